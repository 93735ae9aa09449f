"""Companies get the people they ranked high."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Company
from matcher.objectives import CompanyPriorities
from support.build import a_matching, a_problem, a_slot
from support.rows import options_of

TIER = CompanyPriorities()

PROBLEM = a_problem(
    ["c1", "c2", "c3", "c4"],
    [
        a_slot("own", places=4, priorities=(("c3",), ("c1", "c4"))),
        a_slot("theirs"),
        a_slot("free", company="kitchen"),
    ],
    companies=(
        Company(
            id="yard",
            location="verdal",
            priorities=(("c1",), ("c2",), ("c3",)),
        ),
        Company(id="kitchen", location="verdal"),
    ),
)


def ahead(candidate: str, slot: str) -> int:
    """Points of one placement."""
    [value] = TIER.value(PROBLEM, a_matching(**{candidate: slot}))
    return int(value)


def test_it_is_one_tier_as_small_as_possible() -> None:
    assert TIER.names(PROBLEM) == [("company_priorities", "least")]


def test_first_on_the_list_costs_nothing_and_each_group_ahead_one_point() -> None:
    assert [ahead(one, "theirs") for one in ("c1", "c2", "c3")] == [0, 1, 2]


def test_people_of_one_tie_group_cost_the_same() -> None:
    assert ahead("c1", "own") == ahead("c4", "own") == 1


def test_list_of_the_slot_goes_before_that_of_its_company() -> None:
    assert (ahead("c3", "own"), ahead("c3", "theirs")) == (0, 2)
    assert (ahead("c1", "own"), ahead("c1", "theirs")) == (1, 0)


def test_people_a_list_leaves_out_are_tied_last() -> None:
    assert ahead("c2", "own") == 2
    assert ahead("c4", "theirs") == 3


@pytest.mark.parametrize("candidate", ["c1", "c4"])
def test_without_a_list_nobody_costs_anything(candidate: str) -> None:
    assert ahead(candidate, "free") == 0


def test_points_add_up() -> None:
    plan = a_matching(c1="own", c2="own", c3="own", c4="theirs")
    assert TIER.value(PROBLEM, plan) == (Fraction(6),)
    assert TIER.value(PROBLEM, a_matching()) == (Fraction(0),)


def test_each_option_costs_the_groups_ahead() -> None:
    [tier] = TIER.tiers(PROBLEM, options_of(PROBLEM))
    assert [(tier.name, tier.sense)] == TIER.names(PROBLEM)
    assert tier.points.tolist() == [1, 0, 0, 2, 1, 0, 0, 2, 0, 1, 3, 0]
    assert tier.points.dtype == "int64"


def test_options_cost_nothing_where_no_company_has_a_list() -> None:
    problem = a_problem(["c1", "c2"], ["s1", "s2"])
    [tier] = TIER.tiers(problem, options_of(problem))
    assert tier.points.tolist() == [0] * 4


def test_it_judges_priorities() -> None:
    assert CompanyPriorities.judges == ("priorities",)
