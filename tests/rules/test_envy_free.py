"""Nobody is passed over for somebody whom the place wants less."""

from __future__ import annotations

import matcher
from matcher.domain import Decline, Reason, Violation
from matcher.policy import default_policy
from matcher.rules import EnvyFree
from support.build import a_matching, broken
from support.two_sided import a_joint_list, a_market

RULE = EnvyFree()
PEOPLE = {"c1": "s1 > s2", "c2": "s1 > s2", "c3": "s1"}
SLOTS = {"s1": "c1 > c2", "s2": ""}


def test_somebody_ahead_of_who_got_the_place_envies_her() -> None:
    problem = a_market(PEOPLE, SLOTS)
    assert broken(RULE, problem, c1="s2", c2="s1") == [
        Violation("envy_free", candidate="c1", slot="s1", held=1)
    ]
    assert broken(RULE, problem, c1="s1", c2="s2") == []


def test_who_is_on_no_list_stands_behind_everybody_who_is() -> None:
    problem = a_market(PEOPLE, SLOTS)
    told = broken(RULE, problem, c3="s1")
    assert [one.details["candidate"] for one in told] == ["c1", "c2"]


def test_a_place_left_empty_is_no_reason_for_envy() -> None:
    assert broken(RULE, a_market(PEOPLE, SLOTS)) == []


def test_a_tie_is_no_reason_for_envy() -> None:
    problem = a_market(PEOPLE, {"s1": "c1 = c2 > c3", "s2": ""})
    assert broken(RULE, problem, c2="s1", c1="s2") == []


def test_two_with_a_joint_list_envy_nobody_and_can_be_envied() -> None:
    joint = a_joint_list("j1", "c1", "c3", "s1 -", "- s1")
    problem = a_market(PEOPLE, SLOTS, joint_lists=(joint,))
    assert broken(RULE, problem, c2="s1") == []
    told = broken(RULE, problem, c3="s1")
    assert [one.details["candidate"] for one in told] == ["c2"]


def test_verify_passes_over_envy_of_what_another_rule_refuses() -> None:
    default = default_policy()
    policy = default.model_copy(update={"rules": (*default.rules, RULE)})
    problem = a_market(PEOPLE, SLOTS)
    plan = a_matching(c1="s2", c2="s1")
    assert [one.code for one in matcher.verify(problem, plan, policy)] == ["envy_free"]
    decline = Decline(candidate="c1", slot="s1")
    refused = problem.model_copy(update={"declines": (decline,)})
    assert matcher.verify(refused, plan, policy) == ()


def test_a_bound_rule_is_the_same_rule() -> None:
    assert RULE.among(default_policy().hard) == RULE


def test_it_gives_a_reason_for_a_plan_only() -> None:
    problem = a_market(PEOPLE, SLOTS)
    assert RULE.reason(problem, None, "s1") is None
    assert RULE.reason(problem, a_matching(), "s1") == Reason("envy_free", slot="s1")
