"""Each rule in turn made soft, against an oracle that tries every plan.

``KULLMATCH_SOFT`` sets how many problems each rule is tried on.
"""
# ruff: noqa: ARG002

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import count, islice
from math import prod
from typing import Literal

import pytest

from matcher import solve
from matcher.compile.routes import routes_of
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.engine.arguments import DEFINING, NEVER_SOFT
from matcher.objectives import (
    Placed,
    PlacedOnPathway,
    Preference,
    TravelTime,
    WorstRegion,
)
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Rule
from support.oracle import alone_allowed, best_values
from support.tiny import tiny_problem

PROBLEMS = int(os.environ.get("KULLMATCH_SOFT", "5"))
FEWEST_PLANS, MOST_PLANS = 6, 600

TIERS = (PlacedOnPathway(), Placed(), WorstRegion(), Preference(), TravelTime())
EVERY = default_policy().rules
SOFT = [rule for rule in EVERY if rule.rule not in NEVER_SOFT]
FEW = {*DEFINING, "places", "interest"}


class Offered(Rule):
    """A placement follows a route of its slot: no option stands for any other.

    A class of another family, zone or start is none that a soft rule could open.
    """

    rule: Literal["offered"] = "offered"

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for one in matching.placements:
            routes = routes_of(problem, problem.slot[one.slot])
            offered = {(route.pathway, route.start, route.classes) for route in routes}
            if (one.pathway, one.start, one.classes) not in offered:
                yield Violation("class_refuses", candidate=one.candidate, slot=one.slot)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


def policy_with(rule: Rule, tier: int, *, few: bool) -> Policy:
    """One rule soft among all others, or among the few no plan can do without."""
    softened = rule.model_copy(update={"broken": Broken(tier=tier)})
    others = [one for one in EVERY if not few or one.rule in FEW | {rule.rule}]
    rules = [softened if one.rule == rule.rule else one for one in others]
    return Policy(rules=(Offered(), *rules), tiers=TIERS)


def problems(policy: Policy, first: int) -> Iterator[Problem]:
    """Tiny problems with more than a plan or two, and not too many to try them all."""
    for seed in count(first):
        problem = tiny_problem(seed, pins=True)
        plans = prod(1 + len(one) for one in alone_allowed(problem, policy).values())
        if FEWEST_PLANS <= plans <= MOST_PLANS:
            yield problem


def best_found(problem: Problem, policy: Policy) -> tuple[Fraction, ...] | None:
    """Tier values of the engine's plan, ``None`` where it says there is none."""
    result = solve(problem, policy)
    if result.status == "infeasible":
        return None
    assert result.status == "optimal"
    return tuple(tier.value for tier in result.tiers)


@pytest.mark.parametrize("few", [False, True], ids=["every rule", "few rules"])
@pytest.mark.parametrize("rule", SOFT, ids=lambda rule: rule.rule)
def test_engine_finds_the_best_of_all_plans_that_may_break_a_rule(
    rule: Rule, few: bool
) -> None:
    ahead, among = (policy_with(rule, tier, few=few) for tier in (1, 3))
    seeds = 1000 * SOFT.index(rule)
    for problem in islice(problems(ahead, seeds), PROBLEMS):
        for policy in (ahead, among):
            assert best_found(problem, policy) == best_values(problem, policy)
