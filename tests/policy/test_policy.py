"""A policy: which rules are in force, and what counts in order."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher import RULES
from matcher.objectives import (
    OBJECTIVES,
    HighNeed,
    Lottery,
    Placed,
    PlacedOnPathway,
    Preference,
)
from matcher.policy import Policy, default_policy
from matcher.program import Breaks, Broken
from matcher.rules import EnvyFree, GapMonths, Stable
from policy.soften import TIERS, soft


def order(policy: Policy) -> list[str]:
    """What is optimised; a soft rule by its own name."""
    return [
        one.rule.rule if isinstance(one, Breaks) else one.objective
        for one in policy.objectives
    ]


def test_by_default_rules_but_those_by_choice_are_hard_and_all_objectives_count() -> (
    None
):
    policy = default_policy()
    assert [type(rule) for rule in policy.hard] == [
        rule for rule in RULES if rule not in (GapMonths, Stable, EnvyFree)
    ]
    assert [type(tier) for tier in policy.tiers] == list(OBJECTIVES)
    assert policy.objectives == policy.tiers


@pytest.mark.parametrize(
    ("tier", "expected"),
    [
        (1, ["travel", "placed_on_pathway", "placed", "worst_region"]),
        (3, ["placed_on_pathway", "placed", "travel", "worst_region"]),
        (4, ["placed_on_pathway", "placed", "worst_region", "travel"]),
        (99, ["placed_on_pathway", "placed", "worst_region", "travel"]),
    ],
)
def test_a_soft_rule_is_a_tier_just_ahead_of_the_one_it_names(
    tier: int, expected: list[str]
) -> None:
    assert order(soft(travel=tier)) == expected


def test_soft_rules_at_one_tier_stand_in_the_order_of_the_rules() -> None:
    policy = soft(commitments=2, travel=2, interest=1)
    assert order(policy)[:4] == [
        *("interest", "placed_on_pathway", "travel", "commitments")
    ]


def test_soft_rules_are_a_policy_without_any_other_tier() -> None:
    assert order(soft((), travel=1)) == ["travel"]


def test_a_soft_rule_is_not_hard() -> None:
    hard = [rule.rule for rule in soft(travel=1).hard]
    assert "travel" not in hard
    assert len(hard) == len(default_policy().rules) - 1


def test_a_rule_stands_once() -> None:
    rules = default_policy().rules
    with pytest.raises(ValidationError, match="each rule may stand only once"):
        Policy(rules=(*rules, rules[0]), tiers=TIERS)


def test_an_objective_stands_once_but_a_preference_once_of_each_kind() -> None:
    with pytest.raises(ValidationError, match="each objective may stand only once"):
        Policy(rules=(), tiers=(HighNeed(), HighNeed(level=1)))
    two = (Preference(), Preference(kind="generous"))
    assert Policy(rules=(), tiers=two).tiers == two


def test_no_tier_is_the_zeroth() -> None:
    with pytest.raises(ValidationError):
        Broken(tier=0)


def test_the_seed_of_a_policy_is_that_of_its_lottery() -> None:
    policy = Policy(rules=(), tiers=(Placed(), Lottery(seed=7)))
    assert (policy.seed, policy.with_seed(9).seed) == (7, 9)
    assert policy.with_seed(9).tiers[0] == Placed()
    without = Policy(rules=(), tiers=(PlacedOnPathway(),))
    assert (without.seed, without.with_seed(9)) == (0, without)
