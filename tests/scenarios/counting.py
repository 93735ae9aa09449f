"""Counts of a problem from its ids, for the tests of this folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.domain import Problem, Slot

REGIONS = ("TRD", "VAM", "INN", "NAM", "FOS", "ORK", "SOR")
STATUS = {  # the county's own table, November 2022, in the order of REGIONS
    "adult_education_applied": (75, 10, 25, 17, 15, 31, 37),
    "already_in_pathway": (0, 0, 30, 0, 0, 0, 6),
    "straight_to_work": (40, 24, 26, 5, 7, 26, 13),
    "other_qualification": (5, 1, 5, 3, 0, 3, 4),
}


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


def within_reach(problem: Problem, candidate: str) -> list[Slot]:
    """Slots she wants and reaches, that want her and ask for nothing she lacks.

    Classes, starts and other people aside.
    """
    person = problem.candidate[candidate]
    found = []
    for slot in problem.wanted(candidate):
        minutes = problem.travel_minutes(candidate, slot.id)
        near = minutes is not None and minutes <= person.max_travel_minutes
        declined = {(candidate, slot.company), (candidate, slot.id)} & problem.declined
        holds = set(slot.required_qualifications) <= set(person.qualifications)
        if (near or person.will_relocate) and holds and not declined:
            found.append(slot)
    return found
