"""Every route finds of each fairness objective what trying every plan finds."""

from __future__ import annotations

import pytest

from objectives.campaign_fairness import FAIR, a_case, compared


@pytest.mark.parametrize("seed", range(60))
def test_every_route_finds_the_best_of_all_plans(seed: int) -> None:
    assert all(compared(seed).values())


def test_each_objective_is_tried_and_some_rules_are_soft() -> None:
    policies = [a_case(seed)[1] for seed in range(60)]
    assert all(any(fair in one.tiers for one in policies) for fair in FAIR)
    assert sum(any(rule.broken for rule in one.rules) for one in policies) > 5
