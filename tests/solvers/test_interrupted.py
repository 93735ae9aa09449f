"""Stopped at any moment, both routes return a plan with bounds that hold."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Floats, Program
from matcher.solvers import Answer, Deadline, Way, solve_program
from solvers.programs import (
    STEADY,
    cohort_program,
    every_plan,
    random_network,
    random_program,
)
from support.tier_value import tier_value


def patience(asks: int) -> Deadline:
    """A deadline that passes after it has been asked so many times."""
    left = [asks]

    def stop() -> bool:
        left[0] -= 1
        return left[0] < 0

    return Deadline(1000.0, stop=stop)


def check(program: Program, answer: Answer, plans: list[Floats]) -> None:
    assert answer.x is not None
    assert program.keeps_rows(np.append(answer.x, program.lower)[: program.columns])
    same_above = plans
    for tier, stated in zip(program.tiers, answer.tiers, strict=True):
        assert stated.value == tier_value(tier, answer.x)
        sign = 1 if tier.sense == "most" else -1
        reached: list[Fraction] = [tier_value(tier, plan) for plan in same_above]
        assert sign * stated.bound >= max(sign * value for value in reached)
        same_above = [
            plan for plan in same_above if tier_value(tier, plan) == stated.value
        ]
    if answer.status == "optimal":
        assert all(tier.bound == tier.value for tier in answer.tiers)
    if answer.unique != "unknown":
        choices = {tuple(plan[: program.options].tolist()) for plan in same_above}
        assert answer.unique == ("yes" if len(choices) == 1 else "no")


@pytest.mark.parametrize("way", ["flow", "cohorts"])
@STEADY
@given(draw=st.randoms(use_true_random=False), asks=st.integers(0, 14))
def test_network_stopped_at_any_moment(
    way: Way, draw: random.Random, asks: int
) -> None:
    program = random_network(draw)
    plans = every_plan(program)
    answer = solve_program(program, patience(asks), route=way)
    if answer.status in ("infeasible", "not_found"):
        assert answer.status == "not_found" or not len(plans)
        return
    check(program, answer, list(plans))


@pytest.mark.parametrize("kind", [random_program, cohort_program])
@STEADY
@given(draw=st.randoms(use_true_random=False), asks=st.integers(0, 14))
def test_program_stopped_at_any_moment(
    kind: Callable[[random.Random], Program], draw: random.Random, asks: int
) -> None:
    program = kind(draw)
    plans = every_plan(program)
    answer = solve_program(program, patience(asks), route="cohorts")
    if answer.status in ("infeasible", "not_found"):
        assert answer.status == "not_found" or not len(plans)
        return
    check(program, answer, list(plans))
