"""Where there is room for everybody who could go there."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from matcher.domain import Placement, Problem
from matcher.program import Options
from matcher.rules import Resources
from matcher.whatif.price import Priced


class Cap(NamedTuple):
    """What may have one place more."""

    of: Priced
    id: str


def reach(problem: Problem, options: Options) -> dict[Cap, int]:
    """How many people could go to each slot, company, office and class, in order.

    Companies without a most of their own are left out. Of a resource it is by how much
    all together could want more than it has left in some month.
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
    wanted = {cap: len(of) for cap, of in people.items()} | _short(problem, options)
    return {cap: wanted[cap] for cap in sorted(wanted)}


def _short(problem: Problem, options: Options) -> dict[Cap, int]:
    """How much is short of each resource in its worst month if all could come."""
    rows = Resources().rows(problem, options)
    if rows is None:
        return {}
    people = len(problem.candidates)
    most = np.zeros(len(rows) * people)
    who = rows.row * people + options.candidate[rows.option]
    np.maximum.at(most, who, rows.value)
    short = most.reshape(len(rows), people).sum(axis=1) - rows.upper
    worst: dict[Cap, int] = {}
    for name, much in zip(rows.subjects, short.tolist(), strict=True):
        cap = Cap("resource", name)
        worst[cap] = max(worst.get(cap, 0), int(much))
    return worst


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
    for resource in problem.resources:
        left[Cap("resource", resource.id)] += 0
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
