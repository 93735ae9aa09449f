"""Each group's rate of placed people as large as possible, those worst off first."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Problem
from matcher.engine import solve
from matcher.objectives import LeximinGroups, Placed
from matcher.policy import Policy, default_policy
from matcher.program import WorstRate
from matcher.solvers import Way
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.rows import options_of

GROUPS = ("job_seeker", "adult_education_applicant", "terminated_contract")
WAYS: tuple[Way, ...] = ("flow", "cohorts", "tiles")


def people(sizes: tuple[int, ...], wants: tuple[tuple[str, ...], ...]) -> Problem:
    """So many of each target group, who all want the same slots of one place."""
    everybody = [
        a_candidate(
            f"c{group}{nth}",
            target_group=GROUPS[group],
            interests=(wants[group],),
        )
        for group, size in enumerate(sizes)
        for nth in range(size)
    ]
    names = sorted({slot for each in wants for slot in each})
    return a_problem(everybody, [a_slot(name) for name in names])


def best(problem: Problem, route: Way, *more: Placed) -> tuple[Fraction, ...]:
    """The rates that a solve finds, smallest first."""
    tier = LeximinGroups(by="target_group")
    policy = Policy(rules=default_policy().rules, tiers=(*more, tier))
    result = solve(problem, policy, route=route)
    assert result.status == "optimal"
    return tuple(result.value(name) for name, _ in tier.names(problem))


def test_there_is_one_tier_for_each_group_with_new_candidates() -> None:
    problem = people((1, 2), (("s1",), ("s1",)))
    assert LeximinGroups(by="target_group").names(problem) == [
        ("leximin_target_group_1", "most"),
        ("leximin_target_group_2", "most"),
    ]
    assert LeximinGroups().names(problem) == [("leximin_region_1", "most")]


def test_the_values_are_the_rates_in_order() -> None:
    problem = people((2, 3), (("s1", "s2"), ("s1", "s2")))
    plan = a_matching(c00="s1", c10="s2")
    value = LeximinGroups(by="target_group").value(problem, plan)
    assert value == (Fraction(1, 3), Fraction(1, 2))


def test_each_tier_passes_one_group_more_over() -> None:
    problem = people((2, 3), (("s1",), ("s1",)))
    tiers = LeximinGroups(by="target_group").tiers(problem, options_of(problem))
    assert all(isinstance(tier, WorstRate) for tier in tiers)
    assert [tier.beyond for tier in tiers] == [0, 1]
    assert tiers[0].sizes == (2, 3)


@pytest.mark.parametrize("route", WAYS)
def test_of_two_groups_that_exclude_each_other_the_one_it_lifts_higher(
    route: Way,
) -> None:
    problem = people((3, 2), (("s1",), ("s1",)))
    assert best(problem, route) == (Fraction(0), Fraction(1, 2))


@pytest.mark.parametrize("route", WAYS)
def test_a_group_that_can_rise_does_where_another_one_cannot(route: Way) -> None:
    wants = (("s1",), ("s1", "s2", "s3"), ("s2", "s3", "s4"))
    problem = people((4, 2, 4), wants)
    assert best(problem, route) == (Fraction(1, 4), Fraction(1, 2), Fraction(1, 2))


@pytest.mark.parametrize("route", WAYS)
def test_differences_below_a_per_mille_count(route: Way) -> None:
    problem = people((33, 32), (("s1",), ("s1",)))
    assert best(problem, route) == (Fraction(0), Fraction(1, 32))
    assert Fraction(1, 32) - Fraction(1, 33) < Fraction(1, 1000)


@pytest.mark.parametrize("route", WAYS)
def test_the_rates_may_stand_behind_another_tier(route: Way) -> None:
    wants = (("s1", "s2"), ("s2", "s3"), ("s3",))
    problem = people((2, 3, 2), wants)
    assert best(problem, route, Placed()) == (
        Fraction(1, 3),
        Fraction(1, 2),
        Fraction(1, 2),
    )
