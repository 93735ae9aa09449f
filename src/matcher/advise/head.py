"""The tiers that say what is gained: all through the last that counts people."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import Objective, Rule

COUNTS_PEOPLE = ("placed_on_pathway", "placed")
"""Objectives whose value is a number of people placed."""


def head_of(policy: Policy) -> tuple[Objective, ...]:
    """The tiers of a policy through the last that counts people.

    Raises
    ------
    ValueError
        If no tier counts people.
    """
    counting = [
        nth
        for nth, tier in enumerate(policy.tiers, start=1)
        if tier.objective in COUNTS_PEOPLE
    ]
    if not counting:
        raise ValueError(f"a tier of the policy is one of {', '.join(COUNTS_PEOPLE)}")
    return policy.tiers[: counting[-1]]


def aimed(
    policy: Policy, rules: Iterable[Rule] = (), tiers: Iterable[Objective] = ()
) -> Policy:
    """The head of a policy, with more rules, and more tiers behind it."""
    return Policy(rules=(*policy.rules, *rules), tiers=(*head_of(policy), *tiers))


def leading(problem: Problem, policy: Policy) -> tuple[str, ...]:
    """Names of the tiers in which a gain is told.

    Those of the head, and of soft rules that may be broken ahead of it. Whatever stands
    behind them, their best values are the same.
    """
    last = head_of(policy)[-1]
    before = takewhile(lambda one: one != last, policy.objectives)
    return tuple(name for one in (*before, last) for name, _ in one.names(problem))
