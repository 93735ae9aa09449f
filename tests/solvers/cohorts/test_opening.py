"""A first plan that opens cohorts, lawful whatever the program."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Floats, Linear, Program
from matcher.solvers import Deadline
from matcher.solvers.cohorts.greedy import first_plan
from matcher.solvers.cohorts.opening import opened_plan
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    cohort_program,
    least,
    most,
    one_each,
    random_program,
)
from support.large import closed_or_full, every_side

LONG = Deadline(1e6)


def held(program: Program, plan: Floats) -> int:
    """How many options a plan takes."""
    return int(plan[: program.options].sum())


def worth(program: Program, plan: Floats) -> list[float]:
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    return [float(tier.cost @ plan[: len(tier.cost)]) for tier in linear]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_plan_keeps_every_row_and_is_no_worse(draw: random.Random) -> None:
    for program in (random_program(draw), cohort_program(draw)):
        plan = first_plan(program)
        if plan is not None:
            opened = opened_plan(program, plan, LONG)
            assert program.keeps_rows(opened)
            assert worth(program, opened) <= worth(program, plan)


@pytest.mark.parametrize(
    ("make", "most_left"), [(closed_or_full, 0.02), (every_side, 0.2)]
)
def test_nearly_everybody_is_placed_at_once(
    make: Callable[[int, int], Program], most_left: float
) -> None:
    program = make(300, 0)
    opened = opened_plan(program, program.lower, LONG)
    assert program.keeps_rows(opened)
    assert held(program, opened) >= (1 - most_left) * 300


def cohorts_with_companions() -> Program:
    """Two cohorts of at least two; persons 0 and 1 go together, 2 wants the second."""
    people = [0, 1, 2, 0, 1, 2]
    rows = [*one_each(people)]
    for nth in range(2):
        options = range(3 * nth, 3 * nth + 3)
        held = dict.fromkeys(options, 1.0)
        rows += [
            ({**held, 6 + nth: -2.0}, 0.0, np.inf),
            ({**held, 6 + nth: -3.0}, -np.inf, 0.0),
            ({3 * nth: 1.0, 3 * nth + 1: -1.0}, 0.0, 0.0),
        ]
    tiers = [most(1, 1, 1, 1, 1, 1), least(1, 3, 3, 2, 1, 1)]
    return a_program(people, rows, tiers, auxiliary=[(0, 1), (0, 1)])


def test_companions_are_taken_together() -> None:
    program = cohorts_with_companions()
    opened = opened_plan(program, program.lower, LONG)
    assert program.keeps_rows(opened)
    assert opened[:6].sum() >= 2
    assert opened[0] == opened[1]
    assert opened[3] == opened[4]


def test_program_without_cohorts_keeps_its_plan() -> None:
    program = a_program([0, 1], [at_most(1, 0, 1)], [most(1, 1)])
    plan = np.array([0.0, 1.0])
    assert opened_plan(program, plan, LONG) is plan


def test_no_time_keeps_the_plan() -> None:
    program = closed_or_full(100, 0)
    assert opened_plan(program, program.lower, Deadline(0.0)) is program.lower
