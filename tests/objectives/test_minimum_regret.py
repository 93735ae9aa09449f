"""The worst rank of anybody placed is as good as possible."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Candidate
from matcher.engine import solve
from matcher.objectives import MinimumRegret, Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Highest
from matcher.solvers import Way
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.rows import options_of

TIER = MinimumRegret()
SLOTS = [a_slot(name) for name in ("s1", "s2", "s3")]


def people(*wishes: tuple[str, ...]) -> list[Candidate]:
    return [
        a_candidate(f"c{nth}", interests=tuple((slot,) for slot in each))
        for nth, each in enumerate(wishes, start=1)
    ]


PROBLEM = a_problem(people(("s1", "s2", "s3"), ("s1",), ("s2", "s1", "s3")), SLOTS)


def test_it_is_one_tier_as_small_as_possible() -> None:
    assert TIER.names(PROBLEM) == [("minimum_regret", "least")]


def test_the_worst_rank_of_anybody_placed_counts() -> None:
    assert TIER.value(PROBLEM, a_matching(c1="s3", c2="s1")) == (Fraction(3),)
    assert TIER.value(PROBLEM, a_matching(c1="s2", c3="s2")) == (Fraction(2),)


def test_nobody_placed_is_no_regret() -> None:
    assert TIER.value(PROBLEM, a_matching()) == (Fraction(0),)


def test_a_place_nobody_asked_for_ranks_after_the_last_rank_a_list_can_have() -> None:
    assert TIER.value(PROBLEM, a_matching(c2="s3")) == (Fraction(6),)
    [tier] = TIER.tiers(PROBLEM, options_of(PROBLEM))
    assert isinstance(tier, Highest)
    assert tier.level.tolist() == [1, 2, 3, 1, 6, 6, 2, 1, 3]


@pytest.mark.parametrize("route", ["flow", "cohorts", "tiles"])
def test_it_is_another_plan_than_the_smallest_sum_of_ranks(route: Way) -> None:
    wishes = (("s1", "s2"), ("s1",), ("s2", "s3"), ("s4", "s5", "s3"), ("s4",))
    slots = [*SLOTS, a_slot("s4"), a_slot("s5")]
    problem = a_problem(people(*wishes), slots)
    rules = default_policy().rules
    kind = Policy(rules=rules, tiers=(Placed(), TIER, Preference()))
    result = solve(problem, kind, route=route)
    assert result.status == "optimal"
    assert result.value("minimum_regret") == 2
    assert result.value("placed") == 5
