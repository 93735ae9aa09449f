"""The seven numbers of a schedule, counted by hand."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from matcher.visits import WEIGHTED, components
from matcher.visits.measure import checked_tiers, costs
from visits.seasons import a_host, a_round, a_schedule, a_season, a_visitor

WISHES = {"h1": 90, "h2": 80, "h3": 70, "h4": 70, "h5": 60}
PROBLEM = a_season(
    [
        a_visitor("c1", WISHES, least=3, most=4),
        a_visitor("c2", {"h5": 40}, least=1),
        a_visitor("c3", {}, least=0),
    ],
    [a_host(f"h{k}", least=1) for k in range(1, 6)],
    ("r1", "r2", "r3", "r4", "r5", "r6"),
    previous=a_schedule("c1 h1 r1", "c2 h5 r1"),
)


def test_components_are_counted() -> None:
    found = components(PROBLEM, a_schedule("c1 h5 r1", "c1 h2 r4", "c2 h5 r1"))
    assert found == {
        "visits_missing": 1,
        "without_top": 0,
        "visitors_missing": 3,
        "interest": 180,
        "days": 3,
        "gaps": 0,
        "changes": 1,
    }


def test_top_three_take_in_everybody_tied_for_the_third_place() -> None:
    assert PROBLEM.top("c1") == {"h1", "h2", "h3", "h4"}
    assert components(PROBLEM, a_schedule("c1 h4 r1"))["without_top"] == 1
    assert components(PROBLEM, a_schedule("c1 h5 r1"))["without_top"] == 2


def test_who_wishes_nothing_is_not_asked_for_a_top_three() -> None:
    assert components(PROBLEM, a_schedule())["without_top"] == 2


def test_gap_is_a_round_between_two_visits_of_a_day() -> None:
    rounds = [
        a_round("r1", id=f"r{k}", begins=time(8 + k), ends=time(8 + k, 30))
        for k in (3, 1, 4, 2)
    ]
    problem = PROBLEM.model_copy(update={"rounds": tuple(rounds), "previous": None})
    found = components(problem, a_schedule("c1 h1 r1", "c1 h2 r4"))
    assert (found["days"], found["gaps"]) == (1, 2)
    assert components(problem, a_schedule("c1 h1 r1", "c1 h2 r2"))["gaps"] == 0


def test_weighted_tier_takes_prices_away_from_the_points() -> None:
    found = components(PROBLEM, a_schedule("c1 h5 r1", "c1 h2 r4", "c2 h5 r1"))
    assert costs([WEIGHTED], found) == (300 + 3 * 60 - 180,)
    assert costs([WEIGHTED, "days"], found) == (300, 3)


@pytest.mark.parametrize(
    "tiers", [(), ("likes",), ("days", "days"), ({"days": 0},), ("days", {"days": 1})]
)
def test_tiers_that_mean_nothing_are_refused(tiers: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="tier"):
        checked_tiers(tiers)


@pytest.mark.parametrize(
    "tiers", [(1,), (None,), ({1: 2, "x": 3},), ({}, "interest"), ([1],)]
)
def test_what_is_no_tier_is_refused(tiers: Any) -> None:
    with pytest.raises(ValueError, match="tiers are made of"):
        checked_tiers(tiers)
