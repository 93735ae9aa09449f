"""No candidate and place would rather have one another than what they have."""

from __future__ import annotations

import json
import pickle

import pytest

import matcher
from matcher.domain import Commitment, Companions, Decline, Problem, Reason, Violation
from matcher.engine.arguments import check_arguments
from matcher.engine.hashes import hash_of
from matcher.errors import Fault, ProblemError
from matcher.policy import Policy, default_policy
from matcher.program import Breaks, Broken
from matcher.rules import Declines, Pathways, Places, Stable
from matcher.verify import tier_values
from support.build import a_matching, a_placement, broken
from support.rows import keeps
from support.two_sided import a_joint_list, a_market

RULE = Stable()


def with_stable(rule: Stable | None = None) -> Policy:
    default = default_policy()
    return default.model_copy(update={"rules": (*default.rules, rule or RULE)})


PEOPLE = {"c1": "s1 > s2", "c2": "s1 > s2"}
SLOTS = {"s1": "c2 > c1", "s2": ""}


def test_a_pair_who_would_rather_have_one_another_is_told() -> None:
    problem = a_market(PEOPLE, SLOTS)
    assert broken(RULE, problem, c1="s2", c2="s1") == []
    assert broken(RULE, problem, c1="s1", c2="s2") == [
        Violation("stable", candidate="c2", slot="s1")
    ]


@pytest.mark.parametrize(
    ("kind", "told"), [("weak", []), ("strong", ["c2"]), ("super", ["c2"])]
)
def test_the_kind_says_how_ties_are_taken(kind: str, told: list[str]) -> None:
    problem = a_market({"c1": "s1", "c2": "s1"}, {"s1": "c1 = c2"})
    rule = Stable.model_validate({"kind": kind})
    found = broken(rule, problem, c1="s1")
    assert [one.details["candidate"] for one in found] == told


def many_blocks() -> Problem:
    return a_market({"c1": "s1 > s2", "c2": "s1", "c3": "s2"}, {"s1": "", "s2": ""})


def test_the_first_so_many_pairs_may_block() -> None:
    problem = many_blocks()
    told = [("c1", "s1"), ("c1", "s2"), ("c2", "s1"), ("c3", "s2")]
    for most in range(6):
        found = broken(Stable(at_most_blocking=most), problem)
        pairs = [(one.details["candidate"], one.details["slot"]) for one in found]
        assert pairs == told[most:]
        assert sum(one.amount for one in found) == max(0, 4 - most)


def a_closed_slot() -> Problem:
    return a_market(
        dict.fromkeys(("c1", "c2", "c3"), "s1"),
        {"s1": ""},
        places={"s1": 3},
        slot_facts={"s1": {"min_cohort": 2}},
    )


@pytest.mark.parametrize(("passed", "amount"), [(0, 2), (1, 1), (2, 0)])
def test_a_closed_slot_is_told_by_how_many_too_many_want_it(
    passed: int, amount: int
) -> None:
    found = broken(Stable(at_most_blocking=passed), a_closed_slot())
    assert sum(one.amount for one in found) == amount
    if found:
        assert found == [Violation("stable_closed", slot="s1", willing=3, min=2)]


def test_a_couple_is_told_by_its_list_and_by_the_first_who_moves() -> None:
    joint = a_joint_list("j1", "c1", "c2", "s1 s2", "s1 s3")
    people = {"c1": "s1", "c2": "s2 > s3"}
    problem = a_market(people, {"s1": "", "s2": "", "s3": ""}, joint_lists=(joint,))
    assert broken(RULE, problem, c1="s1", c2="s3") == [
        Violation("stable_joint_list", joint_list="j1", candidate="c2", slot="s2")
    ]


def test_companions_are_told_by_their_group() -> None:
    group = Companions(id="g1", candidates=("c1", "c2"), same="slot")
    people = {"c1": "s1", "c2": "s1"}
    problem = a_market(people, {"s1": ""}, places={"s1": 2}, companions=(group,))
    assert broken(RULE, problem) == [
        Violation("stable_companions", companions="g1", candidate="c1", slot="s1")
    ]


def two_couples_of_one_id(listed: str = "", places: int = 4) -> Problem:
    """A joint list and companions who happen to have the same id."""
    joint = a_joint_list("x", "c1", "c2", "s1 s1")
    group = Companions(id="x", candidates=("c3", "c4"), same="slot")
    people = dict.fromkeys(("c1", "c2", "c3", "c4"), "s1")
    return a_market(
        people,
        {"s1": listed},
        places={"s1": places},
        joint_lists=(joint,),
        companions=(group,),
    )


