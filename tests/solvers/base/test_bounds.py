"""A bound from duals holds whatever the duals are."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Matrix, ints
from matcher.solvers.base.bounds import dual_bound, reduced_costs, rounded_up, usable
from solvers.programs import STEADY, every_plan, random_program, whole_cost


@STEADY
@given(draw=st.randoms(use_true_random=False), scale=st.sampled_from([0.1, 1.0, 9.0]))
def test_no_plan_costs_less_than_the_bound_of_any_duals(
    draw: random.Random, scale: float
) -> None:
    program = random_program(draw)
    rows, cost = program.rows, whole_cost(draw, program.columns)
    duals = np.array([draw.uniform(-scale, scale) for _ in rows.lower])
    good = usable(duals, rows.lower, rows.upper)
    bound = dual_bound(
        reduced_costs(cost, rows.matrix, good),
        good,
        rows.lower,
        rows.upper,
        program.lower,
        program.upper,
    )
    assert np.isfinite(bound)
    assert all(cost @ plan >= bound - 1e-9 for plan in every_plan(program))


def test_bound_meets_the_optimum_at_the_right_duals() -> None:
    row = Matrix(ints([0, 0]), ints([0, 1]), np.array([2.0, 1.0]), (1, 2))
    cost, low, high = np.array([3.0, 5.0]), np.array([2.0]), np.array([np.inf])
    reduced = reduced_costs(cost, row, np.array([1.5]))
    assert reduced.tolist() == [0.0, 3.5]
    bound = dual_bound(reduced, np.array([1.5]), low, high, np.zeros(2), np.ones(2))
    assert bound == 3.0


def test_duals_that_charge_an_infinite_side_are_not_used() -> None:
    duals = np.array([1.0, -1.0, 1.0, -1.0, 0.0])
    low = np.array([-np.inf, -np.inf, 0.0, 0.0, -np.inf])
    high = np.array([1.0, 1.0, np.inf, np.inf, np.inf])
    assert usable(duals, low, high).tolist() == [0.0, -1.0, 1.0, 0.0, 0.0]


def test_bound_is_rounded_up_to_a_whole_cost() -> None:
    assert rounded_up(2.1) == 3
    assert rounded_up(2.0) == rounded_up(2.0 + 1e-9) == 2
    assert rounded_up(-2.9) == -2
    assert rounded_up(-np.inf) == -np.inf
