"""What may happen to a tiny problem between two plans."""

from __future__ import annotations

import random

from matcher.domain import Problem
from matcher.errors import ProblemError
from matcher.policy import default_policy
from matcher.whatif import (
    AnyChange,
    Closed,
    Declined,
    NewCandidates,
    NewSlots,
    Pinned,
    Places,
    Withdrawn,
    apply,
)
from support.build import a_candidate, a_slot
from support.oracle import alone_allowed


def events(problem: Problem, seed: int) -> tuple[AnyChange, ...]:
    """One to three changes that leave a problem without contradictions."""
    draw = random.Random(f"events {seed}")
    changes: list[AnyChange] = []
    for kind in draw.sample(sorted(_KINDS), draw.choice([1, 2, 2, 3])):
        now = apply(problem, changes)
        change = _KINDS[kind](now, draw)
        if change is None:
            continue
        try:
            apply(problem, [*changes, change])
        except ProblemError:  # fewer places than are reserved, for example
            continue
        changes.append(change)
    return tuple(changes)


def _withdrawn(problem: Problem, draw: random.Random) -> AnyChange:
    return Withdrawn(candidates=(draw.choice(problem.candidates).id,))


def _declined(problem: Problem, draw: random.Random) -> AnyChange:
    who, slot = draw.choice(problem.candidates), draw.choice(problem.slots)
    if draw.random() < 0.5:
        return Declined(candidates=(who.id,), slots=(slot.id,))
    return Declined(candidates=(who.id,), companies=(slot.company,))


def _closed(problem: Problem, draw: random.Random) -> AnyChange:
    return Closed(slots=(draw.choice(problem.slots).id,))


def _places(problem: Problem, draw: random.Random) -> AnyChange:
    return Places(slots=(draw.choice(problem.slots).id,), add=draw.choice([-1, -1, 1]))


def _newcomer(problem: Problem, draw: random.Random) -> AnyChange | None:
    if len(problem.candidates) > 4:
        return None
    home = draw.choice(["verdal", "namsos"])
    person = a_candidate("n1", home=home, max_travel_minutes=150, need_level=2)
    return NewCandidates(candidates=(person,))


def _new_slot(problem: Problem, draw: random.Random) -> AnyChange | None:
    if len(problem.slots) > 2:
        return None
    company = draw.choice(problem.companies).id
    return NewSlots(slots=(a_slot("n2", company=company),))


def _pinned(problem: Problem, draw: random.Random) -> AnyChange | None:
    allowed = alone_allowed(problem, default_policy())
    ways = [one for them in allowed.values() for one in them]
    ways = [one for one in ways if one.candidate not in problem.incumbents]
    return Pinned(placements=(draw.choice(ways),)) if ways else None


_KINDS = {
    "withdrawn": _withdrawn,
    "declined": _declined,
    "closed": _closed,
    "places": _places,
    "newcomer": _newcomer,
    "new_slot": _new_slot,
    "pinned": _pinned,
}
