"""The groups' rates of placed people lie as near one another as possible."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Problem
from matcher.engine import solve
from matcher.objectives import EqualRate, Placed
from matcher.policy import Policy, default_policy
from matcher.solvers import Way
from support.build import a_candidate, a_matching, a_problem, a_slot

TIER = EqualRate()
EQUAL = (Fraction(0),)


def people(inn: int, nam: int) -> Problem:
    """So many at home in Verdal (region inn) and in Namsos (region nam)."""
    return a_problem(
        [a_candidate(f"i{nth}") for nth in range(inn)]
        + [
            a_candidate(f"n{nth}", home="namsos", will_relocate=True)
            for nth in range(nam)
        ],
        [a_slot("s1", places=3)],
    )


def test_it_is_one_tier_as_small_as_possible() -> None:
    assert TIER.names(a_problem()) == [("equal_rate_region", "least")]
    by_group = EqualRate(by="target_group")
    assert by_group.names(a_problem()) == [("equal_rate_target_group", "least")]


def test_a_per_mille_that_is_begun_counts_whole() -> None:
    value = TIER.value(people(3, 2), a_matching(i0="s1", n0="s1"))
    assert value == (Fraction(167),)  # 1/2 - 1/3 = 166.7 per mille
    assert TIER.value(people(2, 4), a_matching(i0="s1", n0="s1", n1="s1")) == EQUAL


def test_one_group_is_as_far_from_itself_as_nobody() -> None:
    assert TIER.value(people(3, 0), a_matching(i0="s1")) == EQUAL
    assert TIER.value(a_problem(), a_matching()) == EQUAL


@pytest.mark.parametrize("route", ["cohorts", "tiles"])
def test_places_are_shared_in_proportion(route: Way) -> None:
    policy = Policy(rules=default_policy().rules, tiers=(Placed(), TIER))
    result = solve(people(8, 4), policy, route=route)
    assert result.status == "optimal"
    assert dict(result.values) == {"placed": 3, "equal_rate_region": 0}


def test_nobody_placed_is_equal_too() -> None:
    policy = Policy(rules=default_policy().rules, tiers=(TIER, Placed()))
    result = solve(people(2, 3), policy)
    assert dict(result.values) == {"equal_rate_region": 0, "placed": 0}


def test_a_policy_may_ask_for_both_kinds_of_groups_but_for_none_twice() -> None:
    rules = default_policy().rules
    both = Policy(rules=rules, tiers=(TIER, EqualRate(by="target_group")))
    assert len(both.tiers) == 2
    with pytest.raises(ValueError, match="only once"):
        Policy(rules=rules, tiers=(TIER, EqualRate()))
