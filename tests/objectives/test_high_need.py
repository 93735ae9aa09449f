"""People who need a place most are placed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from matcher.objectives import HighNeed
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

HIGH, RAISED = HighNeed(), HighNeed(level=1)

PROBLEM = a_problem(
    [a_candidate(f"c{level}", need_level=level) for level in (0, 1, 2)],
    [a_slot("s1", places=3), a_slot("job", kind="job")],
)
EVERYBODY = a_matching(a_placement("c2", "job", pathway="work"), c0="s1", c1="s1")


def points(objective: HighNeed) -> list[int]:
    """Points of each person's options, two for each."""
    [tier] = objective.tiers(PROBLEM, options_of(PROBLEM))
    assert [(tier.name, tier.sense)] == objective.names(PROBLEM)
    assert tier.points.dtype == "int64"
    found: list[int] = tier.points.tolist()
    return found


def test_it_is_one_tier_as_large_as_possible() -> None:
    assert HIGH.names(PROBLEM) == RAISED.names(PROBLEM) == [("high_need", "most")]


def test_only_the_highest_level_counts_by_default() -> None:
    assert HIGH.level == 2
    assert points(HIGH) == [0, 0, 0, 0, 1, 1]
    assert HIGH.value(PROBLEM, EVERYBODY) == (Fraction(1),)
    assert HIGH.value(PROBLEM, a_matching(c0="s1", c1="s1")) == (Fraction(0),)


def test_level_1_counts_raised_and_high_need() -> None:
    assert points(RAISED) == [0, 0, 1, 1, 1, 1]
    assert RAISED.value(PROBLEM, EVERYBODY) == (Fraction(2),)
    assert RAISED.value(PROBLEM, a_matching(c0="s1")) == (Fraction(0),)


def test_people_without_a_place_do_not_count() -> None:
    assert HIGH.value(PROBLEM, a_matching()) == (Fraction(0),)


@pytest.mark.parametrize("level", [0, 3])
def test_level_is_one_that_people_can_have(level: int) -> None:
    with pytest.raises(ValidationError):
        HighNeed(level=level)


def test_it_judges_need_levels() -> None:
    assert HighNeed.judges == ("need_levels",)
