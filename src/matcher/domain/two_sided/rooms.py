"""What a place counts in, and how many claimants each of these has room for."""

from __future__ import annotations

from matcher.domain.employers import Of
from matcher.domain.problem import Problem

Level = tuple[Of, str]
"""A slot, a company or a training office, and its id."""


def levels_of(problem: Problem, slot: str) -> tuple[Level, ...]:
    """The slot itself; its company, if that has a limit; its training office."""
    return tuple(
        (of, name)
        for of, name in problem.counts_in(slot)
        if of != "company" or problem.company[name].max_apprentices is not None
    )


def rooms(problem: Problem) -> dict[Level, int]:
    """Claimants each level has room for: by facts, whichever rules are in force.

    What is left when ordinary apprentices, reserved places, incumbents and pinned
    people have theirs; never below 0.
    """
    room: dict[Level, int] = {("slot", slot.id): slot.places for slot in problem.slots}
    for company in problem.companies:
        if company.max_apprentices is not None:
            room["company", company.id] = company.max_apprentices
    for office in problem.training_offices:
        room["training_office", office.id] = office.capacity

    for use in problem.ordinary_use:
        if (use.of, use.id) in room:
            room[use.of, use.id] -= use.places
    for slot in problem.slots:
        for level in levels_of(problem, slot.id):
            room[level] -= slot.reserved
    for commitment in problem.commitments:
        for level in levels_of(problem, commitment.placement.slot):
            room[level] -= 1
    return {level: max(0, left) for level, left in room.items()}
