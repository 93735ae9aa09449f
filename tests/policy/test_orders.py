"""Tiers count in whatever order a planner gives them, and any of them may be left out.

``KULLMATCH_ORDERS`` sets how many orders are tried.
"""

from __future__ import annotations

import os
import random
from fractions import Fraction

import pytest

from matcher import solve
from matcher.objectives import (
    FewestChanges,
    HighNeed,
    Placed,
    PlacedOnPathway,
    Preference,
    TravelTime,
)
from matcher.policy import Policy, default_policy
from matcher.program import Objective
from support.build import a_candidate, a_matching, a_problem, a_slot, everybody
from support.oracle import best_values
from support.tiny import tiny_problem

ORDERS = int(os.environ.get("KULLMATCH_ORDERS", "40"))

RULES = default_policy().rules
OBJECTIVES = (*default_policy().tiers, Preference(kind="worst_rank"))
PROFILES = (Preference(kind="rank_profile"), Preference(kind="generous"))


def by(*tiers: Objective) -> Policy:
    return Policy(rules=RULES, tiers=tiers)


@pytest.mark.parametrize("seed", range(ORDERS))
def test_some_objectives_in_any_order_give_the_best_of_all_plans(seed: int) -> None:
    draw = random.Random(seed)
    pool = (*OBJECTIVES, draw.choice(PROFILES))
    tiers = draw.sample(pool, draw.randint(1, 7))
    problem, policy = tiny_problem(500 + seed), by(*tiers)
    result = solve(problem, policy)
    found = tuple(tier.value for tier in result.tiers)
    assert found == (best_values(problem, policy) or ())


@pytest.mark.parametrize("dropped", default_policy().tiers, ids=lambda t: t.objective)
def test_a_tier_left_out_leaves_the_others_as_they_are(dropped: Objective) -> None:
    policy = by(*(tier for tier in default_policy().tiers if tier != dropped))
    problem = tiny_problem(7)
    result = solve(problem, policy)
    assert result.status == "optimal"
    gone = {name for name, _ in dropped.names(problem)}
    assert set(result.values) == set(solve(problem).values) - gone


def test_the_tier_above_wins() -> None:
    """One place: the person of high need, or the one who held it in the last plan."""
    needs, held = a_candidate("c1", need_level=2), a_candidate("c2")
    problem = a_problem([needs, held], ["s1"], previous=a_matching(c2="s1"))
    by_need = solve(problem, by(HighNeed(), FewestChanges()))
    by_last_plan = solve(problem, by(FewestChanges(), HighNeed()))
    assert by_need.matching == a_matching(c1="s1")
    assert by_last_plan.matching == a_matching(c2="s1")


def test_below_a_tier_that_asks_for_placements_journeys_are_short() -> None:
    person = a_candidate("c1", home="namsos", will_relocate=True)
    problem = a_problem([person], [a_slot("s1")])
    first: dict[str, Fraction] = solve(problem, by(Placed(), TravelTime())).values
    assert first["placed"] == 1
    nobody = solve(problem, by(TravelTime(), Placed()))
    assert nobody.matching is not None
    assert everybody(nobody.matching) == []


def test_one_tier_alone_is_a_policy() -> None:
    result = solve(a_problem(["c1"], ["s1"]), by(PlacedOnPathway()))
    assert result.values == {"placed_on_pathway": 1}
