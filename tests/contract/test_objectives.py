"""Every objective counts over options what it counts from ids."""

from __future__ import annotations

import os
import random
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Literal, get_args, get_origin

import numpy as np
import pytest

from matcher.domain import Matching, Placement, Problem
from matcher.objectives import OBJECTIVES, HighNeed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Ints, Linear, Objective, Options, Tier, ints
from matcher.rules.one_placement import OnePlacement
from matcher.verify import verify
from support.rows import options_of, placements_of
from support.tier_value import tier_value
from support.tiny import tiny_problem

CASES = int(os.environ.get("KULLMATCH_CASES", "250"))
"""Tiny problems each objective is held against; fewer while mutants are run."""


def every_form(objective: type[Objective]) -> list[Objective]:
    """An objective with each choice its fields leave."""
    choices = {
        name: get_args(field.annotation)
        for name, field in objective.model_fields.items()
        if get_origin(field.annotation) is Literal
    }
    return [
        objective.model_validate(dict(zip(choices, chosen, strict=True)))
        for chosen in product(*choices.values())
    ]


EVERY: list[Objective] = [
    *(form for objective in OBJECTIVES for form in every_form(objective)),
    HighNeed(level=1),
    Preference(kind="worst_rank", worst=2),
]

LAWFUL = Policy(rules=default_policy().rules, tiers=())
ANYWHERE = Policy(rules=(OnePlacement(),), tiers=())
"""People may be placed where they never asked, and where there is no way to."""


@cache
def some_plans(seed: int) -> tuple[Problem, Options, list[tuple[Matching, Ints]]]:
    """A tiny problem, its options, and plans with the options they take.

    In every second problem people may be placed anywhere; the others keep every rule.
    """
    problem, draw = tiny_problem(seed), random.Random(seed)
    policy = LAWFUL if seed % 2 else ANYWHERE
    options = options_of(problem, *policy.rules)
    placements = placements_of(options)
    plans = []
    for _ in range(8):
        taken = sorted(draw.sample(range(len(options)), min(len(options), 3)))
        while taken and verify(problem, matching_of(placements, taken), policy):
            taken.remove(draw.choice(taken))
        plans.append((matching_of(placements, taken), ints(taken)))
    return problem, options, plans


def matching_of(placements: list[Placement], taken: list[int]) -> Matching:
    return Matching(placements=tuple(placements[nth] for nth in taken))


def worth(tier: Tier, taken: Ints) -> Fraction:
    """A tier's value from its arrays."""
    if isinstance(tier, Linear):
        return Fraction(tier.unit * int(tier.points[taken].sum()))
    x = np.zeros(len(tier.seen))
    x[taken] = 1.0
    assert tier.worth(x) == tier_value(tier, x)
    return tier.worth(x)


@pytest.mark.parametrize("objective", EVERY, ids=str)
def test_tiers_and_values_agree_on_every_plan(objective: Objective) -> None:
    vectors = set()
    for seed in range(CASES):
        problem, options, plans = some_plans(seed)
        tiers = objective.tiers(problem, options)
        named = [(tier.name, tier.sense) for tier in tiers]
        assert named == list(objective.names(problem))
        for matching, taken in plans:
            value = objective.value(problem, matching)
            assert value == tuple(worth(tier, taken) for tier in tiers), (seed, taken)
            vectors.add(value)
    assert len(vectors) > 2, "every plan was worth about the same"


@pytest.mark.parametrize("objective", EVERY, ids=str)
def test_an_empty_plan_of_an_empty_problem_has_a_value(objective: Objective) -> None:
    problem = Problem(first_month="2022-08")
    tiers = objective.tiers(problem, options_of(problem))
    value = objective.value(problem, Matching())
    assert value == tuple(worth(tier, ints([])) for tier in tiers)


def test_only_the_tiers_of_a_lottery_are_drawn() -> None:
    problem = tiny_problem(0)
    options = options_of(problem)
    for objective in EVERY:
        drawn = [tier.draw for tier in objective.tiers(problem, options)]
        assert drawn == [objective.objective == "lottery"] * len(drawn)
