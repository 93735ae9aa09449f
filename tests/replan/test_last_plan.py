from __future__ import annotations

from matcher import solve
from matcher.domain import Commitment, Matching
from matcher.replan import with_last_plan
from support.build import a_class, a_matching, a_placement, a_problem, a_slot

LAST = a_matching(c1="s1", c2="s2", c3="s1")


def test_people_and_slots_that_are_gone_are_left_out() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    assert with_last_plan(problem, LAST).previous == a_matching(c1="s1")


def test_who_is_in_a_pathway_by_now_is_left_out() -> None:
    begun = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1", "c3"], ["s1"], commitments=(begun,))
    assert with_last_plan(problem, LAST).previous == a_matching(c3="s1")


def test_pathway_that_is_gone_is_left_out() -> None:
    problem = a_problem(["c1"], ["s1"])
    plan = a_matching(a_placement("c1", "s1", pathway="no_more"))
    assert with_last_plan(problem, plan).previous == Matching()


def test_slot_is_kept_where_only_the_class_is_gone() -> None:
    by_class = a_placement("c1", "s1", pathway="school", classes=("k1",))
    slots = [a_slot("s1"), a_slot("s2")]
    problem = a_problem(["c1"], slots, training_classes=(a_class("k2"),))
    again = with_last_plan(problem, a_matching(by_class))
    assert again.previous == a_matching(by_class.model_copy(update={"classes": ()}))
    values = solve(again).values
    assert values["kept_slot"] == 1
    assert values["kept_placement"] == 0


def test_without_a_plan_the_last_one_is_empty() -> None:
    assert with_last_plan(a_problem(["c1"], ["s1"]), None).previous == Matching()
