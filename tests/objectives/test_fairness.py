"""Every route finds of each fairness objective what trying every plan finds."""

from __future__ import annotations

import pytest

from matcher.domain import Matching
from matcher.engine import solve
from matcher.objectives import LeximinGroups, Placed
from matcher.policy import Policy, default_policy
from matcher.whatif import prices
from objectives.campaign_fairness import FAIR, a_case, compared
from support.build import a_candidate, a_problem, a_slot


@pytest.mark.parametrize("seed", [*range(60), 1340, 2936])
def test_every_route_finds_the_best_of_all_plans(seed: int) -> None:
    assert all(compared(seed).values())


def test_each_objective_is_tried_and_some_rules_are_soft() -> None:
    policies = [a_case(seed)[1] for seed in range(60)]
    assert all(any(fair in one.tiers for one in policies) for fair in FAIR)
    assert sum(any(rule.broken for rule in one.rules) for one in policies) > 5


@pytest.mark.parametrize("seed", range(0, 30, 5))
def test_a_start_changes_no_value(seed: int) -> None:
    problem, policy = a_case(seed)
    first = solve(problem, policy, route="cohorts")
    again = solve(problem, policy, route="cohorts", start=first.matching or Matching())
    assert again.values == first.values


def test_rates_one_after_the_other_are_priced_by_solving_again() -> None:
    people = [
        a_candidate("c1"),
        a_candidate("c2"),
        a_candidate("c3", target_group="terminated_contract"),
    ]
    problem = a_problem(people, [a_slot("s1", places=2)])
    tiers = (Placed(), LeximinGroups(by="target_group"))
    policy = Policy(rules=default_policy().rules, tiers=tiers)
    result = solve(problem, policy)
    assert result.audit.route == "flow"
    [price] = [one for one in prices(problem, result) if one.of == "slot"]
    assert (price.more, price.by) == ((1,), "re-solve")
