"""A plan near a relaxed one: it keeps the rows, and the target where it can."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Program
from matcher.solvers.tiles.aimed import aimed_plan
from solvers.programs import (
    STEADY,
    a_program,
    cohort_program,
    every_plan,
    most,
    one_each,
    random_network,
    random_program,
)

INFINITE = float("inf")


@pytest.mark.parametrize("kind", [random_program, cohort_program, random_network])
@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_it_keeps_every_row_whatever_the_target(
    kind: Callable[[random.Random], Program], draw: random.Random
) -> None:
    program = kind(draw)
    target = np.array([float(draw.randint(0, 1)) for _ in range(program.columns)])
    plan = aimed_plan(program, target)
    assert plan is None or program.keeps_rows(plan)


def a_cohort(target: list[float]) -> list[float] | None:
    """Three people for a cohort that is closed or holds two to three."""
    rows = one_each([0, 1, 2])
    here = dict.fromkeys(range(3), 1.0)
    rows.append(({**here, 3: -2.0}, 0.0, INFINITE))
    rows.append(({**here, 3: -3.0}, -INFINITE, 0.0))
    program = a_program([0, 1, 2], rows, [most(1, 1, 1, 0)], auxiliary=[(0, 1)])
    plan = aimed_plan(program, np.array(target))
    return None if plan is None else plan.tolist()


def test_cohort_the_target_fills_is_opened_and_takes_more() -> None:
    assert a_cohort([1, 1, 0, 0]) == [1, 1, 1, 1]


def test_cohort_the_target_leaves_too_small_stays_closed() -> None:
    assert a_cohort([1, 0, 0, 0]) == [0, 0, 0, 0]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_plan_of_a_network_is_found_again(draw: random.Random) -> None:
    program = random_network(draw)
    for plan in list(every_plan(program))[:3]:
        again = aimed_plan(program, plan)
        assert again is None or (again >= plan - 1e-9).all()
