"""A soft rule is broken as little as possible, where its tier says."""

from __future__ import annotations

import pytest

from matcher import Result, solve, verify, why_unplaced
from matcher.compile import allowed_options
from matcher.domain import Commitment, Placement, Problem, Violation
from matcher.policy import default_policy
from matcher.rules import TrainingClasses, Travel
from policy.soften import soft
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    everybody,
)

FAR = a_problem([a_candidate("c1", home="namsos", has_car=True)], ["s1"])
NEVER_ASKED = a_problem([a_candidate("c1", interests=(("cook",),))], ["s1"])
NO_LICENCE = a_problem(["c1"], [a_slot("s1", required_qualifications=("licence_b",))])
UNTAUGHT = a_candidate("c1", schooling="none", schooling_family=None)
TOO_FEW = a_problem([UNTAUGHT], ["s1"], training_classes=(a_class("k1", min=3),))

MASKED = [
    pytest.param("travel", FAR, id="too far"),
    pytest.param("interest", NEVER_ASKED, id="never asked for"),
    pytest.param("qualifications", NO_LICENCE, id="no licence"),
]


def placed(result: Result) -> list[str]:
    assert result.matching is not None
    return list(everybody(result.matching))


def pinned(problem: Problem, *pins: Placement) -> Problem:
    """The same facts with placements that must stand."""
    commitments = tuple(Commitment(kind="pinned", placement=pin) for pin in pins)
    return problem.model_copy(update={"commitments": commitments})


# --- masks ---------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "problem"), MASKED)
def test_a_hard_mask_leaves_no_option(rule: str, problem: Problem) -> None:
    assert rule in {one.rule for one in default_policy().hard}
    assert len(allowed_options(problem, default_policy())) == 0


@pytest.mark.parametrize(("rule", "problem"), MASKED)
def test_a_soft_mask_keeps_its_options_and_counts_those_taken(
    rule: str, problem: Problem
) -> None:
    policy = soft(**{rule: 3})
    assert len(allowed_options(problem, policy)) == 1
    result = solve(problem, policy)
    assert placed(result) == ["c1"]
    assert list(result.values)[2] == f"broken_{rule}"
    assert result.value(f"broken_{rule}") == 1


@pytest.mark.parametrize(("rule", "problem"), MASKED)
def test_ahead_of_every_tier_a_soft_mask_is_kept(rule: str, problem: Problem) -> None:
    result = solve(problem, soft(**{rule: 1}))
    assert placed(result) == []
    assert result.value(f"broken_{rule}") == 0


def test_a_soft_mask_is_kept_where_everything_above_is_met_anyway() -> None:
    near_and_far = [a_slot("near"), a_slot("far", company="mill")]
    result = solve(a_problem(["c1"], near_and_far), soft(travel=3))
    assert result.matching == a_matching(c1="near")
    assert result.value("broken_travel") == 0


def test_a_soft_mask_leaves_a_network_a_network() -> None:
    assert solve(FAR, soft(travel=3)).audit.route == "flow"


def test_the_soft_rule_whose_tier_comes_first_is_kept() -> None:
    slots = [
        a_slot("near", required_qualifications=("licence_b",)),
        a_slot("far", company="mill"),
    ]
    problem = a_problem(["c1"], slots)
    stay_near = solve(problem, soft(travel=3, qualifications=4))
    assert stay_near.matching == a_matching(c1="near")
    stay_qualified = solve(problem, soft(travel=4, qualifications=3))
    assert stay_qualified.matching == a_matching(c1="far")


# --- cohorts and counts --------------------------------------------------------------


def test_a_class_too_small_stays_closed_while_the_rule_is_hard() -> None:
    assert placed(solve(TOO_FEW)) == []


def test_a_class_opens_too_small_rather_than_leave_the_tier_above_unmet() -> None:
    result = solve(TOO_FEW, soft(training_classes=2))
    assert placed(result) == ["c1"]
    assert result.value("placed_on_pathway") == 1
    assert result.value("broken_training_classes") == 1


