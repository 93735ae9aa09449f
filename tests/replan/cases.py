"""Tiny problems with a plan of several people, and what may happen to it."""

from __future__ import annotations

import random

from matcher import solve
from matcher.domain import Matching, Problem
from matcher.engine import Result
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
from support.tiny import tiny_problem

KINDS = (
    "withdrawn",
    "slot_declined",
    "company_declined",
    "closed",
    "places",
    "newcomer",
    "new_slot",
    "pinned",
)


def planned(seed: int) -> tuple[Problem, Result]:
    """A tiny problem with its plan, of two people or more where one is found soon.

    Every third is a network.
    """
    for nth in range(30):
        problem = tiny_problem(1000 * seed + nth, simple=seed % 3 == 0)
        result = solve(problem, seed=seed)
        if len((result.matching or Matching()).placements) > 1:
            break
    return problem, result


def events(problem: Problem, plan: Matching | None, seed: int) -> tuple[AnyChange, ...]:
    """One to three changes, mostly of who is in the plan and where.

    They leave a problem without contradictions.
    """
    draw = random.Random(f"events {seed}")
    placed = () if plan is None else plan.placements
    changes: list[AnyChange] = []
    for kind in draw.sample(KINDS, draw.choice([1, 2, 2, 3])):
        now = apply(problem, changes)
        who, slot = draw.choice(now.candidates).id, draw.choice(now.slots).id
        still = [one for one in placed if one.candidate in now.candidate]
        if still and draw.random() < 0.8:
            one = draw.choice(still)
            who, slot = one.candidate, one.slot
        change = _change(kind, now, draw, who, slot)
        if change is not None and _possible(problem, [*changes, change]):
            changes.append(change)
    return tuple(changes)


def _possible(problem: Problem, changes: list[AnyChange]) -> bool:
    """Whether the facts agree afterwards: reserved places may be gone, for example."""
    try:
        apply(problem, changes)
    except ProblemError:
        return False
    return True


def _change(
    kind: str, problem: Problem, draw: random.Random, who: str, slot: str
) -> AnyChange | None:
    company = problem.slot[slot].company
    match kind:
        case "withdrawn":
            return Withdrawn(candidates=(who,))
        case "slot_declined":
            return Declined(candidates=(who,), slots=(slot,))
        case "company_declined":
            return Declined(candidates=(who,), companies=(company,))
        case "closed":
            return Closed(slots=(slot,))
        case "places":
            return Places(slots=(slot,), add=draw.choice([-1, -1, 1]))
        case "newcomer" if len(problem.candidates) < 5:
            home = draw.choice(["verdal", "namsos"])
            person = a_candidate("n1", home=home, max_travel_minutes=150, need_level=2)
            return NewCandidates(candidates=(person,))
        case "new_slot" if len(problem.slots) < 3:
            return NewSlots(slots=(a_slot("n2", company=company),))
        case "pinned":
            allowed = alone_allowed(problem, default_policy())
            ways = [one for them in allowed.values() for one in them]
            ways = [one for one in ways if one.candidate not in problem.incumbents]
            return Pinned(placements=(draw.choice(ways),)) if ways else None
    return None
