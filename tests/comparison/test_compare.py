"""What is said of plans is what trying every plan says; and the price of stability."""

from __future__ import annotations

from collections import Counter

import pytest

from comparison.by_brute_force import differences
from matcher import InputError, Matching, ProblemError, compare, one_by_one, solve
from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.rules import Stable
from support.build import a_matching
from support.two_sided import a_joint_list, a_market


def crossed() -> Problem:
    """Each place wants most whoever wants it least."""
    return a_market(
        {"c1": "s1 > s2", "c2": "s1 > s2"}, {"s1": "c2 > c1", "s2": "c2 > c1"}
    )


def without_stable_plan() -> Problem:
    """A couple and one who decides alone, as Roth (1984) shows: nothing is stable."""
    return a_market(
        {"c1": "s1 = s2", "c2": "s1 = s2", "c3": "s1 > s2"},
        {"s1": "c1 > c3 > c2", "s2": "c3 > c2 > c1"},
        joint_lists=(a_joint_list("j1", "c1", "c2", "s1 s2"),),
    )


def test_figures_are_those_of_trying_every_plan() -> None:
    seen: Counter[str] = Counter()
    for seed in range(20):
        assert list(differences(seed, seen)) == [], seed
    assert seen["blocking"]
    assert seen["envy"]
    assert seen["improvable"]
    assert seen["stable found"]


def test_without_plans_the_stable_plan_stands_beside_the_best() -> None:
    told = compare(crossed())
    assert [(one.name, one.made) for one in told.plans] == [
        ("default", "default"),
        ("stable", "stable"),
    ]
    assert told.stable == "found"
    assert told.plans[1].blocking == ()


def test_plans_without_names_are_refused() -> None:
    with pytest.raises(TypeError, match="by name"):
        compare(crossed(), [a_matching()])  # type: ignore[arg-type]


def test_where_nothing_is_stable_the_plan_fewest_block_stands_there() -> None:
    told = compare(without_stable_plan())
    assert told.stable == "none"
    assert told.plans[1].made == "fewest_blocking"
    assert told.plans[1].blocking_amount == 1


def test_costs_are_against_the_first_plan() -> None:
    plans = {"first": a_matching(c1="s1", c2="s2"), "second": a_matching(c2="s1")}
    told = compare(crossed(), plans)
    costs = {row.name: list(map(str, row.cost)) for row in told.rows}
    assert told.stable == "not_asked"
    assert costs["placed"] == ["0", "1"]
    assert costs["rank_sum"] == ["0", "-2"]
    assert costs["blocking"] == ["0", "0"]
    assert told.plans[0].blocking_people == ("c2",)
    assert told.plans[0].envious == ("c2",)


def test_plans_are_measured_whatever_made_them_and_may_break_rules() -> None:
    problem = crossed()
    one = one_by_one(problem, orders=1).runs[0].matching
    assert one is not None
    both = a_matching(c1="s1", c2="s1")
    told = compare(problem, {"a": solve(problem), "b": one, "c": both})
    assert [plan.broken > 0 for plan in told.plans] == [False, False, True]
    assert [plan.status for plan in told.plans] == ["optimal", None, None]


def test_columns_have_an_entry_for_every_figure() -> None:
    told = compare(crossed())
    columns = told.to_columns()
    assert list(columns) == ["figure", "sense", "default", "stable"]
    assert {len(column) for column in columns.values()} == {len(told.rows)}
    assert columns["figure"][-5:-3] == ["blocking", "blocking_people"]
    assert not any(str(one).startswith("lottery") for one in columns["figure"])


def test_policy_says_in_which_sense_pairs_block_and_is_not_demanded() -> None:
    tied = a_market({"c1": "s1", "c2": "s1"}, {"s1": "c1 = c2"})
    policy = default_policy()
    strongly = policy.model_copy(
        update={"rules": (*policy.rules, Stable(kind="super"))}
    )
    plan = {"p": a_matching(c1="s1")}
    assert compare(tied, plan).plans[0].blocking_amount == 0
    assert compare(tied, plan, strongly).plans[0].blocking_amount == 1
    assert compare(tied, None, strongly).stable == "none"


def test_two_comparisons_are_equal() -> None:
    assert compare(crossed(), seed=3) == compare(crossed(), seed=3)


def test_where_no_plan_is_lawful_there_is_nothing_to_compare() -> None:
    facts = {"s1": {"min_cohort": 1, "may_close": False, "start_months": (5,)}}
    problem = a_market({"c1": "s2"}, {"s1": "", "s2": ""}, slot_facts=facts)
    told = compare(problem)
    assert (told.plans, told.rows) == ((), ())
    assert told.largest.status == "infeasible"


def test_strangers_in_a_plan_are_all_named_by_place_only() -> None:
    plan = a_matching(c1="nowhere", stranger="s1")
    with pytest.raises(InputError) as caught:
        compare(crossed(), {"mine": plan, "fine": Matching()})
    assert [(one.file, one.column) for one in caught.value.faults] == [
        ("mine", "placements[0].slot"),
        ("mine", "placements[1].candidate"),
    ]
    assert "stranger" not in str(caught.value)


def test_a_result_without_a_plan_cannot_be_compared() -> None:
    facts = {"s1": {"min_cohort": 1, "may_close": False, "start_months": (5,)}}
    problem = a_market({"c1": "s2"}, {"s1": "", "s2": ""}, slot_facts=facts)
    with pytest.raises(InputError) as caught:
        compare(problem, {"none": solve(problem)})
    assert [one.expected for one in caught.value.faults] == ["a_plan"]


def test_couples_are_judged_weakly_only() -> None:
    policy = default_policy()
    rules = (*policy.rules, Stable(kind="strong"))
    strongly = policy.model_copy(update={"rules": rules})
    with pytest.raises(ProblemError):
        compare(without_stable_plan(), None, strongly)
