"""Every rule says in arrays what it says in ids."""

from __future__ import annotations

import os
import random
from functools import cache
from itertools import combinations

import pytest

from matcher import RULES
from matcher.domain import Matching, Placement, Problem
from matcher.engine.arguments import NEVER_SOFT
from matcher.program import Broken, Rule
from matcher.rules import Stable
from support.oracle import every_placement
from support.rows import Arrays, options_of, placements_of
from support.tiny import tiny_problem

CASES = int(os.environ.get("KULLMATCH_CASES", "250"))
"""Tiny problems each rule is held against; fewer while mutants are run."""

EVERY = [rule.model_validate({}) for rule in RULES]
BY_PARAMETER = [
    rule for rule in EVERY if set(type(rule).model_fields) > set(Rule.model_fields)
]
"""Rules whose parameters say what they judge; by default that may be nothing."""

EVERY += [
    Stable(kind="strong"),
    Stable(kind="super"),
    Stable(at_most_blocking=1),
    Stable(kind="strong", at_most_blocking=2),
]

ONE_EACH = ("stable", "envy_free")
"""Rules whose rows say what they mean beside one placement for each person."""


def name_of(rule: Rule) -> str:
    """Its name, and what it is told."""
    told = rule.model_dump(exclude_defaults=True, exclude={"rule"})
    return "-".join([rule.rule, *(str(one) for one in told.values())])


WITH_CUTS = [
    rule
    for rule in EVERY
    if type(rule).cuts is not Rule.cuts and not isinstance(rule, Stable)
]
"""What falls away in stable plans is asked of markets, in ``program/two_sided``."""


@cache
def a_case(seed: int) -> tuple[Problem, list[Placement]]:
    """A tiny problem, and every placement some option stands for."""
    problem = tiny_problem(seed, pins=True, joint=True)
    return problem, placements_of(options_of(problem))


def some_plans(options: list[Placement], seed: int, most: int) -> list[list[Placement]]:
    """Every set of a few options drawn; two may be of one candidate."""
    draw = random.Random(seed)
    in_class = [one for one in options if one.classes]
    pool = in_class if in_class and draw.random() < 0.5 else options
    chosen = draw.sample(pool, min(most, len(pool)))
    return [
        list(plan)
        for size in range(len(chosen) + 1)
        for plan in combinations(chosen, size)
    ]


def cases(rule: Rule) -> range:
    """Seeds of the tiny problems it is held against; some take longer than others."""
    return range(CASES // 5 if rule.rule in ONE_EACH else CASES)


def judged(rule: Rule, plans: list[list[Placement]]) -> list[list[Placement]]:
    """The plans that a rule is held against."""
    if rule.rule not in ONE_EACH:
        return plans
    return [plan for plan in plans if len({p.candidate for p in plan}) == len(plan)]


def lawful(rule: Rule, problem: Problem, plan: list[Placement]) -> bool:
    return not list(rule.violations(problem, Matching(placements=tuple(plan))))


@pytest.mark.parametrize("rule", EVERY, ids=name_of)
def test_masks_and_rows_hold_if_and_only_if_nothing_is_violated(rule: Rule) -> None:
    seen = set()
    for seed in cases(rule):
        problem, universe = a_case(seed)
        arrays = Arrays(problem, rule)
        plans = [[one] for one in universe]
        plans += judged(rule, some_plans(arrays.placements, seed, most=6))
        for plan, admitted in zip(plans, arrays.admit(plans), strict=True):
            assert admitted == lawful(rule, problem, plan), (seed, plan)
            seen.add(admitted)
    if rule not in BY_PARAMETER:
        assert seen == {True, False}, "no plan kept the rule, or none broke it"


@pytest.mark.parametrize("rule", EVERY, ids=name_of)
def test_a_placement_is_refused_by_itself_if_and_only_if_it_is_masked(
    rule: Rule,
) -> None:
    for seed in cases(rule):
        problem, universe = a_case(seed)
        unmasked = set(placements_of(options_of(problem, rule)))
        for placement in universe:
            assert rule.refuses(problem, placement) == (placement not in unmasked)


SOFT = [rule for rule in EVERY if rule.rule not in NEVER_SOFT]


@pytest.mark.parametrize("rule", SOFT, ids=name_of)
def test_a_soft_rule_is_broken_as_far_as_its_violations_say(rule: Rule) -> None:
    amounts = set()
    for seed in cases(rule):
        problem, universe = a_case(seed)
        arrays = Arrays(problem, rule.model_copy(update={"broken": Broken(tier=1)}))
        plans = [[one] for one in universe]
        plans += judged(rule, some_plans(universe, seed, most=5))
        for plan, slack in zip(plans, arrays.slack(plans), strict=True):
            matching = Matching(placements=tuple(plan))
            found = list(rule.violations(problem, matching))
            assert slack == sum(one.amount for one in found), (seed, plan)
            assert all(one.amount > 0 for one in found)
            amounts.add(slack)
    if rule not in BY_PARAMETER:
        assert len(amounts) > 1, "no plan broke the rule"


@pytest.mark.parametrize("rule", WITH_CUTS, ids=name_of)
def test_every_lawful_plan_keeps_the_cuts(rule: Rule) -> None:
    kept = 0
    for seed in range(CASES):
        problem, _ = a_case(seed)
        cuts = rule.cuts(problem, options_of(problem, rule))
        for names in sorted({cut.rests_on for cut in cuts}):
            assert rule.rule in names
            hard = [one for one in EVERY if one.rule in names]
            arrays = Arrays(problem, *hard)
            plans = [
                plan
                for plan in some_plans(arrays.placements, seed, most=6)
                if all(lawful(one, problem, plan) for one in hard)
            ]
            for plan, keeps in zip(plans, arrays.admit(plans, cuts=True), strict=True):
                assert keeps, (seed, names, plan)
                kept += bool(plan)
    assert kept, "no plan but the empty one was lawful"


def test_what_no_option_stands_for_is_refused_by_some_rule() -> None:
    refused = 0
    for seed in range(CASES):
        problem, universe = a_case(seed)
        for placement in set(every_placement(problem)) - set(universe):
            assert not all(lawful(rule, problem, [placement]) for rule in EVERY)
            refused += 1
    assert refused, "an option stood for every placement"
