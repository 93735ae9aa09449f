"""A candidate travels no longer than she said, unless she will move house."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import Problem, Reason, Violation
from matcher.rules import Travel
from support.build import a_candidate, a_problem, a_slot, broken
from support.rows import allowed

RULE = Travel()

FAR = a_slot("far", company="mill")
"""In Namsos: 90 minutes from Verdal by car, 150 without."""


def one_candidate(*slots: str, **facts: Any) -> Problem:
    given = (
        {"travel_times": facts.pop("travel_times")} if "travel_times" in facts else {}
    )
    return a_problem([a_candidate("c1", **facts)], [FAR, *slots], **given)


@pytest.mark.parametrize(
    ("has_car", "limit", "reaches"),
    [
        (True, 90, True),
        (True, 89, False),
        (False, 150, True),
        (False, 149, False),
    ],
)
def test_she_travels_to_the_minute_she_said(
    has_car: bool, limit: int, reaches: bool
) -> None:
    problem = one_candidate(has_car=has_car, max_travel_minutes=limit)
    assert bool(allowed(RULE, problem)) == reaches
    assert (broken(RULE, problem, c1="far") == []) == reaches


def test_a_longer_journey_is_told_in_minutes() -> None:
    problem = one_candidate(has_car=True, max_travel_minutes=60)
    assert broken(RULE, problem, c1="far") == [
        Violation("travel", candidate="c1", slot="far", minutes=90, limit=60)
    ]


def test_within_a_location_nobody_travels() -> None:
    problem = one_candidate("near", max_travel_minutes=0)
    assert allowed(RULE, problem) == {("c1", "near")}
    assert broken(RULE, problem, c1="near") == []


def test_without_a_way_nobody_gets_there() -> None:
    problem = one_candidate(max_travel_minutes=1440, travel_times=())
    assert allowed(RULE, problem) == set()
    assert broken(RULE, problem, c1="far") == [
        Violation("no_way", candidate="c1", slot="far")
    ]


@pytest.mark.parametrize("ways", [{}, {"travel_times": ()}], ids=["way", "no way"])
def test_who_will_move_house_goes_anywhere(ways: dict[str, Any]) -> None:
    problem = one_candidate(will_relocate=True, max_travel_minutes=0, **ways)
    assert allowed(RULE, problem) == {("c1", "far")}
    assert broken(RULE, problem, c1="far") == []


def test_one_who_moves_house_does_not_excuse_the_next() -> None:
    people = [a_candidate("c1", will_relocate=True), a_candidate("c2")]
    problem = a_problem(people, [FAR])
    assert allowed(RULE, problem) == {("c1", "far")}
    assert broken(RULE, problem, c1="far", c2="far") == [
        Violation("travel", candidate="c2", slot="far", minutes=150, limit=60)
    ]


def test_the_reason_is_the_nearest_slot_she_asked_for() -> None:
    near_but_unwanted = a_slot("kitchen-cook", company="kitchen", trade="cook")
    problem = a_problem(
        [a_candidate("c1", has_car=True, max_travel_minutes=89)],
        [FAR, near_but_unwanted],
    )
    assert RULE.reason(problem, None, "c1") == Reason(
        "travel", candidate="c1", minutes=90, limit=89
    )


def test_a_slot_at_her_limit_is_no_reason() -> None:
    problem = one_candidate(has_car=True, max_travel_minutes=90)
    assert RULE.reason(problem, None, "c1") is None


def test_one_slot_within_her_limit_is_enough() -> None:
    assert RULE.reason(one_candidate("near"), None, "c1") is None


def test_the_reason_is_that_there_is_no_way_at_all() -> None:
    problem = one_candidate(max_travel_minutes=1440, travel_times=())
    assert RULE.reason(problem, None, "c1") == Reason("no_way", candidate="c1")


def test_travel_is_no_reason_for_who_moves_house_or_asked_for_nothing() -> None:
    assert RULE.reason(one_candidate(will_relocate=True), None, "c1") is None
    assert RULE.reason(one_candidate(interests=()), None, "c1") is None
