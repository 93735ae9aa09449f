"""What is stated and judged by nothing in force is said, never passed over."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    Apart,
    Commitment,
    Companions,
    Company,
    Decline,
    JointList,
    Matching,
    Measure,
    OrdinaryDemand,
    OrdinaryUse,
    Problem,
    Resource,
    Share,
    Trade,
    TrainingOffice,
)
from matcher.engine.unjudged import unjudged
from matcher.policy import Policy, default_policy
from matcher.texts import LANGUAGES
from matcher.texts.words import WORDS
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot

NOTHING = Policy(rules=(), tiers=())


def a_yard(**facts: Any) -> tuple[Company, ...]:
    return (Company.model_validate({"id": "yard", "location": "verdal", **facts}),)


def a_trade(**facts: Any) -> tuple[Trade, ...]:
    return (
        Trade.model_validate({"id": "weld", "family": "metal", **facts}),
        Trade(id="mech", family="metal"),
        Trade(id="cook", family="food"),
    )


def stands(kind: str) -> tuple[Commitment, ...]:
    return (
        Commitment.model_validate({"kind": kind, "placement": a_placement("c1", "s1")}),
    )


PAIR = {"id": "g1", "candidates": ("c1", "c2")}
OF_THE_YARD = {"target_group": "job_seeker", "of": "company", "where": "yard"}

STATED: dict[str, dict[str, Any]] = {
    "incumbents": {"commitments": stands("incumbent")},
    "pins": {"commitments": stands("pinned")},
    "declines": {"declines": (Decline(candidate="c1", slot="s1"),)},
    "companions": {"companions": (Companions.model_validate(PAIR),)},
    "apart": {"apart": (Apart.model_validate(PAIR),)},
    "joint_lists": {
        "joint_lists": (JointList(id="j1", first="c1", second="c2", choices=()),)
    },
    "training_classes": {"training_classes": (a_class("k1"),)},
    "training_offices": {"training_offices": (TrainingOffice(id="o1", capacity=1),)},
    "ordinary_use": {"ordinary_use": (OrdinaryUse(of="company", id="yard", places=1),)},
    "reserved": {"slots": (a_slot("s1", places=2, reserved=1),)},
    "resources": {"resources": (Resource(id="r1", capacity=(1,)),)},
    "measures": {"measures": (Measure(id="m1", grants="licence_b", cost=0),)},
    "shares": {"shares": (Share.model_validate({"id": "s", **OF_THE_YARD}),)},
    "previous": {"previous": Matching()},
    "priorities": {"slots": (a_slot("s1", priorities=(("c1",),)),)},
    "approved_trades": {"companies": a_yard(approved_trades=("weld",))},
    "gated_trades": {"trades": a_trade(open_to_scheme=False)},
    "ordinary_demand": {
        "ordinary_demand": (OrdinaryDemand(trade="weld", region="inn", applicants=1),)
    },
    "credit_months": {"candidates": (a_candidate("c1", credit_months=1),)},
    "income": {"candidates": (a_candidate("c1", income_need=1),)},
    "shortage": {"trades": a_trade(shortage=True)},
    "public": {"companies": a_yard(public=True)},
    "required_qualifications": {
        "slots": (a_slot("s1", required_qualifications=("licence_b",)),)
    },
    "min_cohort": {"slots": (a_slot("s1", min_cohort=1),)},
    "max_apprentices": {"companies": a_yard(max_apprentices=0)},
    "need_levels": {"candidates": (a_candidate("c1", need_level=1),)},
}
"""The smallest fact that states each thing."""

ALWAYS = {"interests", "travel_limits", "places", "age_limits"}
"""What every problem with candidates and slots states."""

LATER = {"ordinary_demand"}
"""Facts whose rules are still to come."""


def a_case(name: str) -> Problem:
    facts: dict[str, Any] = {"companies": a_yard(), **STATED[name]}
    people, slots = facts.pop("candidates", ("c1", "c2")), facts.pop("slots", ("s1",))
    return a_problem(people, slots, **facts)


@pytest.mark.parametrize("name", STATED)
def test_what_is_stated_is_named_where_nothing_judges_it(name: str) -> None:
    assert set(unjudged(a_case(name), NOTHING)) == ALWAYS | {name}


@pytest.mark.parametrize("name", STATED)
def test_the_default_policy_judges_all_but_what_comes_later(name: str) -> None:
    assert set(unjudged(a_case(name), default_policy())) == {name} & LATER


def test_priorities_and_public_places_may_be_stated_in_two_ways() -> None:
    listed = a_problem(["c1"], ["s1"], companies=a_yard(priorities=(("c1",),)))
    assert "priorities" in unjudged(listed, NOTHING)
    public = a_problem(["c1"], [a_slot("s1", public=True)], companies=a_yard())
    assert "public" in unjudged(public, NOTHING)


def test_a_problem_without_facts_states_nothing() -> None:
    assert unjudged(Problem(first_month="2022-08"), NOTHING) == ()


def test_a_rule_left_out_leaves_its_facts_unjudged() -> None:
    policy = default_policy()
    rules = tuple(rule for rule in policy.rules if rule.rule != "non_displacement")
    problem = a_case("reserved")
    assert unjudged(problem, policy.model_copy(update={"rules": rules})) == (
        "reserved",
    )


def test_a_tier_left_out_leaves_its_facts_unjudged() -> None:
    policy = default_policy()
    tiers = tuple(one for one in policy.tiers if one.objective != "high_need")
    problem = a_case("need_levels")
    assert unjudged(problem, policy.model_copy(update={"tiers": tiers})) == (
        "need_levels",
    )


def test_every_fact_has_words_in_both_languages() -> None:
    for name in {*STATED, *ALWAYS}:
        assert set(WORDS[f"fact_{name}"]) == set(LANGUAGES)
