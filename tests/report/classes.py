"""People at slots by way of training classes."""

from __future__ import annotations

from typing import Any

from matcher.domain import Matching, Placement, Problem
from support.build import a_matching, a_placement, a_problem, a_slot

PEOPLE = [f"c{k}" for k in range(1, 10)]
SLOT = a_slot("s1", places=9)


def in_class(name: str, *people: str, slot: str = "s1", start: int = 0) -> Matching:
    """These people at one slot by way of one class."""
    placements = [
        a_placement(who, slot, pathway="school", classes=(name,), start=start)
        for who in people
    ]
    return a_matching(*placements)


def both(*plans: Matching) -> Matching:
    placements: list[Placement] = []
    for plan in plans:
        placements += plan.placements
    return a_matching(*placements)


def with_classes(*classes: Any, **facts: Any) -> Problem:
    slots = facts.pop("slots", [SLOT])
    people = facts.pop("people", PEOPLE)
    return a_problem(people, slots, training_classes=classes, **facts)
