"""Where there is room for everybody who could go there."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from matcher.domain import Placement, Problem
from matcher.domain.employers import Of
from matcher.program import Options


class Cap(NamedTuple):
    """What may have one place more."""

    of: Of
    id: str


def reach(problem: Problem, options: Options) -> dict[Cap, int]:
    """How many people could go to each slot, company, office and class, in order.

    Companies without a most of their own are left out.
    """
    people: dict[Cap, set[int]] = {}
    pairs = zip(options.candidate.tolist(), options.slot.tolist(), strict=True)
    for who, where in set(pairs):
        for cap in _above(problem, problem.slots[where].id):
            people.setdefault(cap, set()).add(who)
    for option, attended in zip(
        *(of.tolist() for of in options.class_entries), strict=True
    ):
        cap = Cap("training_class", problem.training_classes[attended].id)
        people.setdefault(cap, set()).add(int(options.candidate[option]))
    return {cap: len(people[cap]) for cap in sorted(people)}


def room(problem: Problem) -> dict[Cap, int]:
    """Places for newcomers that nothing kept or used can take away.

    All that might use up a place is taken off, wherever it counts.
    """
    left: Counter[Cap] = Counter()
    for slot in problem.slots:
        left[Cap("slot", slot.id)] += slot.places
        for cap in _above(problem, slot.id):
            left[cap] -= slot.reserved
    for company in problem.companies:
        left[Cap("company", company.id)] += company.max_apprentices or 0
    for office in problem.training_offices:
        left[Cap("training_office", office.id)] += office.capacity
    for one in problem.training_classes:
        left[Cap("training_class", one.id)] += one.max
    for use in problem.ordinary_use:
        left[Cap(use.of, use.id)] -= use.places
    for placement in problem.incumbents.values():
        for cap in _taken(problem, placement):
            left[cap] -= 1
    return dict(left)


def _taken(problem: Problem, placement: Placement) -> list[Cap]:
    classes = [Cap("training_class", name) for name in placement.classes]
    return [*_above(problem, placement.slot), *classes]


def _above(problem: Problem, slot: str) -> list[Cap]:
    """A slot, and what holds it."""
    company = problem.company[problem.slot[slot].company]
    caps = [Cap("slot", slot)]
    if company.max_apprentices is not None:
        caps.append(Cap("company", company.id))
    if company.training_office is not None:
        caps.append(Cap("training_office", company.training_office))
    return caps