def test_a_joint_list_and_companions_may_have_the_same_id() -> None:
    problem = two_couples_of_one_id()
    assert broken(RULE, problem) == [
        Violation("stable_companions", companions="x", candidate="c3", slot="s1"),
        Violation("stable_joint_list", joint_list="x", candidate="c1", slot="s1"),
    ]
    assert broken(RULE, problem, c1="s1", c2="s1") == [
        Violation("stable_companions", companions="x", candidate="c3", slot="s1")
    ]


@pytest.mark.parametrize(("placed", "stable"), [("c1 c2", True), ("c3 c4", False)])
def test_rows_tell_two_couples_of_one_id_apart(placed: str, *, stable: bool) -> None:
    problem = two_couples_of_one_id("c1 = c2 > c3 = c4", places=2)
    plan = dict.fromkeys(placed.split(), "s1")
    assert keeps(RULE, problem, **plan) == stable


def test_a_couple_that_had_better_not_be_there_is_told_without_a_move() -> None:
    joint = a_joint_list("j1", "c1", "c2", "s1 -", "s2 s1")
    problem = a_market(
        {"c1": "s1 > s2", "c2": "s2"}, {"s1": "", "s2": ""}, joint_lists=(joint,)
    )
    assert broken(RULE, problem, c1="s1", c2="s2") == [
        Violation("stable_joint_list", joint_list="j1", candidate="c1", slot="s1")
    ]


# --- beside other rules -----------------------------------------------------------


def test_what_another_hard_rule_refuses_blocks_nothing() -> None:
    decline = Decline(candidate="c2", slot="s1")
    problem = a_market(PEOPLE, SLOTS, declines=(decline,))
    plan = a_matching(c1="s1", c2="s2")
    assert list(RULE.violations(problem, plan))
    assert not list(RULE.among((Declines(),)).violations(problem, plan))
    assert matcher.verify(problem, plan, with_stable()) == ()


def test_a_pair_blocks_by_whatever_way_is_left() -> None:
    unschooled = (
        a_market(PEOPLE, SLOTS).candidates[1].model_copy(update={"schooling": "none"})
    )
    rule = RULE.among((Pathways(),))
    for offers, told in (((), 0), (("in_company",), 1)):
        problem = a_market(PEOPLE, SLOTS, slot_facts={"s1": {"offers": offers}})
        problem = problem.model_copy(
            update={"candidates": (problem.candidates[0], unschooled)}
        )
        plan = a_matching(c1="s1", c2="s2")
        assert len(list(rule.violations(problem, plan))) == told


def test_verify_judges_a_hard_stable_rule() -> None:
    problem = a_market(PEOPLE, SLOTS)
    assert matcher.verify(problem, a_matching(c1="s1", c2="s2"), with_stable()) == (
        Violation("stable", candidate="c2", slot="s1"),
    )
    assert matcher.verify(problem, a_matching(c1="s2", c2="s1"), with_stable()) == ()


def test_a_soft_stable_rule_is_a_tier_that_verify_recomputes() -> None:
    problem = many_blocks()
    policy = with_stable(Stable(broken=Broken(tier=1), at_most_blocking=1))
    values = tier_values(problem, a_matching(), policy)
    assert values["broken_stable"] == 3
    assert matcher.verify(problem, a_matching(), policy, values=values) == ()
    wrong = values | {"broken_stable": values["broken_stable"] + 1}
    assert matcher.verify(problem, a_matching(), policy, values=wrong) != ()


def test_what_is_possible_is_asked_once_of_a_problem_and_its_rules() -> None:
    problem = a_market(PEOPLE, SLOTS)
    hard = with_stable().hard[-1], with_stable().hard[-1]
    assert isinstance(hard[0], Stable)
    assert isinstance(hard[1], Stable)
    assert hard[0]._beside.market(problem) is hard[1]._beside.market(problem)
    other = RULE.among((Places(),))
    assert other._beside.market(problem) is not hard[0]._beside.market(problem)


