"""People who must be kept apart share no slot, company or location."""

from __future__ import annotations

import pytest

from matcher.domain import Apart, Commitment, Problem, Reason, Violation
from matcher.rules import Apart as Rule
from support.build import a_matching, a_placement, a_problem, a_slot, broken
from support.rows import admitted, how_far, keeps, options_of, written

RULE = Rule()

SLOTS = {
    "yard-1": a_slot("yard-1"),
    "yard-2": a_slot("yard-2"),
    "kitchen-1": a_slot("kitchen-1", company="kitchen"),
    "mill-1": a_slot("mill-1", company="mill"),
}
"""Two slots of one company, one of another beside it, one in another location."""


def apart(
    same: str, *candidates: str, incumbents: dict[str, str] | None = None
) -> Problem:
    group = {"id": "a1", "candidates": candidates or ("c1", "c2"), "same": same}
    return a_problem(
        ["c1", "c2", "c3", "c4"],
        SLOTS.values(),
        apart=(Apart.model_validate(group),),
        commitments=tuple(
            Commitment(kind="incumbent", placement=a_placement(candidate, slot))
            for candidate, slot in (incumbents or {}).items()
        ),
    )


@pytest.mark.parametrize(
    ("same", "far"),
    [
        ("slot", {"yard-2", "kitchen-1", "mill-1"}),
        ("company", {"kitchen-1", "mill-1"}),
        ("location", {"mill-1"}),
    ],
)
def test_people_apart_share_no_slot_company_or_location(
    same: str, far: set[str]
) -> None:
    problem = apart(same)
    assert {s for s in SLOTS if keeps(RULE, problem, c1="yard-1", c2=s)} == far
    assert {s for s in SLOTS if keeps(RULE, problem, c1=s, c2="yard-1")} == far


def test_people_who_meet_are_told_once() -> None:
    problem = apart("location", "c1", "c2", "c3")
    assert broken(RULE, problem, c1="yard-1", c2="yard-2", c3="kitchen-1") == [
        Violation("apart", apart="a1", same="location")
    ]


def test_each_of_them_may_be_placed_alone_or_not_at_all() -> None:
    problem = apart("location")
    assert keeps(RULE, problem)
    assert all(keeps(RULE, problem, c1=slot) for slot in SLOTS)
    assert all(keeps(RULE, problem, c2=slot) for slot in SLOTS)


def test_others_go_where_they_like() -> None:
    problem = apart("company")
    assert keeps(RULE, problem, c1="yard-1", c3="yard-1", c4="yard-1")
    assert keeps(RULE, problem, c3="yard-1", c4="yard-1")


def test_no_two_of_three_may_meet() -> None:
    problem = apart("company", "c3", "c1", "c4")
    assert keeps(RULE, problem, c1="yard-1", c3="kitchen-1", c4="mill-1")
    assert not keeps(RULE, problem, c1="yard-1", c3="yard-2", c4="mill-1")
    assert not keeps(RULE, problem, c1="yard-1", c3="mill-1", c4="mill-1")
    assert not keeps(RULE, problem, c1="yard-1", c3="mill-1", c4="yard-2")


@pytest.mark.parametrize(
    ("same", "far"),
    [
        ("slot", {"yard-1", "kitchen-1", "mill-1"}),
        ("company", {"kitchen-1", "mill-1"}),
        ("location", {"mill-1"}),
    ],
)
def test_a_place_where_an_incumbent_is_takes_nobody_else_of_the_group(
    same: str, far: set[str]
) -> None:
    problem = apart(same, incumbents={"c1": "yard-2"})
    assert {slot for slot in SLOTS if keeps(RULE, problem, c2=slot)} == far
    assert keeps(RULE, problem, c3="yard-2", c4="yard-2")
    assert keeps(RULE, problem)


def test_an_incumbent_outside_the_group_changes_nothing() -> None:
    problem = apart("location", incumbents={"c3": "yard-1"})
    assert keeps(RULE, problem, c1="yard-1", c2="mill-1")


