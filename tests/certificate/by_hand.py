"""Results made by hand: whatever plan, with the hashes that belong to it."""

from __future__ import annotations

from matcher.domain import Matching, Placement, Problem
from matcher.engine import Result, hash_of, solve

_EMPTY = solve(Problem(first_month="2022-08"))


def a_result(problem: Problem, *placements: Placement) -> Result:
    """The result of a solve that would have found this plan."""
    plan = Matching(placements=placements)
    audit = _EMPTY.audit.model_copy(
        update={"problem_hash": hash_of(problem), "plan_hash": hash_of(plan)}
    )
    return _EMPTY.model_copy(update={"matching": plan, "audit": audit})
