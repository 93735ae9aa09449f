from __future__ import annotations

from comparison.tiny_plans import POLICY, a_case
from matcher.comparison.largest import Largest, largest
from matcher.domain import Commitment
from support.build import a_placement, a_problem


def test_no_lawful_plan_places_more() -> None:
    for seed in range(60):
        problem, plans = a_case(seed)
        sizes = [len(plan.placements) for plan in plans]
        most = max(sizes) if sizes else None
        found = largest(problem, POLICY)
        assert (found.placed, found.bound) == (most, most), seed


def test_where_no_plan_is_lawful_there_is_no_largest() -> None:
    pins = tuple(
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    )
    problem = a_problem(["c1", "c2"], ["s1"], commitments=pins)
    assert largest(problem, POLICY) == Largest(
        status="infeasible", placed=None, bound=None
    )