def test_incumbents_who_meet_already_break_nothing() -> None:
    problem = apart(
        "slot", "c1", "c2", "c3", incumbents={"c1": "mill-1", "c2": "mill-1"}
    )
    assert keeps(RULE, problem)
    assert not keeps(RULE, problem, c3="mill-1")
    assert how_far(RULE, problem, c3="mill-1") == 1


def test_two_placements_of_one_person_in_one_place_are_one_too_many() -> None:
    problem = apart("company")
    twice = (a_placement("c1", "yard-1"), a_placement("c1", "yard-2"))
    assert len(broken(RULE, problem, *twice)) == 1
    assert not admitted(RULE, problem, *twice)


@pytest.mark.parametrize(
    ("plan", "too_many"),
    [
        ({"c1": "yard-1", "c2": "yard-2", "c3": "yard-1"}, 2),
        ({"c1": "yard-1", "c2": "yard-2", "c3": "mill-1"}, 1),
        ({"c1": "yard-1", "c2": "kitchen-1", "c3": "mill-1"}, 0),
        ({"c1": "yard-1", "c2": "yard-1", "c4": "yard-1"}, 1),
    ],
)
def test_everybody_after_the_first_in_a_place_counts(
    plan: dict[str, str], too_many: int
) -> None:
    problem = apart("company", "c1", "c2", "c3")
    assert how_far(RULE, problem, **plan) == too_many


def test_places_where_they_meet_are_added_up() -> None:
    problem = apart("company", "c1", "c2", "c3", "c4", incumbents={"c4": "mill-1"})
    assert how_far(RULE, problem, c1="yard-1", c2="yard-2", c3="mill-1") == 2


def test_each_group_is_judged_by_itself() -> None:
    groups = (
        Apart(id="a1", candidates=("c1", "c2"), same="slot"),
        Apart(id="a2", candidates=("c3", "c4"), same="location"),
    )
    problem = a_problem(["c1", "c2", "c3", "c4"], SLOTS.values(), apart=groups)
    plan = {"c1": "yard-1", "c2": "yard-2", "c3": "yard-1", "c4": "mill-1"}
    assert keeps(RULE, problem, **plan)
    assert broken(RULE, problem, **plan | {"c2": "yard-1"}) == [
        Violation("apart", apart="a1", same="slot")
    ]
    assert broken(RULE, problem, **plan | {"c4": "kitchen-1"}) == [
        Violation("apart", apart="a2", same="location")
    ]
    assert not keeps(RULE, problem, **plan | {"c4": "kitchen-1"})


def test_there_is_one_row_for_each_place_they_could_meet() -> None:
    problem = apart("company", "c1", "c4", incumbents={"c4": "kitchen-1"})
    problem = problem.model_copy(update={"slots": tuple(SLOTS.values())[:3]})
    options = options_of(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "a1: c1>yard-1 + c1>yard-2 + c4>yard-1 + c4>yard-2 <= 1",
        "a1: c1>kitchen-1 + c4>kitchen-1 <= 0",
    ]


def test_without_people_apart_there_are_no_rows() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    assert RULE.rows(problem, options_of(problem)) is None
    assert keeps(RULE, problem, c1="s1", c2="s1")


def test_without_slots_nobody_meets() -> None:
    group = Apart(id="a1", candidates=("c1", "c2"), same="location")
    assert keeps(RULE, a_problem(["c1", "c2"], apart=(group,)))


def test_the_reason_names_the_group_and_what_they_would_share() -> None:
    groups = (
        Apart(id="a3", candidates=("c1", "c3"), same="company"),
        Apart(id="a1", candidates=("c1", "c2"), same="slot"),
        Apart(id="a2", candidates=("c3", "c4"), same="location"),
    )
    problem = a_problem(["c1", "c2", "c3", "c4"], ["s1"], apart=groups)
    assert RULE.reason(problem, a_matching(c4="s1"), "a2") == Reason(
        "apart", apart="a2", same="location"
    )
