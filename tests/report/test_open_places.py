from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import Decline, Problem
from matcher.policy import default_policy
from matcher.report import OpenPlacesRow, next_for_slot, open_places
from matcher.texts import LANGUAGES, say
from support.build import a_candidate, a_class, a_matching, a_problem, a_slot


def the_row(problem: Problem, **placed: str) -> OpenPlacesRow:
    """The row of s1."""
    rows = open_places(problem, a_matching(**placed), default_policy())
    return next(row for row in rows if row.slot == "s1")


def test_slot_without_a_place_left_has_no_row() -> None:
    problem = a_problem(["c1"], ["s1"])
    assert open_places(problem, a_matching(c1="s1"), default_policy()) == ()


def test_places_are_counted_by_whose_they_are() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=5, reserved=2)])
    row = the_row(problem, c1="s1")
    assert (row.places, row.taken, row.reserved, row.open) == (5, 0, 2, 3)
    assert (row.held, row.left) == (1, 2)
    assert (row.asked, row.near, row.may, row.waiting) == (2, 2, 2, 1)


CASES: dict[str, tuple[list[Any], list[Any], dict[str, Any], dict[str, str]]] = {
    "open_kept": (["c1"], [a_slot("s1", places=2, reserved=2)], {}, {}),
    "open_nobody_asked": (
        ["c1"],
        [a_slot("s1", trade="cook", company="kitchen")],
        {},
        {},
    ),
    "open_declined": (
        ["c1"],
        ["s1"],
        {"declines": [Decline(candidate="c1", slot="s1")]},
        {},
    ),
    "open_too_far": ([a_candidate("c1", home="namsos")], ["s1"], {}, {}),
    "open_unlawful": (
        ["c1"],
        [a_slot("s1", required_qualifications=("licence_b",))],
        {},
        {},
    ),
    "open_too_few": (["c1"], [a_slot("s1", places=4, min_cohort=2)], {}, {}),
    "open_all_placed": (["c1"], ["s1", "s2"], {}, {"c1": "s2"}),
    "open_not_reached": (["c1"], ["s1"], {}, {}),
    "class_closed": (
        [a_candidate("c1", schooling="none")],
        ["s1"],
        {"training_classes": [a_class("k1", min=2)]},
        {},
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_a_place_that_is_left_says_why_and_what_to_do(code: str) -> None:
    people, slots, facts, placed = CASES[code]
    problem = a_problem(people, slots, **facts)
    why = the_row(problem, **placed).why
    assert why.code == code
    for language in LANGUAGES:
        assert say("Reason", why.code, why.details, language).endswith(".")
        assert next_for_slot(problem, "s1", why, language).endswith(".")


def test_several_limits_at_once_are_named_together() -> None:
    people = [a_candidate(who, schooling="none") for who in ("c1", "c2")]
    problem = a_problem(
        people,
        [a_slot("s1", places=3, min_cohort=2)],
        training_classes=[a_class("k1", min=2)],
    )
    why = the_row(problem).why
    assert (why.code, why.details["waiting"]) == ("open_several", 2)
    assert why.details["rules"] == "slot_cohorts, training_classes"


def test_most_places_left_come_first() -> None:
    problem = a_problem(["c1"], ["s1", a_slot("s2", places=3), "s3"])
    rows = open_places(problem, a_matching(), default_policy())
    assert [row.slot for row in rows] == ["s2", "s1", "s3"]
