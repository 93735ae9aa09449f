"""The engine against an oracle that tries every plan, on problems that mix all rules.

``KULLMATCH_TINY`` sets how many problems are tried.
"""

from __future__ import annotations

import os
from fractions import Fraction

import pytest

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.objectives import (
    Lottery,
    Placed,
    PlacedOnPathway,
    Preference,
    TravelTime,
    WorstRegion,
)
from matcher.policy import Policy, default_policy
from matcher.solvers.flow.network import network_of
from support.oracle import best_values
from support.tiny import tiny_problem

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "300"))

OTHER_ORDER = Policy(
    rules=default_policy().rules,
    tiers=(
        WorstRegion(),
        Preference(kind="rank_profile"),
        TravelTime(),
        PlacedOnPathway(),
        Placed(),
        Lottery(rounds=1),
    ),
)
"""Tiers in another order, and a profile of ranks instead of their sum."""


def a_case(seed: int) -> Problem:
    """A tiny problem; every third has neither classes nor companions.

    In every third two may have a joint list.
    """
    return tiny_problem(seed, simple=seed % 3 == 0, pins=True, joint=seed % 3 == 1)


def found(result: Result) -> tuple[str, tuple[Fraction, ...]]:
    """Status and tier values."""
    return result.status, tuple(tier.value for tier in result.tiers)


def agree(problem: Problem, policy: Policy, seed: int) -> bool:
    """Solve by every route that applies and compare with the oracle."""
    best = best_values(problem, policy.with_seed(seed))
    expected = ("infeasible", ()) if best is None else ("optimal", best)
    program = compile_problem(problem, policy).program
    results = [solve(problem, policy, seed=seed, route="cohorts")]
    if network_of(program) is not None:
        results.append(solve(problem, policy, seed=seed, route="flow"))
    assert len({result.audit.unique for result in results}) == 1
    if results[0].audit.unique == "yes":
        assert len({result.audit.plan_hash for result in results}) == 1
    return all(found(result) == expected for result in results)


@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_engine_finds_the_best_of_all_plans(seed: int) -> None:
    assert agree(a_case(seed), default_policy(), seed)


@pytest.mark.parametrize("seed", range(0, PROBLEMS, 3))
def test_engine_finds_the_best_in_another_order_of_tiers(seed: int) -> None:
    assert agree(a_case(seed + 1), OTHER_ORDER, seed)


def test_problem_without_classes_and_companions_is_a_network() -> None:
    for seed in range(0, 150, 3):
        program = compile_problem(a_case(seed), default_policy()).program
        assert network_of(program) is not None
