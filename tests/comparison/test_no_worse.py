"""The rule, and what is gained under it, say in arrays what they say in ids."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import combinations

import numpy as np

from comparison.tiny_plans import any_plan
from matcher.comparison.gain import Gain
from matcher.comparison.no_worse import NoWorse
from matcher.domain import Matching, Violation
from support.build import a_candidate, a_matching, a_problem, broken
from support.rows import Arrays, options_of, placements_of
from support.tiny import tiny_problem


def test_masks_and_rows_hold_if_and_only_if_nothing_is_violated() -> None:
    seen = set()
    for seed in range(40):
        problem = tiny_problem(seed, pins=True)
        rule = NoWorse(plan=any_plan(seed))
        arrays = Arrays(problem, rule)
        universe = placements_of(options_of(problem))
        draw = random.Random(seed)
        pool = draw.sample(universe, min(6, len(universe)))
        plans = [list(p) for size in range(4) for p in combinations(pool, size)]
        plans.append(list(rule.plan.placements))
        for plan, admitted in zip(plans, arrays.admit(plans), strict=True):
            matching = Matching(placements=tuple(plan))
            lawful = not list(rule.violations(problem, matching))
            assert admitted == lawful, (seed, plan)
            seen.add(admitted)
    assert seen == {True, False}


def test_a_placement_is_refused_by_itself_if_and_only_if_it_is_masked() -> None:
    for seed in range(40):
        problem = tiny_problem(seed, pins=True)
        rule = NoWorse(plan=any_plan(seed))
        unmasked = set(placements_of(options_of(problem, rule)))
        for placement in placements_of(options_of(problem)):
            assert rule.refuses(problem, placement) == (placement not in unmasked)


def test_who_loses_her_place_or_falls_is_named() -> None:
    person = a_candidate("c1", interests=(("s1",), ("s2",)))
    problem = a_problem([person, "c2"], ["s1", "s2", "s3"])
    rule = NoWorse(plan=a_matching(c1="s1", c2="s3"))
    assert broken(rule, problem, c1="s2") == [
        Violation("no_worse", candidate="c2"),
        Violation("no_worse", candidate="c1", slot="s2"),
    ]
    assert rule.reason(problem, None, "c1") is None


def test_points_of_options_are_the_value_of_the_plan_they_make() -> None:
    for seed in range(40):
        problem = tiny_problem(seed, pins=True)
        gain = Gain(plan=any_plan(seed))
        options = options_of(problem)
        tiers = gain.tiers(problem, options)
        for nth, placement in enumerate(options.placements()):
            alone = Matching(placements=(placement,))
            points = tuple(Fraction(int(tier.points[nth])) for tier in tiers)
            assert gain.value(problem, alone) == points


def test_whoever_had_nothing_gains_most() -> None:
    problem = a_problem(["c1", "c2"], ["s1", "s2"])
    gain = Gain(plan=a_matching(c1="s1"))
    both = gain.value(problem, a_matching(c1="s2", c2="s1"))
    assert both == (Fraction(4), Fraction(0))
    assert gain.value(problem, a_matching(c1="s1")) == (Fraction(0), Fraction(1))
    assert np.all(gain.tiers(problem, options_of(problem))[0].points >= 0)
