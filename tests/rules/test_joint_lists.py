"""Two people with a joint list are placed as one of its choices, or not at all."""

from __future__ import annotations

import pytest

import matcher
from matcher.domain import Commitment, Companions, Problem, Reason, Violation
from matcher.engine.unjudged import unjudged
from matcher.errors import Fault, ProblemError
from matcher.policy import Policy, default_policy
from matcher.rules import JointLists
from support.build import a_candidate, a_placement, broken
from support.rows import allowed, how_far, keeps, options_of, written
from support.two_sided import a_joint_list, a_market

RULE = JointLists()
SLOTS = {"s1": "", "s2": "", "s3": ""}


def a_couple(*choices: str, **facts: object) -> Problem:
    """c1 and c2 with a joint list; c3 beside them. All asked for everything."""
    people = dict.fromkeys(("c1", "c2", "c3"), "s1 > s2 > s3")
    joint = facts.pop("joint_lists", (a_joint_list("j1", "c1", "c2", *choices),))
    return a_market(people, SLOTS, joint_lists=joint, **facts)  # type: ignore[arg-type]


def test_the_two_go_where_a_choice_puts_both() -> None:
    problem = a_couple("s1 s2", "s2 s1", "s3 s3")
    lawful = {
        (one, other)
        for one in SLOTS
        for other in SLOTS
        if keeps(RULE, problem, c1=one, c2=other)
    }
    assert lawful == {("s1", "s2"), ("s2", "s1"), ("s3", "s3")}
    assert keeps(RULE, problem)


def test_neither_is_placed_alone_unless_the_list_says_so() -> None:
    problem = a_couple("s1 s2", "s1 -")
    assert keeps(RULE, problem, c1="s1")
    assert keeps(RULE, problem, c1="s1", c2="s2")
    assert not keeps(RULE, problem, c2="s2")


def test_one_who_may_stay_without_a_place_may_not_be_just_anywhere() -> None:
    problem = a_couple("s1 -", "s2 s3")
    assert keeps(RULE, problem, c1="s1")
    assert not keeps(RULE, problem, c1="s1", c2="s3")


def test_a_slot_that_no_choice_names_is_out_of_the_question() -> None:
    problem = a_couple("s1 s2", "s2 -")
    assert allowed(RULE, problem) == {
        ("c1", "s1"),
        ("c1", "s2"),
        ("c2", "s2"),
        *(("c3", slot) for slot in SLOTS),
    }
    assert broken(RULE, problem, c2="s3") == [
        Violation("joint_list_slot", joint_list="j1", candidate="c2", slot="s3")
    ]


def test_places_that_do_not_stand_together_are_told_once_for_the_list() -> None:
    problem = a_couple("s1 s2", "s2 s1")
    assert broken(RULE, problem, c1="s1", c2="s1") == [
        Violation("joint_lists", joint_list="j1")
    ]


def test_others_go_where_they_like() -> None:
    assert keeps(RULE, a_couple("s1 s2"), c3="s3")


def test_somebody_on_two_lists_keeps_both() -> None:
    lists = (
        a_joint_list("j1", "c1", "c2", "s1 s2", "s2 s2"),
        a_joint_list("j2", "c1", "c3", "s2 s3"),
    )
    problem = a_couple(joint_lists=lists)
    assert keeps(RULE, problem, c1="s2", c2="s2", c3="s3")
    assert not keeps(RULE, problem, c1="s1", c2="s2")


def test_beside_an_incumbent_the_other_goes_where_the_list_puts_them_or_nowhere() -> (
    None
):
    stands = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    problem = a_couple("s1 s2", "s2 s3", "s1 -", commitments=(stands,))
    assert keeps(RULE, problem)
    assert keeps(RULE, problem, c2="s2")
    assert not keeps(RULE, problem, c2="s3")


def test_a_pinned_person_has_her_place_in_the_plan_like_any_other() -> None:
    stands = Commitment(kind="pinned", placement=a_placement("c1", "s1"))
    problem = a_couple("s1 s2", commitments=(stands,))
    assert keeps(RULE, problem, c1="s1", c2="s2")
    assert not keeps(RULE, problem, c1="s1")


