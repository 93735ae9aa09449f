"""People travel as few minutes as possible."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from matcher.domain import Problem, TravelTime
from matcher.objectives import TravelTime as Objective
from matcher.program import Linear
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.rows import options_of

TIER = Objective()


def two_drivers(**facts: Any) -> Problem:
    """c1 drives, c2 does not; a slot at home and one in Namsos."""
    people = [a_candidate("c1", has_car=True), a_candidate("c2")]
    return a_problem(people, ["near", a_slot("far", company="mill")], **facts)


def points(problem: Problem) -> list[int]:
    [tier] = TIER.tiers(problem, options_of(problem))
    assert isinstance(tier, Linear)
    assert [(tier.name, tier.sense)] == TIER.names(problem)
    found: list[int] = tier.points.tolist()
    return found


def so_far(minutes: int) -> Problem:
    way = TravelTime(origin="verdal", destination="namsos", without_car=minutes)
    return two_drivers(travel_times=(way,))


def test_it_is_one_tier_as_small_as_possible() -> None:
    assert TIER.names(a_problem()) == [("travel", "least")]


def test_each_option_costs_its_minutes_one_way() -> None:
    assert points(two_drivers()) == [0, 90, 0, 150]


def test_minutes_add_up_over_the_plan() -> None:
    problem = two_drivers()
    assert TIER.value(problem, a_matching(c1="far", c2="far")) == (Fraction(240),)
    assert TIER.value(problem, a_matching(c1="near", c2="far")) == (Fraction(150),)
    assert TIER.value(problem, a_matching()) == (Fraction(0),)


def test_a_journey_that_cannot_be_made_counts_999_minutes() -> None:
    problem = two_drivers(travel_times=())
    assert points(problem) == [0, 999, 0, 999]
    assert TIER.value(problem, a_matching(c1="far", c2="far")) == (Fraction(1998),)


def test_no_journey_counts_more_than_999_minutes() -> None:
    for minutes, counted in ((998, 998), (999, 999), (1000, 999), (1440, 999)):
        problem = so_far(minutes)
        assert points(problem)[3] == counted
        assert TIER.value(problem, a_matching(c2="far")) == (Fraction(counted),)
