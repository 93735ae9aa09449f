"""A plan cut short carries no more slack than its own placements need."""

from __future__ import annotations

import random

import pytest

from matcher.engine import solve
from matcher.engine.arguments import NEVER_SOFT
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from matcher.verify import verify
from support.tiny import tiny_problem


def some_rules_soft(seed: int) -> Policy:
    draw, default = random.Random(seed), default_policy()
    return Policy(
        rules=tuple(
            rule.model_copy(update={"broken": Broken(tier=draw.choice([1, 3, 20]))})
            if rule.rule not in NEVER_SOFT and draw.random() < 0.4
            else rule
            for rule in default.rules
        ),
        tiers=default.tiers,
    )


@pytest.mark.parametrize("seed", [*range(40), 50, 99])
def test_values_hold_wherever_a_soft_policy_is_stopped(seed: int) -> None:
    problem, policy = tiny_problem(seed, pins=True), some_rules_soft(seed)
    for limit in (0.0, 0.01):
        result = solve(problem, policy, time_limit=limit)
        if result.matching is not None:
            found = verify(problem, result.matching, policy, values=result.values)
            assert found == ()
