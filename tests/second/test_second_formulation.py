"""The engine against a formulation of its own kind: two models, one set of values."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import chain

import pytest

from matcher.domain import Problem
from matcher.engine import solve
from matcher.objectives import (
    CompanyPriorities,
    FewestChanges,
    HighNeed,
    Lottery,
    Placed,
    PlacedOnPathway,
    Preference,
    PublicPlaces,
    ShortageTrades,
    TravelTime,
    WorstRegion,
)
from matcher.policy import Policy, default_policy
from second.formulation import best_values, contested
from second.reduced import COUNTIES, reduced_county
from second.tightened import tightened
from support.tiny import tiny_problem

DEFAULT = default_policy()

OTHER_ORDER = Policy(
    rules=DEFAULT.rules,
    tiers=(
        HighNeed(level=1),
        FewestChanges(),
        WorstRegion(),
        CompanyPriorities(),
        Placed(),
        Preference(kind="rank_profile"),
        PublicPlaces(),
        ShortageTrades(),
        TravelTime(),
        PlacedOnPathway(),
        Lottery(seed=7, rounds=1),
    ),
)
"""Tiers in another order, a profile of ranks instead of their sum, another draw."""

LATER_ROUNDS = {"lottery_2", "lottery_3"}
"""Rounds that decide only where the first leaves plans tied."""

DRAWS = (0, 1, 266, 3, 4, 5)
"""Draw of what binds in each county. In the third, a whole plan costs less than a mixed
one that lies within one unit of it: a bound that allows for no such gap is refuted."""

RICHEST_FIRST = (1, 4, 3, 2, 0, 5)
"""Counties in the order in which they are asked whether a rule or tier matters."""


@cache
def a_county(number: int) -> Problem:
    """A reduced county in which rules and tiers bind."""
    return tightened(reduced_county(number), DRAWS[number])


@cache
def proven(number: int) -> dict[str, Fraction]:
    """What the second formulation proves of the default policy."""
    return dict(best_values(a_county(number), DEFAULT))


def reached(problem: Problem, policy: Policy) -> dict[str, Fraction]:
    """What the engine reaches and proves; nothing where no plan is lawful."""
    result = solve(problem, policy)
    assert result.status in ("optimal", "infeasible")
    assert {tier.standing for tier in result.tiers} <= {"proven"}
    return {tier.name: tier.value for tier in result.tiers}


def matters(rule: str, number: int) -> bool:
    """Whether some value changes when a rule is not in force."""
    freed = best_values(a_county(number), DEFAULT, without=[rule])
    known = proven(number).items()
    return any(one != other for one, other in zip(freed, known, strict=True))


@pytest.mark.parametrize("number", COUNTIES)
def test_both_formulations_agree_on_every_tier(number: int) -> None:
    assert proven(number)
    assert reached(a_county(number), DEFAULT) == proven(number)


@pytest.mark.parametrize("number", COUNTIES)
def test_both_formulations_agree_in_another_order_of_tiers(number: int) -> None:
    best = dict(best_values(a_county(number), OTHER_ORDER))
    assert reached(a_county(number), OTHER_ORDER) == best


@pytest.mark.parametrize("seed", range(60))
def test_both_formulations_agree_on_tiny_problems(seed: int) -> None:
    problem = tiny_problem(seed, pins=True)
    assert reached(problem, DEFAULT) == dict(best_values(problem, DEFAULT))


@pytest.mark.parametrize("rule", [one.rule for one in DEFAULT.rules])
def test_every_rule_changes_a_value_of_some_county(rule: str) -> None:
    assert any(matters(rule, number) for number in RICHEST_FIRST)


def test_every_tier_decides_something_in_some_county() -> None:
    undecided = set(proven(0)) - LATER_ROUNDS
    for tier in chain.from_iterable(
        contested(a_county(number), DEFAULT) for number in RICHEST_FIRST
    ):
        undecided.discard(tier)
        if not undecided:
            return
    raise AssertionError(f"decide nothing: {sorted(undecided)}")