def test_a_bound_rule_is_the_same_rule() -> None:
    bound = RULE.among(default_policy().hard)
    assert bound == RULE
    assert hash(bound) == hash(RULE)
    assert bound.model_dump_json() == RULE.model_dump_json()
    again = pickle.loads(pickle.dumps(bound))  # noqa: S301
    assert again == RULE
    assert again._beside.rules == bound._beside.rules
    soft = Stable(broken=Broken(tier=1))
    assert Breaks(rule=soft.among(())) == Breaks(rule=soft)


def test_using_a_policy_changes_neither_it_nor_its_hash() -> None:
    policy = with_stable()
    text, told = policy.model_dump_json(), hash_of(policy)
    assert [one for one in policy.hard if isinstance(one, Stable)]
    matcher.verify(a_market(PEOPLE, SLOTS), a_matching(), policy)
    assert policy.model_dump_json() == text
    assert hash_of(policy) == told
    assert Policy.model_validate(json.loads(text)) == policy
    assert pickle.loads(pickle.dumps(policy)) == policy  # noqa: S301


# --- what it cannot be asked about ------------------------------------------------


def faults(problem: Problem, rule: Stable = RULE) -> list[tuple[str, str | None]]:
    return [(one.expected, one.column) for one in rule.faults(problem)]


FOUR = dict.fromkeys(("c1", "c2", "c3", "c4"), "s1 > s2")


def in_groups(*groups: str, **facts: object) -> Problem:
    companions = tuple(
        Companions(id=f"g{nth}", candidates=tuple(text.split()), same="slot")
        for nth, text in enumerate(groups)
    )
    return a_market(FOUR, {"s1": "", "s2": ""}, companions=companions, **facts)  # type: ignore[arg-type]


def test_two_pairs_of_other_people_are_no_fault() -> None:
    assert faults(in_groups("c1 c2", "c3 c4")) == []


def test_companions_in_a_ring_are_one_fault_each() -> None:
    assert faults(in_groups("c1 c2", "c2 c3", "c3 c1")) == [
        ("one_couple_each", f"companions[{nth}]") for nth in range(3)
    ]


def test_somebody_on_a_joint_list_and_in_a_group_is_a_fault_of_both() -> None:
    lists = (
        a_joint_list("j1", "c1", "c2", "s1 s1"),
        a_joint_list("j2", "c3", "c4", "s1 s1"),
    )
    assert faults(in_groups("c2 c1", joint_lists=lists)) == [
        ("one_couple_each", "joint_lists[0]"),
        ("one_couple_each", "companions[0]"),
    ]


def test_three_companions_who_claim_are_a_fault() -> None:
    assert faults(in_groups("c1 c2 c3")) == [
        ("two_companions", "companions[0].candidates")
    ]
    stands = Commitment(kind="incumbent", placement=a_placement("c3", "s1"))
    assert faults(in_groups("c1 c2 c3", commitments=(stands,))) == []


@pytest.mark.parametrize("kind", ["strong", "super"])
def test_couples_are_judged_weakly_only(kind: str) -> None:
    rule = Stable.model_validate({"kind": kind})
    assert faults(in_groups("c1 c2"), rule) == [("couples_weakly", "companions[0]")]
    assert faults(in_groups(), rule) == []


def test_more_newcomers_than_open_places_are_a_fault_where_a_slot_must_open() -> None:
    stands = Commitment(kind="incumbent", placement=a_placement("c4", "s1"))

    def problem(**slot: object) -> Problem:
        return in_groups(
            places={"s1": 4},
            slot_facts={"s1": {"reserved": 1, "min_cohort": 3, **slot}},
            commitments=(stands,),
        )

    assert list(RULE.faults(problem(may_close=False))) == [
        Fault(
            "at_most_open_places",
            column="slots[0].min_cohort",
            details=(("open", 2),),
        )
    ]
    assert faults(problem(may_close=True)) == []
    assert faults(problem(may_close=False, min_cohort=2)) == []


def test_a_solve_tells_every_fault_at_once() -> None:
    problem = in_groups("c1 c2 c3", "c3 c4")
    with pytest.raises(ProblemError) as told:
        check_arguments(problem, with_stable(), 1.0, None, None)
    assert [one.column for one in told.value.faults] == [
        "companions[0]",
        "companions[0].candidates",
        "companions[1]",
    ]
    check_arguments(problem, default_policy(), 1.0, None, None)


def test_it_gives_a_reason_for_a_plan_only() -> None:
    problem = a_market(PEOPLE, SLOTS)
    assert RULE.reason(problem, None, "s1") is None
    assert RULE.reason(problem, a_matching(), "s1") == Reason("stable", about="s1")
