"""``stable``: deferred acceptance where it answers, a solve where it does not."""

from fractions import Fraction

import pytest

from matcher import envy_free_policy, solve, stable, stable_policy
from matcher.engine import Tickets
from matcher.objectives import MinimumRegret, Placed
from matcher.verify import tier_values, verify
from support.two_sided import a_market


def test_without_ties_both_tiers_are_proven() -> None:
    problem = a_market({"a": "s > t", "b": "t > s"}, {"s": "b > a", "t": "a > b"})
    result = stable(problem)
    assert result.matching is not None
    assert {p.candidate: p.slot for p in result.matching.placements} == {
        "a": "s",
        "b": "t",
    }
    assert result.status == "optimal"
    assert result.audit.route == "deferred_acceptance"
    assert {tier.proof for tier in result.tiers} == {"deferred_acceptance"}
    assert result.audit.lottery is None
    other = stable(problem, "companies")
    assert other.matching is not None
    assert {p.candidate: p.slot for p in other.matching.placements} == {
        "a": "t",
        "b": "s",
    }


def test_with_ties_the_lottery_is_named_and_bounds_are_counted() -> None:
    problem = a_market({"a": "s > t", "b": "s > t"}, {"s": "", "t": ""})
    result = stable(problem, seed=7)
    assert result.audit.lottery == Tickets(seed=7)
    placed, ranks = result.tiers
    assert [placed.value, placed.bound] == [Fraction(2)] * 2
    assert [ranks.value, ranks.bound] == [Fraction(3), Fraction(2)]
    assert (placed.standing, ranks.standing) == ("proven", "conditional")
    assert result.status == "feasible"


def test_a_plan_that_breaks_another_rule_is_left_to_solve() -> None:
    problem = a_market(
        {"a": "s > t", "b": "t"},
        {"s": "", "t": ""},
        places={"s": 2},
        slot_facts={"s": {"min_cohort": 2, "may_close": True}},
    )
    result = stable(problem, seed=7)
    assert result.audit.route != "deferred_acceptance"
    assert result.audit.seed == 7
    assert result.matching is not None
    assert verify(problem, result.matching, result.policy) == ()
    assert tier_values(problem, result.matching, result.policy) == result.values


def test_a_slot_that_must_open_and_cannot_makes_it_infeasible() -> None:
    problem = a_market(
        {"a": "t > s", "b": "s"},
        {"s": "", "t": ""},
        places={"s": 2},
        slot_facts={"s": {"min_cohort": 2, "may_close": False}},
    )
    assert stable(problem).status == "infeasible"


def test_another_side_is_refused() -> None:
    with pytest.raises(ValueError, match="side is one of"):
        stable(a_market({"a": "s"}, {"s": ""}), "slots")  # type: ignore[arg-type]


def test_another_answer_to_unmet_minimums_is_refused() -> None:
    with pytest.raises(ValueError, match="unmet is one of"):
        stable_policy(unmet="few")  # type: ignore[arg-type]


def test_unmet_minimums_become_the_first_tier() -> None:
    policy = stable_policy(unmet="fewest")
    assert policy.objectives[0].objective == "breaks"
    assert "stable" in {rule.rule for rule in policy.hard}


def test_an_envy_free_policy_wants_the_largest_plan_and_no_stability() -> None:
    policy = envy_free_policy(stable_policy())
    names = {rule.rule for rule in policy.hard}
    assert "envy_free" in names
    assert "stable" not in names
    assert policy.tiers[0].objective == "placed"


def test_the_least_regret_is_found_whatever_the_route() -> None:
    problem = a_market({"a": "s > t", "b": "t > s"}, {"s": "b > a", "t": "a > b"})
    policy = stable_policy().model_copy(update={"tiers": (Placed(), MinimumRegret())})
    whole, found = (solve(problem, policy, route=one) for one in ("whole", "cohorts"))
    assert [int(one.value) for one in whole.tiers] == [2, 1]
    assert whole.values == found.values
