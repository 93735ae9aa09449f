"""Companions go to the same slot, company or location, or none of them is placed."""

from __future__ import annotations

import pytest

from matcher.domain import Commitment, Companions, Problem, Reason, Violation
from matcher.rules import Companions as Rule
from support.build import a_placement, a_problem, a_slot, broken
from support.rows import admitted, how_far, options_of, written

RULE = Rule()

SLOTS = {
    "yard-1": a_slot("yard-1"),
    "yard-2": a_slot("yard-2"),
    "kitchen-1": a_slot("kitchen-1", company="kitchen"),
    "mill-1": a_slot("mill-1", company="mill"),
}
"""Two slots of one company, one of another beside it, one in another location."""


def together(
    same: str, *candidates: str, incumbents: dict[str, str] | None = None
) -> Problem:
    group = {"id": "g1", "candidates": candidates or ("c1", "c2"), "same": same}
    return a_problem(
        ["c1", "c2", "c3", "c4"],
        SLOTS.values(),
        companions=(Companions.model_validate(group),),
        commitments=tuple(
            Commitment(kind="incumbent", placement=a_placement(candidate, slot))
            for candidate, slot in (incumbents or {}).items()
        ),
    )


def keeps(problem: Problem, **direct: str) -> bool:
    """Whether both halves of the rule let a plan pass; they must not differ."""
    lawful = broken(RULE, problem, **direct) == []
    assert admitted(RULE, problem, **direct) == lawful
    return lawful


@pytest.mark.parametrize(
    ("same", "friends"),
    [
        ("slot", {"yard-1"}),
        ("company", {"yard-1", "yard-2"}),
        ("location", {"yard-1", "yard-2", "kitchen-1"}),
    ],
)
def test_companions_share_a_slot_company_or_location(
    same: str, friends: set[str]
) -> None:
    problem = together(same)
    assert {slot for slot in SLOTS if keeps(problem, c1="yard-1", c2=slot)} == friends
    assert {slot for slot in SLOTS if keeps(problem, c1=slot, c2="yard-1")} == friends


def test_companions_torn_apart_are_told_once() -> None:
    problem = together("company", "c1", "c2", "c3")
    assert broken(RULE, problem, c1="yard-1", c2="mill-1") == [
        Violation("companions", companions="g1", same="company")
    ]


def test_none_of_the_companions_may_stay_unplaced_alone() -> None:
    problem = together("location")
    assert not keeps(problem, c1="yard-1")
    assert not keeps(problem, c2="yard-1")
    assert keeps(problem)


def test_others_go_where_they_like() -> None:
    problem = together("slot")
    assert keeps(problem, c3="yard-1", c4="mill-1")
    assert keeps(problem, c1="yard-2", c2="yard-2", c3="yard-1")


def test_three_companions_are_placed_together_or_not_at_all() -> None:
    problem = together("company", "c3", "c1", "c2")
    assert keeps(problem, c1="yard-1", c2="yard-2", c3="yard-1")
    assert not keeps(problem, c1="yard-1", c2="yard-2")
    assert not keeps(problem, c1="yard-1", c2="yard-2", c3="kitchen-1")
    assert not keeps(problem, c1="kitchen-1", c2="yard-2", c3="yard-1")
    assert not keeps(problem, c3="yard-1")


@pytest.mark.parametrize(
    ("same", "friends"),
    [
        ("slot", {"yard-2"}),
        ("company", {"yard-1", "yard-2"}),
        ("location", {"yard-1", "yard-2", "kitchen-1"}),
    ],
)
def test_companions_of_an_incumbent_go_where_she_is_or_nowhere(
    same: str, friends: set[str]
) -> None:
    problem = together(same, incumbents={"c1": "yard-2"})
    assert {slot for slot in SLOTS if keeps(problem, c2=slot)} == friends
    assert keeps(problem)


def test_two_companions_of_an_incumbent_follow_her_together() -> None:
    problem = together("company", "c1", "c2", "c3", incumbents={"c2": "yard-1"})
    assert keeps(problem, c1="yard-1", c3="yard-2")
    assert not keeps(problem, c1="yard-1")
    assert not keeps(problem, c1="mill-1", c3="mill-1")
    assert not keeps(problem, c1="yard-1", c3="kitchen-1")


