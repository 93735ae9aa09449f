"""Lists that contradict themselves: one fault each, at its place, before any solve."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import matcher
from matcher import Problem, ProblemError, stable_policy
from matcher.domain import Companions
from support.two_sided import a_joint_list, a_market

PEOPLE = {"a": "s1 > s2 > s3", "b": "s1 > s2 > s3", "c": "s1 > s2 > s3"}
SLOTS = {"s1": "", "s2": "", "s3": ""}

WAYS: dict[str, Callable[[Problem], object]] = {
    "stable": matcher.stable,
    "stable for companies": lambda problem: matcher.stable(problem, "companies"),
    "the rule": lambda problem: matcher.solve(problem, stable_policy()),
}


def faults(call: Callable[[], object]) -> list[tuple[str, str | None]]:
    """Codes and places of what is wrong; none of it names anybody."""
    with pytest.raises(ProblemError) as caught:
        call()
    assert not any(f"'{who}'" in str(caught.value) for who in PEOPLE)
    return [(fault.expected, fault.column) for fault in caught.value.faults]


def market(**facts: Any) -> Problem:
    return a_market(PEOPLE, SLOTS, **facts)


def companions(*pairs: str) -> tuple[Companions, ...]:
    return tuple(
        Companions(id=f"g{nth}", candidates=tuple(pair), same="slot")
        for nth, pair in enumerate(pairs)
    )


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        (("s1 s2", "s2 s1", "s1 s2"), "each_choice_once"),
        (("s1 s2", "- -", "s2 s1"), "nowhere_last"),
        (("s1 s2", "s2 s9"), "known_id"),
    ],
)
def test_a_joint_list_that_contradicts_itself_is_no_problem(
    choices: tuple[str, ...], code: str
) -> None:
    joint = a_joint_list("j", "a", "b", *choices)
    [(found, place)] = faults(lambda: market(joint_lists=(joint,)))
    assert found == code
    assert (place or "").startswith("joint_lists[0].choices")


def test_a_joint_list_of_one_person_is_no_problem() -> None:
    joint = a_joint_list("j", "a", "a", "s1 s2")
    assert faults(lambda: market(joint_lists=(joint,))) == [
        ("two_people", "joint_lists[0].second")
    ]


def test_more_newcomers_than_places_is_no_problem() -> None:
    facts = {"s2": {"min_cohort": 2}}
    assert faults(lambda: market(slot_facts=facts)) == [
        ("at_most_places", "slots[1].min_cohort")
    ]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_joint_list_names_only_what_each_asked_for(
    way: Callable[[Problem], object],
) -> None:
    problem = a_market(
        {**PEOPLE, "b": "s1"},
        SLOTS,
        joint_lists=(a_joint_list("j", "a", "b", "s1 s2"),),
    )
    assert faults(lambda: way(problem)) == [("asked_by_each", "joint_lists[0].choices")]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_companions_of_companions_are_no_couples(
    way: Callable[[Problem], object],
) -> None:
    problem = market(companions=companions("ab", "bc", "ca"))
    assert faults(lambda: way(problem)) == [
        ("one_couple_each", f"companions[{nth}]") for nth in range(3)
    ]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_companions_of_three_are_no_couple(way: Callable[[Problem], object]) -> None:
    problem = market(companions=companions("abc"))
    assert faults(lambda: way(problem)) == [
        ("two_companions", "companions[0].candidates")
    ]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_two_joint_lists_of_one_person_are_a_fault(
    way: Callable[[Problem], object],
) -> None:
    joint = (
        a_joint_list("j", "a", "b", "s1 s2"),
        a_joint_list("k", "b", "c", "s2 s3"),
    )
    problem = market(joint_lists=joint)
    assert faults(lambda: way(problem)) == [
        ("one_couple_each", "joint_lists[0]"),
        ("one_couple_each", "joint_lists[1]"),
    ]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_slot_that_must_have_more_than_its_open_places_is_a_fault(
    way: Callable[[Problem], object],
) -> None:
    facts = {"places": 3, "reserved": 2, "min_cohort": 2, "may_close": False}
    problem = market(slot_facts={"s1": facts})
    assert faults(lambda: way(problem)) == [
        ("at_most_open_places", "slots[0].min_cohort")
    ]


def test_the_default_policy_has_nothing_against_three_companions() -> None:
    problem = market(companions=companions("abc"))
    assert matcher.solve(problem).status == "optimal"
