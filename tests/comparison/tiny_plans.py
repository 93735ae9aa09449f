"""Every lawful plan of a tiny problem, and what each person has in it."""

from __future__ import annotations

import random
from functools import cache

from matcher.domain import Matching, Problem
from matcher.policy import default_policy
from support.oracle import alone_allowed, every_plan
from support.tiny import tiny_problem

POLICY = default_policy()
NOBODY = 1000
"""Stands for the rank of having no place."""


@cache
def a_case(seed: int) -> tuple[Problem, list[Matching]]:
    """A tiny problem and all its lawful plans."""
    problem = tiny_problem(seed, pins=True)
    return problem, list(every_plan(problem, POLICY))


def some_plans(seed: int, most: int) -> list[Matching]:
    """A few of the lawful plans, drawn."""
    _, plans = a_case(seed)
    return random.Random(seed).sample(plans, min(most, len(plans)))


def any_plan(seed: int) -> Matching:
    """A plan of placements that are lawful each by itself; together they may not be."""
    problem = tiny_problem(seed, pins=True)
    draw = random.Random(f"any {seed}")
    choices = alone_allowed(problem, POLICY).values()
    chosen = [draw.choice([None, *allowed]) for allowed in choices]
    return Matching(placements=tuple(one for one in chosen if one is not None))


def ranks(problem: Problem, plan: Matching) -> dict[str, int]:
    """Everybody's rank of what she has."""
    have = {one.candidate: one.slot for one in plan.placements}
    return {
        one.id: problem.rank(one.id, have[one.id]) or NOBODY - 1
        if one.id in have
        else NOBODY
        for one in problem.candidates
    }


def is_better(problem: Problem, new: Matching, old: Matching) -> bool:
    """Whether somebody is better off and nobody worse off."""
    after, before = ranks(problem, new), ranks(problem, old)
    return after != before and all(after[one] <= before[one] for one in after)