def test_incumbents_in_two_places_leave_their_companion_none() -> None:
    problem = together(
        "slot", "c1", "c2", "c3", incumbents={"c1": "yard-1", "c2": "mill-1"}
    )
    assert not any(keeps(problem, c3=slot) for slot in SLOTS)
    assert keeps(problem)


def test_incumbents_alone_may_be_anywhere() -> None:
    problem = together("slot", incumbents={"c1": "yard-1", "c2": "mill-1"})
    assert keeps(problem, c3="yard-1")


def test_an_incumbent_outside_the_group_changes_nothing() -> None:
    problem = together("slot", incumbents={"c3": "mill-1"})
    assert keeps(problem, c1="yard-1", c2="yard-1")


def test_two_placements_of_one_companion_need_two_of_the_other() -> None:
    problem = together("company")
    twice = (a_placement("c1", "yard-1"), a_placement("c1", "yard-2"))
    assert broken(RULE, problem, *twice, c2="yard-1") == [
        Violation("companions", companions="g1", same="company")
    ]
    assert not admitted(RULE, problem, *twice, c2="yard-1")


@pytest.mark.parametrize(
    ("plan", "torn"),
    [
        ({}, 0),
        ({"c1": "yard-1"}, 1),
        ({"c2": "yard-1"}, 2),
        ({"c1": "yard-1", "c2": "yard-2"}, 1),
        ({"c1": "yard-1", "c2": "mill-1", "c3": "yard-2"}, 4),
        ({"c1": "yard-1", "c2": "yard-2", "c3": "yard-1"}, 0),
    ],
)
def test_neighbours_in_a_group_are_torn_by_every_place_only_one_of_them_has(
    plan: dict[str, str], torn: int
) -> None:
    problem = together("company", "c1", "c2", "c3")
    assert how_far(RULE, problem, **plan) == torn


def test_everybody_away_from_an_incumbent_counts_once_more() -> None:
    problem = together("company", "c1", "c2", "c3", incumbents={"c1": "yard-1"})
    assert how_far(RULE, problem, c2="yard-1", c3="yard-2") == 0
    assert how_far(RULE, problem, c2="mill-1", c3="mill-1") == 2
    assert how_far(RULE, problem, c2="yard-1", c3="mill-1") == 3


def test_each_group_is_judged_by_itself() -> None:
    groups = (
        Companions(id="g1", candidates=("c1", "c2"), same="slot"),
        Companions(id="g2", candidates=("c3", "c4"), same="location"),
    )
    problem = a_problem(["c1", "c2", "c3", "c4"], SLOTS.values(), companions=groups)
    plan = {"c1": "yard-1", "c2": "yard-1", "c3": "yard-1", "c4": "kitchen-1"}
    assert keeps(problem, **plan)
    assert broken(RULE, problem, **plan | {"c2": "yard-2"}) == [
        Violation("companions", companions="g1", same="slot")
    ]
    assert broken(RULE, problem, **plan | {"c4": "mill-1"}) == [
        Violation("companions", companions="g2", same="location")
    ]


def test_there_is_one_row_for_each_place_and_neighbour_in_the_group() -> None:
    problem = together("company")
    options = options_of(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "g1: c1>yard-1 + c1>yard-2 - c2>yard-1 - c2>yard-2 >= 0 and <= 0",
        "g1: c1>kitchen-1 - c2>kitchen-1 >= 0 and <= 0",
        "g1: c1>mill-1 - c2>mill-1 >= 0 and <= 0",
    ]


def test_without_companions_there_are_no_rows() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    assert RULE.rows(problem, options_of(problem)) is None
    assert keeps(problem, c1="s1")


def test_the_reason_names_the_companions_and_what_they_share() -> None:
    groups = (
        Companions(id="g3", candidates=("c1", "c3"), same="company"),
        Companions(id="g1", candidates=("c1", "c2"), same="slot"),
        Companions(id="g2", candidates=("c3", "c4"), same="location"),
    )
    problem = a_problem(["c1", "c2", "c3", "c4"], ["s1"], companions=groups)
    assert RULE.reason(problem, None, "g2") == Reason(
        "companions", companions="g2", same="location"
    )


def test_each_incumbent_counts_how_far_somebody_is_away() -> None:
    problem = together(
        "company", "c1", "c2", "c3", incumbents={"c1": "yard-1", "c2": "yard-2"}
    )
    assert keeps(problem, c3="yard-1")
    assert not keeps(problem, c3="mill-1")
    assert how_far(RULE, problem, c3="mill-1") == 2
