"""What each tier cost the next, against solves of policies without it."""

from __future__ import annotations

import pytest

from matcher.engine import solve, tier_costs
from matcher.objectives import Placed, PlacedOnPathway, Preference, TravelTime
from matcher.policy import Policy, default_policy
from support.build import a_candidate, a_problem, a_slot
from support.tiny import tiny_problem

FAR_FIRST = a_problem(
    [a_candidate("c1", interests=(("weld",), ("mech",)), max_travel_minutes=200)],
    [a_slot("far", company="mill"), a_slot("near", trade="mech")],
)
"""The wish she ranks first is 150 minutes away, the second in her own town."""


def without_the_nth(policy: Policy, nth: int) -> Policy:
    """Tiers above the nth, and the one that follows it."""
    kept = (*policy.tiers[:nth], policy.tiers[nth + 1])
    return Policy(rules=policy.rules, tiers=kept)


def test_first_wish_costs_the_long_journey() -> None:
    rules = default_policy().rules
    policy = Policy(rules=rules, tiers=(Placed(), Preference(), TravelTime()))
    result = solve(FAR_FIRST, policy)
    placed, wish = tier_costs(FAR_FIRST, result)
    assert (placed.tier, placed.next) == ("placed", "rank_sum")
    assert placed.cost == 1
    assert (wish.tier, wish.next) == ("rank_sum", "travel")
    assert [wish.value, wish.without, wish.cost] == [150, 0, 150]
    assert wish.standing == "proven"


@pytest.mark.parametrize("seed", range(12))
def test_cost_is_what_a_policy_without_the_tier_would_win(seed: int) -> None:
    problem = tiny_problem(seed)
    policy = Policy(
        rules=default_policy().rules,
        tiers=(PlacedOnPathway(), Placed(), Preference(), TravelTime()),
    )
    result = solve(problem, policy)
    for nth, cost in enumerate(tier_costs(problem, result)):
        if cost.tier != policy.tiers[nth].objective:
            break  # a tier with nothing to decide was passed over
        dropped = solve(problem, without_the_nth(policy, nth))
        assert dropped.value(cost.next) == cost.without
        better = cost.without - cost.value
        assert cost.cost == (better if cost.next.startswith("placed") else -better)
        assert cost.cost >= 0


def test_a_draw_has_no_price() -> None:
    for seed in range(4):
        problem = tiny_problem(seed)
        costs = tier_costs(problem, solve(problem))
        assert not [one for one in costs if "lottery" in (one.tier + one.next)]


def test_no_plan_has_no_costs() -> None:
    pinned = tiny_problem(0)
    result = solve(pinned)
    assert tier_costs(pinned, result.model_copy(update={"matching": None})) == ()