def test_a_class_opens_too_small_no_more_often_than_needed() -> None:
    """Two classes of two would take three people; one of three takes them all."""
    people = [
        a_candidate(f"c{k}", schooling="none", schooling_family=None) for k in range(3)
    ]
    classes = (a_class("k1", min=2, max=2), a_class("k2", min=3, max=3))
    problem = a_problem(people, [a_slot("s1", places=3)], training_classes=classes)
    result = solve(problem, soft(training_classes=2))
    assert result.value("placed_on_pathway") == 3
    assert result.value("broken_training_classes") == 0
    assert result.matching is not None
    assert {one.classes for one in result.matching.placements} == {("k2",)}


def test_ahead_of_every_tier_a_class_too_small_stays_closed() -> None:
    assert placed(solve(TOO_FEW, soft(training_classes=1))) == []


def test_a_class_is_as_far_off_as_from_the_nearest_number_it_may_hold() -> None:
    """One person in a class for three: the closed class is nearest, one person off."""
    plan = a_matching(a_placement("c1", "s1", pathway="school", classes=("k1",)))
    [violation] = TrainingClasses().violations(TOO_FEW, plan)
    assert violation.amount == 1


def test_a_full_slot_takes_more_where_its_rule_is_soft() -> None:
    result = solve(a_problem(["c1", "c2", "c3"], ["s1"]), soft(places=2))
    assert placed(result) == ["c1", "c2", "c3"]
    assert result.value("broken_places") == 2


# --- pins ----------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "problem"), MASKED)
def test_a_pin_that_contradicts_a_rule_is_solved_where_the_rule_is_soft(
    rule: str, problem: Problem
) -> None:
    problem = pinned(problem, a_placement("c1", "s1"))
    assert solve(problem).status == "infeasible"
    result = solve(problem, soft(**{rule: 1}))
    assert result.status == "optimal"
    assert placed(result) == ["c1"]
    assert result.value(f"broken_{rule}") == 1


def test_pins_beyond_the_places_of_a_slot_stand_where_places_are_soft() -> None:
    pins = [a_placement("c1", "s1"), a_placement("c2", "s1")]
    problem = pinned(a_problem(["c1", "c2", "c3"], ["s1"]), *pins)
    assert solve(problem).status == "infeasible"
    result = solve(problem, soft(places=1))
    assert placed(result) == ["c1", "c2"]
    assert result.value("broken_places") == 1


def test_a_soft_pin_that_contradicts_a_hard_rule_is_given_up() -> None:
    problem = pinned(FAR, a_placement("c1", "s1"))
    result = solve(problem, soft(commitments=1))
    assert placed(result) == []
    assert result.value("broken_commitments") == 1


# --- what is said of it --------------------------------------------------------------


def test_verify_calls_a_break_a_value_and_not_a_violation() -> None:
    policy = soft(travel=3)
    result = solve(FAR, policy)
    assert result.matching is not None
    assert verify(FAR, result.matching, policy, values=result.values) == ()
    assert list(Travel().violations(FAR, result.matching)) == [
        Violation("travel", candidate="c1", slot="s1", minutes=90, limit=60)
    ]
    claimed = {**result.values, "broken_travel": result.value("placed") - 1}
    [wrong] = verify(FAR, result.matching, policy, values=claimed)
    assert (wrong.code, wrong.details["tier"]) == ("value", "broken_travel")


def test_a_soft_rule_is_no_reason_to_be_without_a_place() -> None:
    problem = a_problem(["c1", a_candidate("c2", home="namsos", has_car=True)], ["s1"])
    plan = a_matching(c1="s1")
    told = {
        name: why_unplaced(problem, plan, policy)["c2"].code
        for name, policy in (("hard", default_policy()), ("soft", soft(travel=3)))
    }
    assert told == {"hard": "travel", "soft": "places"}


def test_a_rule_in_the_last_tier_only_chooses_among_equals() -> None:
    slots = [a_slot("far", company="mill"), a_slot("near")]
    result = solve(a_problem(["c1"], slots), soft(travel=9))
    assert list(result.values)[-1] == "broken_travel"
    assert result.matching == a_matching(c1="near")
