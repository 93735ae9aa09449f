"""Compile, choose, solve, verify: the whole way."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from matcher.domain import Companions, Matching, Problem
from matcher.engine import Result, hash_of, solve
from matcher.engine.arguments import DEFINING
from matcher.errors import PolicyError, VerificationError
from matcher.objectives import Lottery
from matcher.policy import Policy, default_policy
from matcher.solvers import Answer, TierAnswer
from matcher.solvers.child import apart
from matcher.verify import tier_values, verify
from support.build import a_candidate, a_class, a_problem, a_slot, everybody
from support.oracle import every_plan
from support.tiny import tiny_problem

ROUTES = ("flow", "cohorts")
SEEDS = range(30)
LAWFUL = [
    seed for seed in SEEDS if any(every_plan(tiny_problem(seed), default_policy()))
]
"""Tiny problems with a lawful plan, be it the empty one."""


def three_for_two() -> Problem:
    """Three people for two places; one asked for the first choice of another."""
    return a_problem(
        ["c1", a_candidate("c2", interests=(("mech",), ("weld",))), "c3"],
        ["s1", a_slot("s2", trade="mech")],
    )


def test_result_holds_the_plan_its_values_and_their_proof() -> None:
    result = solve(three_for_two())
    assert result.status == "optimal"
    assert result.matching is not None
    assert len(result.matching.placements) == 2
    assert "c2" in everybody(result.matching)
    assert [result.value(tier) for tier in ("placed", "rank_sum")] == [2, 2]
    assert {tier.standing for tier in result.tiers} == {"proven"}
    assert {tier.proof for tier in result.tiers} == {"duals", "nothing"}
    assert all(tier.bound == tier.value for tier in result.tiers)


def test_tiers_stand_in_the_order_of_the_policy_with_their_sense() -> None:
    tiers = [(tier.name, tier.sense) for tier in solve(three_for_two()).tiers]
    assert tiers == [
        ("placed_on_pathway", "most"),
        ("placed", "most"),
        ("worst_region", "most"),
        ("high_need", "most"),
        ("shortage_trades", "most"),
        ("public_places", "most"),
        ("rank_sum", "least"),
        ("company_priorities", "least"),
        ("travel", "least"),
        ("months_without_income", "least"),
        ("measure_cost", "least"),
        ("kept_slot", "most"),
        ("kept_placement", "most"),
        *((f"lottery_{nth}", "least") for nth in (1, 2, 3)),
    ]


def test_audit_names_problem_policy_and_plan() -> None:
    problem = three_for_two()
    result = solve(problem, seed=5)
    assert result.matching is not None
    audit = result.audit
    assert audit.problem_hash == hash_of(problem)
    assert audit.policy_hash == hash_of(default_policy().with_seed(5))
    assert audit.plan_hash == hash_of(result.matching)
    assert (audit.seed, audit.route, audit.verdict) == (5, "flow", "clean")
    assert [name for name, _ in audit.versions] == [
        "python",
        "kullmatch",
        "ortools",
        "pydantic",
        "numpy",
    ]


def test_result_survives_json() -> None:
    result = solve(tiny_problem(1))
    again = Result.model_validate_json(result.model_dump_json())
    assert again == result
    assert again.value("worst_region") == result.value("worst_region")


def test_value_of_a_tier_the_policy_lacks_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        solve(three_for_two()).value("happiness")


@pytest.mark.parametrize("seed", SEEDS)
def test_infeasible_is_said_if_and_only_if_no_plan_is_lawful(seed: int) -> None:
    result = solve(tiny_problem(seed))
    assert result.status == ("optimal" if seed in LAWFUL else "infeasible")
    assert (result.matching is None) == (seed not in LAWFUL)


@pytest.mark.parametrize("seed", LAWFUL)
def test_plan_keeps_every_rule_and_has_the_values_it_claims(seed: int) -> None:
    problem = tiny_problem(seed)
    result = solve(problem, seed=seed)
    assert result.matching is not None
    assert verify(problem, result.matching, result.policy) == ()
    computed = tier_values(problem, result.matching, result.policy)
    assert computed == {tier.name: tier.value for tier in result.tiers}


@pytest.mark.parametrize("seed", LAWFUL)
def test_uniqueness_is_what_counting_all_plans_says(seed: int) -> None:
    problem = tiny_problem(seed)
    short = default_policy().model_copy(update={"tiers": default_policy().tiers[:4]})
    result = solve(problem, short)
    best = {tier.name: tier.value for tier in result.tiers}
    plans = [
        plan
        for plan in every_plan(problem, short)
        if tier_values(problem, plan, short) == best
    ]
    assert result.audit.unique == ("yes" if len(plans) == 1 else "no")
    assert result.matching in plans


def bounds_hold(problem: Problem, result: Result) -> None:
    """Check each bound against every plan that holds the tiers above."""
    plans = list(every_plan(problem, result.policy))
    values = [tier_values(problem, plan, result.policy) for plan in plans]
    for tier in result.tiers:
        reached = [value[tier.name] for value in values]
        if tier.bound is not None and tier.sense == "most":
            assert tier.bound >= max(reached)
        if tier.bound is not None and tier.sense == "least":
            assert tier.bound <= min(reached)
        values = [value for value in values if value[tier.name] == tier.value]


@pytest.mark.parametrize("seed", LAWFUL)
def test_no_time_still_gives_a_verified_plan_with_bounds_that_hold(seed: int) -> None:
    problem = tiny_problem(seed, simple=seed % 2 == 0)
    result = solve(problem, time_limit=0.0)
    assert result.status in ("feasible", "optimal")
    assert result.matching is not None
    assert verify(problem, result.matching) == ()
    assert (result.status == "optimal") == all(
        tier.standing == "proven" for tier in result.tiers
    )
    bounds_hold(problem, result)


def test_standing_is_conditional_from_the_first_open_bound() -> None:
    result = solve(three_for_two(), time_limit=0.0, route="flow")
    assert result.status == "feasible"
    assert {tier.standing for tier in result.tiers} == {"conditional"}
    assert result.audit.unique == "unknown"


@pytest.mark.parametrize("limit", [-1.0, float("nan")])
def test_time_limit_is_a_number_of_seconds(limit: float) -> None:
    with pytest.raises(ValueError, match="time_limit"):
        solve(three_for_two(), time_limit=limit)


def test_lottery_depends_on_the_seed_and_on_nothing_else() -> None:
    problem = a_problem([f"c{nth}" for nth in range(9)], ["s1"])
    winners: list[str] = []
    for seed in range(8):
        first, again = solve(problem, seed=seed), solve(problem, seed=seed)
        assert first.audit.plan_hash == again.audit.plan_hash
        assert first.matching is not None
        winners += everybody(first.matching)
    assert len(set(winners)) > 2


@pytest.mark.parametrize("route", ROUTES)
def test_route_may_be_chosen(route: str) -> None:
    result = solve(three_for_two(), route=route)  # type: ignore[arg-type]
    assert result.audit.route == route
    assert result.status == "optimal"


def test_companions_are_no_network() -> None:
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=2)],
        companions=(Companions(id="g1", candidates=("c1", "c2")),),
    )
    assert solve(problem).audit.route == "cohorts"
    with pytest.raises(ValueError, match="not a network"):
        solve(problem, route="flow")


def test_class_opens_only_for_its_fewest() -> None:
    def placed(people: int) -> Fraction:
        learners = [a_candidate(f"c{n}", schooling="none") for n in range(people)]
        problem = a_problem(
            learners, [a_slot("s1", places=9)], training_classes=(a_class("k1", min=3),)
        )
        return solve(problem).value("placed")

    assert [placed(people) for people in (2, 3, 4)] == [0, 3, 4]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "problem",
    [
        Problem(first_month="2022-08"),
        a_problem(["c1"]),
        a_problem([], ["s1"]),
        a_problem(["c1"], [a_slot("s1", places=0)]),
        a_problem([a_candidate("c1", interests=())], ["s1"]),
    ],
    ids=["no facts", "no slots", "nobody", "no places", "no interest"],
)
def test_nothing_to_match_is_an_optimal_empty_plan(
    problem: Problem, route: str
) -> None:
    result = solve(problem, route=route)  # type: ignore[arg-type]
    assert (result.status, result.matching) == ("optimal", Matching())
    assert result.audit.unique == "yes"


def test_policy_that_says_nothing_is_refused_with_all_it_lacks() -> None:
    policy = Policy.model_validate({"rules": (), "tiers": ()})
    with pytest.raises(PolicyError) as caught:
        solve(a_problem(["c1"], ["s1"]), policy)
    lacking = [fault.details for fault in caught.value.faults]
    assert lacking == [*((("rule", name),) for name in DEFINING), ()]


def test_lottery_keeps_the_seed_of_its_policy_unless_another_is_given() -> None:
    policy = default_policy().with_seed(7)
    assert solve(three_for_two(), policy).audit.seed == 7
    assert solve(three_for_two(), policy, seed=3).audit.seed == 3
    assert solve(three_for_two()).audit.seed == 0


@pytest.mark.parametrize("limit", [-1.0, math.nan, math.inf, "60"])
def test_time_limit_that_is_none_is_refused_before_the_solve(limit: Any) -> None:
    with pytest.raises(ValueError, match="finite number of seconds"):
        solve(three_for_two(), time_limit=limit)


def test_arguments_of_the_wrong_kind_are_named() -> None:
    wrong: dict[str, Any] = {"policy": "default", "seed": 1.5, "route": "magic"}
    nothing: Any = {}
    with pytest.raises(TypeError, match="problem is a Problem, not dict"):
        solve(nothing)
    with pytest.raises(TypeError, match="policy is a Policy, not str"):
        solve(three_for_two(), wrong["policy"])
    with pytest.raises(TypeError, match="seed is a whole number"):
        solve(three_for_two(), seed=wrong["seed"])
    with pytest.raises(ValueError, match="route is one of flow, cohorts, tiles"):
        solve(three_for_two(), route=wrong["route"])


def test_policy_with_only_a_lottery_draws_the_cheapest_plan() -> None:
    policy = default_policy().model_copy(update={"tiers": (Lottery(rounds=1),)})
    result = solve(three_for_two(), policy)
    assert result.value("lottery_1") == 0
    assert result.matching == Matching()


def an_answer(x: list[float], claimed: int) -> Answer:
    """An answer with one tier."""
    tier = TierAnswer("placed", Fraction(claimed), Fraction(claimed), "duals", 0.0)
    return Answer("flow", "optimal", np.array(x), (tier,), "yes")


@pytest.mark.parametrize(
    ("x", "claimed", "broken"), [([1.0, 1.0], 2, "places"), ([1.0, 0.0], 2, "value")]
)
def test_plan_that_fails_the_judge_is_never_returned(
    monkeypatch: pytest.MonkeyPatch, x: list[float], claimed: int, broken: str
) -> None:
    monkeypatch.setattr(apart, "solve_program", lambda *_, **__: an_answer(x, claimed))
    tiers = tuple(t for t in default_policy().tiers if t.objective == "placed")
    policy = default_policy().model_copy(update={"tiers": tiers})
    with pytest.raises(VerificationError, match=broken):
        solve(a_problem(["c1", "c2"], ["s1"]), policy)


@pytest.mark.parametrize("status", ["infeasible", "not_found"])
def test_no_plan_is_a_status(monkeypatch: pytest.MonkeyPatch, status: str) -> None:
    answer = Answer("cohorts", status, None, (), "unknown")  # type: ignore[arg-type]
    monkeypatch.setattr(apart, "solve_program", lambda *_, **__: answer)
    result = solve(three_for_two())
    assert (result.status, result.matching, result.tiers) == (status, None, ())
    assert (result.audit.plan_hash, result.audit.verdict) == ("", "no plan")


@pytest.mark.parametrize(
    ("name", "wrong", "kind"),
    [
        ("executor", "threads", TypeError),
        ("on_progress", "print", TypeError),
        ("cancel", False, TypeError),
        ("memory_limit", 0, ValueError),
        ("memory_limit", 1.5, ValueError),
    ],
)
def test_company_of_the_wrong_kind_is_refused(
    name: str, wrong: Any, kind: type[Exception]
) -> None:
    with pytest.raises(kind, match=name):
        solve(three_for_two(), **{name: wrong})
