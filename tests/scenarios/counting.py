"""Counts of a problem from its ids, for the tests of this folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.domain import Problem, Slot


def apprenticeships(problem: Problem) -> list[Slot]:
    return [slot for slot in problem.slots if slot.kind == "apprenticeship"]


def open_places(problem: Problem) -> dict[str, int]:
    """Places of each slot that are neither reserved nor an incumbent's."""
    held = Counter(placement.slot for placement in problem.incumbents.values())
    return {s.id: s.places - s.reserved - held[s.id] for s in problem.slots}


def region_of(problem: Problem, slot: Slot) -> str:
    return problem.slot_location(slot.id).region


def sizes(problem: Problem) -> dict[str, int]:
    """Apprenticeship places of each company, open and reserved."""
    free = open_places(problem)
    found: Counter[str] = Counter()
    for slot in apprenticeships(problem):
        found[slot.company] += free[slot.id] + slot.reserved
    return dict(found)


def percent(found: Iterable[bool]) -> float:
    answers = list(found)
    return 100 * sum(answers) / len(answers)
