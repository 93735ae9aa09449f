"""How much room there is, and how much of it people use, thing by thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.domain import Placement, Problem
from matcher.domain.employers import Of

Thing = tuple[Of, str]
"""A slot, company, training office or training class: which of these, and its id."""

ORDER: dict[Of, int] = {
    "slot": 0,
    "company": 1,
    "training_office": 2,
    "training_class": 3,
}


def in_order(things: Iterable[Thing]) -> list[Thing]:
    """Slots, companies, offices, classes, each by id."""
    return sorted(things, key=lambda thing: (ORDER[thing[0]], thing[1]))


def rooms(problem: Problem) -> dict[Thing, int]:
    """What incumbents leave of everything that has a limit; reserved places count."""
    most: dict[Thing, int] = {("slot", slot.id): slot.places for slot in problem.slots}
    for company in problem.companies:
        if company.max_apprentices is not None:
            most["company", company.id] = company.max_apprentices
    for office in problem.training_offices:
        most["training_office", office.id] = office.capacity
    for one in problem.training_classes:
        most["training_class", one.id] = one.max * one.parallel
    taken = uses(problem, problem.incumbents.values())
    return {thing: max(0, room - taken[thing]) for thing, room in most.items()}


def uses(problem: Problem, placements: Iterable[Placement]) -> Counter[Thing]:
    """How many people each thing holds under some placements."""
    held: Counter[Thing] = Counter()
    for placement in placements:
        held.update(problem.counts_in(placement.slot))
        held.update(("training_class", one) for one in placement.classes)
    return held


def standing_use(problem: Problem) -> dict[Thing, int]:
    """What ordinary apprentices use already, in order."""
    used: Counter[Thing] = Counter()
    for use in problem.ordinary_use:
        used[use.of, use.id] += use.places
    return {thing: used[thing] for thing in in_order(used)}


def kept(problem: Problem) -> Counter[Thing]:
    """What is kept for ordinary people by the facts: use, and places reserved."""
    held = Counter(standing_use(problem))
    for slot in problem.slots:
        for thing in problem.counts_in(slot.id):
            held[thing] += slot.reserved
    return held