@pytest.mark.parametrize(
    ("plan", "far"),
    [
        ({}, 0),
        ({"c1": "s1", "c2": "s2"}, 0),
        ({"c1": "s1"}, 1),
        ({"c1": "s1", "c2": "s1"}, 2),
        ({"c1": "s1", "c2": "s3"}, 2),
        ({"c1": "s3", "c2": "s3"}, 2),
    ],
)
def test_each_place_without_its_partners_counts(plan: dict[str, str], far: int) -> None:
    assert how_far(RULE, a_couple("s1 s2", "s2 s1"), **plan) == far


def test_there_is_one_row_for_each_slot_of_each_of_the_two() -> None:
    problem = a_couple("s1 s2", "s2 s3", "s2 -")
    options = options_of(problem, RULE)
    rows = RULE.rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "j1: c1>s1 - c2>s2 <= 0",
        "j1: c1>s2 + c2>s2 <= 1",
        "j1: c2>s2 - c1>s1 <= 0",
        "j1: c2>s3 - c1>s2 <= 0",
    ]


def test_without_joint_lists_there_is_nothing_to_keep() -> None:
    problem = a_couple(joint_lists=())
    assert RULE.rows(problem, options_of(problem)) is None
    assert keeps(RULE, problem, c1="s1")


def test_the_default_policy_judges_joint_lists() -> None:
    problem = a_couple("s1 s2")
    default = default_policy()
    assert "joint_lists" not in unjudged(problem, default)
    without = Policy(
        rules=tuple(one for one in default.rules if one != RULE), tiers=default.tiers
    )
    assert "joint_lists" in unjudged(problem, without)


def test_the_best_plan_keeps_a_joint_list() -> None:
    people = {"c1": "s1", "c2": "s1 > s2", "c3": "s1"}
    problem = a_market(
        people,
        {"s1": "", "s2": ""},
        joint_lists=(a_joint_list("j1", "c1", "c2", "s1 s2"),),
    )
    result = matcher.solve(problem)
    assert result.matching is not None
    assert {one.candidate: one.slot for one in result.matching.placements} == {
        "c1": "s1",
        "c2": "s2",
    }


def test_reasons_name_the_list() -> None:
    problem = a_couple("s1 s2")
    assert RULE.reason(problem, broken_plan(), "j1") == Reason(
        "joint_lists", joint_list="j1"
    )
    assert RULE.reason(problem, None, "c1") is None
    picky = problem.model_copy(
        update={
            "candidates": (
                a_candidate("c1", interests=(("s3",),)),
                *problem.candidates[1:],
            )
        }
    )
    assert RULE.reason(picky, None, "c1") == Reason(
        "joint_list_slot", joint_list="j1", candidate="c1"
    )
    assert RULE.reason(picky, None, "c3") is None


def broken_plan() -> matcher.Matching:
    return matcher.Matching(placements=(a_placement("c1", "s1"),))


def test_a_slot_its_person_never_asked_for_is_a_fault_of_the_list() -> None:
    people = {"c1": "s1", "c2": "s1 > s2"}
    lists = (
        a_joint_list("j1", "c1", "c2", "s1 s2"),
        a_joint_list("j2", "c2", "c1", "s1 s2", "s2 s2"),
    )
    problem = a_market(people, {"s1": "", "s2": ""}, joint_lists=lists)
    faults = (Fault("asked_by_each", column="joint_lists[1].choices"),)
    assert tuple(RULE.faults(problem)) == faults
    with pytest.raises(ProblemError) as told:
        matcher.solve(problem)
    assert told.value.faults == faults


def test_a_list_that_never_keeps_companions_together_is_a_fault() -> None:
    group = Companions(id="g1", candidates=("c1", "c2"), same="company")
    problem = a_couple("s1 s2", "s1 -", companions=(group,))
    assert tuple(RULE.faults(problem)) == (
        Fault("fits_companions", column="joint_lists[0].choices"),
    )
    assert not tuple(RULE.faults(a_couple("s1 s2", "s2 s2", companions=(group,))))


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (("s1 s2", "s2 s1", "s1 s2"), "each_choice_once"),
        (("s1 s2", "- -", "s2 s1"), "nowhere_last"),
    ],
)
def test_a_list_that_contradicts_itself_is_no_problem(
    choices: tuple[str, ...], expected: str
) -> None:
    with pytest.raises(ProblemError) as told:
        a_couple(*choices)
    assert told.value.faults == (Fault(expected, column="joint_lists[0].choices"),)


def test_nowhere_may_end_a_list() -> None:
    assert keeps(RULE, a_couple("s1 s2", "- -"), c1="s1", c2="s2")
