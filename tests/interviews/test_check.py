"""The judge of slates finds everything that is wrong with one."""

from __future__ import annotations

from typing import Any

import pytest

from interviews.made import crowd
from matcher import slate
from matcher.domain import Decline, Problem
from matcher.interviews import Slate, WithoutInterview, check_slate
from support.build import a_candidate, a_placement, a_problem, a_slot


def codes(problem: Problem, found: Slate) -> set[str]:
    return {one.code for one in check_slate(problem, found)}


def damaged(found: Slate, nth: int = 0, **update: Any) -> Slate:
    """A slate whose n-th list is changed."""
    lists = list(found.lists)
    lists[nth] = lists[nth].model_copy(update=update)
    return found.model_copy(update={"lists": tuple(lists)})


def misread(found: Slate, **update: Any) -> Slate:
    """A slate whose first interview is changed."""
    first, *others = found.lists[0].interviews
    changed = first.model_copy(update=update)
    return damaged(found, interviews=(changed, *others))


@pytest.fixture
def problem() -> Problem:
    return crowd(4, slots=2)


@pytest.fixture
def right(problem: Problem) -> Slate:
    return slate(problem, interviews=2)


def test_slate_that_is_right_has_nothing_wrong(problem: Problem, right: Slate) -> None:
    assert check_slate(problem, right) == ()


def test_unknown_ids_are_named_and_nothing_else_is_judged(right: Slate) -> None:
    found = check_slate(a_problem(["c0", "c1", "c2"], ["s0"]), right)
    assert [one.details["id"] for one in found] == ["c3", "s1"]


def test_list_and_person_stand_once(problem: Problem, right: Slate) -> None:
    again = right.model_copy(update={"lists": (*right.lists, right.lists[0])})
    assert "slate_twice" in codes(problem, again)
    [first, *others] = right.lists[0].interviews
    assert "slate_twice" in codes(
        problem, damaged(right, interviews=(first, first, *others))
    )


def test_places_and_lengths_are_those_of_the_facts(
    problem: Problem, right: Slate
) -> None:
    assert "slate_places" in codes(problem, damaged(right, places=2))
    assert "slate_least" in codes(problem, damaged(right, least=1))
    assert "slate_too_long" in codes(problem, damaged(right, most=9))
    shorter = right.model_copy(update={"most": 1, "least": 1})
    assert "slate_too_long" in codes(problem, shorter)


def test_sums_are_counted_again(problem: Problem, right: Slate) -> None:
    assert "slate_worth" in codes(problem, damaged(right, filled=0.9))
    assert codes(problem, right.model_copy(update={"missing": 1})) == {"slate_missing"}
    assert codes(problem, right.model_copy(update={"value": 0.1})) == {"slate_value"}
    assert codes(problem, right.model_copy(update={"bound": 0.1})) == {"slate_value"}


@pytest.mark.parametrize(
    "update",
    [
        {"rank": 2},
        {"ahead": 1},
        {"minutes": 9},
        {"of_hers": 1},
        {"way": a_placement("c9", "s0")},
    ],
)
def test_what_is_told_of_an_interview_is_what_the_facts_say(
    problem: Problem, right: Slate, update: dict[str, Any]
) -> None:
    assert "slate_told" in codes(problem, misread(right, **update))


def test_nobody_has_more_than_she_may(problem: Problem, right: Slate) -> None:
    fewer = right.model_copy(update={"interviews": 1})
    assert codes(problem, fewer) == {"slate_too_many"}


def test_everybody_is_on_a_list_or_accounted_for(
    problem: Problem, right: Slate
) -> None:
    left = WithoutInterview(candidate="c0", code="lists_full", slots=1)
    both = right.model_copy(update={"without": (left,)})
    assert codes(problem, both) == {"slate_without"}
    more = crowd(5, slots=2)
    assert codes(more, right) == {"slate_without"}


def test_whoever_did_not_ask_or_said_no_is_found(
    problem: Problem, right: Slate
) -> None:
    others = [one for one in problem.candidates if one.id != "c0"]
    cook = a_candidate("c0", interests=(("cook",),))
    changed = problem.model_copy(update={"candidates": (cook, *others)})
    assert "interest" in codes(changed, right)
    no = Decline(candidate="c0", slot="s0")
    declined = problem.model_copy(update={"declines": (no,)})
    assert codes(declined, right) == {"declined"}


def test_way_that_is_not_lawful_is_found(problem: Problem, right: Slate) -> None:
    late = right.lists[0].interviews[0].way.model_copy(update={"start": 3})
    assert codes(problem, misread(right, way=late)) == {"start_not_offered"}


def test_incumbent_is_found_though_her_way_is_open(right: Slate) -> None:
    problem = a_problem(
        [f"c{k}" for k in range(4)],
        [a_slot("s0", places=2), "s1"],
        commitments=[{"kind": "incumbent", "placement": a_placement("c0", "s0")}],
    )
    assert "one_placement" in codes(problem, right)
