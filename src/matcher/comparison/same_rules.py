"""The rules that all plans of a comparison are measured by."""

from __future__ import annotations

from matcher.policy import Policy
from matcher.program import Broken, Objective, Rule

TWO_SIDED = ("stable", "envy_free")
"""Rules about what the two sides may object to: they are measured, not demanded."""

_LAST = Broken(tier=1000)


def lawful_rules(policy: Policy) -> tuple[Rule, ...]:
    """The rules of a policy without those of two sides."""
    return tuple(rule for rule in policy.rules if rule.rule not in TWO_SIDED)


def measured_by(policy: Policy) -> Policy:
    """The policy without rules of two sides: what any plan's tiers are taken from."""
    return policy.model_copy(update={"rules": lawful_rules(policy)})


def asked_of(policy: Policy, *tiers: Objective, more: tuple[Rule, ...] = ()) -> Policy:
    """The same lawful plans with other tiers; soft rules are thought of last."""
    rules = tuple(
        rule if rule.broken is None else rule.model_copy(update={"broken": _LAST})
        for rule in lawful_rules(policy)
    )
    return Policy(rules=(*rules, *more), tiers=tiers)
