"""Explanations of tiny problems are held against trying every plan."""

from __future__ import annotations

import os
from functools import cache

import pytest

from explain.plans import Wanted, by_trying, goes_to, is_not_placed, is_placed, vectors
from matcher import Problem, Result, explain, solve, unlocks
from matcher.domain import Matching
from matcher.explain import Explanation, Forced, Unlock, WhyNot
from matcher.policy import Policy
from matcher.whatif import apply
from policy.soften import soft
from support.tiny import tiny_problem

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "300")) // 8
"""Tiny problems; companions, cohorts, shares and classes among them."""


@cache
def solved(seed: int) -> tuple[Problem, Result]:
    problem = tiny_problem(seed)
    return problem, solve(problem)


FEASIBLE = [seed for seed in range(PROBLEMS) if solved(seed)[1].matching is not None]


def placed(result: Result) -> set[str]:
    assert result.matching is not None
    return {one.candidate for one in result.matching.placements}


def waiting(seed: int) -> list[str]:
    problem, result = solved(seed)
    return [one.id for one in problem.new_candidates if one.id not in placed(result)]


@cache
def why(seed: int, who: str) -> Explanation:
    problem, result = solved(seed)
    return explain(problem, result, candidate=who)


@pytest.mark.parametrize("seed", FEASIBLE)
def test_forcing_somebody_in_worsens_just_the_tier_that_is_named(seed: int) -> None:
    problem, result = solved(seed)
    for who in waiting(seed):
        expected = by_trying(problem, result.policy, is_placed(who))
        told = why(seed, who)
        assert (told.forced is None) == (told.in_reach == ())
        if told.forced is None:
            assert expected.outcome == "unlawful"
        else:
            assert told.forced == expected


@pytest.mark.parametrize("seed", FEASIBLE)
def test_every_slot_asked_about_has_its_true_price(seed: int) -> None:
    problem, result = solved(seed)
    who = problem.new_candidates[seed % len(problem.new_candidates)].id
    for slot in problem.slot:
        told: WhyNot = explain(problem, result, candidate=who, slot=slot)
        expected = by_trying(problem, result.policy, goes_to(who, slot))
        if told.there:
            assert expected.outcome == "as_good"
        elif told.forced is None:
            assert expected.outcome == "unlawful"
        else:
            assert told.forced == expected


@pytest.mark.parametrize("seed", FEASIBLE)
def test_what_is_ahead_of_a_place_has_its_true_price(seed: int) -> None:
    problem, result = solved(seed)
    assert result.matching is not None
    for placement in result.matching.placements[:2]:
        told = explain(problem, result, candidate=placement.candidate)
        who, ahead = placement.candidate, {one.slot for one in told.ahead}
        mine = problem.rank(who, placement.slot) or 0
        better = {s for s in problem.slot if 0 < (problem.rank(who, s) or 0) < mine}
        assert ahead <= better
        expected = by_trying(problem, result.policy, goes_to(who, *sorted(ahead)))
        if told.forced is None:
            assert expected.outcome == "unlawful"
        else:
            assert told.forced == expected


@pytest.mark.parametrize("seed", FEASIBLE)
def test_one_more_at_a_slot_has_its_true_price(seed: int) -> None:
    problem, result = solved(seed)
    for slot in list(problem.slot)[:2]:
        told = explain(problem, result, slot=slot)
        least = max(len(told.held) + 1, told.fewest)

        def full(plan: Matching, slot: str = slot, least: int = least) -> bool:
            return sum(one.slot == slot for one in plan.placements) >= least

        expected = by_trying(problem, result.policy, full)
        if told.forced is None:
            assert expected.outcome == "unlawful"
        else:
            assert told.forced == expected


@pytest.mark.parametrize("seed", FEASIBLE[: PROBLEMS // 3])
def test_forcing_somebody_in_has_its_true_price_where_rules_are_soft(seed: int) -> None:
    problem, policy = solved(seed)[0], soft(places=3, travel=2, slot_cohorts=1)
    result = solve(problem, policy)
    assert result.matching is not None
    for one in problem.new_candidates:
        if one.id not in placed(result):
            told = explain(problem, result, candidate=one.id)
            expected = by_trying(problem, policy, is_placed(one.id))
            assert (told.forced or Forced("unlawful")) == expected


# --- unlocks -------------------------------------------------------------------------


def found(seed: int) -> list[Unlock]:
    problem, result = solved(seed)
    return [one for each in unlocks(problem, result).values() for one in each]


def keeps_everybody(result: Result, who: str) -> Wanted:
    everybody = {*placed(result), who}
    return lambda plan: everybody <= {one.candidate for one in plan.placements}


def short(policy: Policy) -> Policy:
    return policy.model_copy(update={"tiers": policy.tiers[:2]})


@pytest.mark.parametrize("seed", FEASIBLE)
def test_unlock_places_her_and_nobody_loses_a_place(seed: int) -> None:
    problem, result = solved(seed)
    policy = short(result.policy)
    before = max(vectors(problem, policy))
    for one in found(seed):
        changed = apply(problem, one.changes)
        wanted = keeps_everybody(result, one.candidate)
        assert max(vectors(changed, policy, wanted)) >= before
        assert one.candidate in waiting(seed)


@pytest.mark.parametrize("seed", FEASIBLE)
def test_certain_unlock_places_her_in_every_best_plan(seed: int) -> None:
    problem, result = solved(seed)
    policy = short(result.policy)
    for one in found(seed):
        if one.certain:
            changed = apply(problem, one.changes)
            without = vectors(changed, policy, is_not_placed(one.candidate))
            assert max(vectors(changed, policy)) > max(without)


def test_unlocks_of_many_kinds_were_tried() -> None:
    kinds = [
        {c.change for c in one.changes} for seed in FEASIBLE for one in found(seed)
    ]
    certain = [one.certain for seed in FEASIBLE for one in found(seed)]
    assert {"places", "travel_minutes", "available"} <= set().union(*kinds)
    assert {True, False} == set(certain)


def test_people_of_all_outcomes_were_tried() -> None:
    told = [why(seed, who).forced for seed in FEASIBLE for who in waiting(seed)]
    assert {one.outcome for one in told if one} >= {"worse", "unlawful"}
    assert None in told
    assert len({one.tier for one in told if one and one.tier}) >= 2
