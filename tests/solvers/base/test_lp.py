"""A linear program that takes in rows and columns, warm between solves."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Bools, Floats, Matrix, ints
from matcher.solvers.base.bounds import dual_bound, reduced_costs, usable
from matcher.solvers.base.lp import Lp
from matcher.solvers.base.model import Model
from solvers.programs import (
    STEADY,
    a_block,
    at_most,
    every_plan,
    random_program,
    whole_cost,
)

LONG = 10.0
VALUES = np.array([5.0, 4.0, 3.0, 7.0])
WEIGHTS = np.array([2.0, 3.0, 1.0, 5.0])


def knapsack_of(room: float, upper: Floats, values: Floats = VALUES) -> float:
    """Most value in a fractional knapsack: the best value for its weight first."""
    total = 0.0
    for item in np.argsort(-values / WEIGHTS, kind="stable"):
        taken = max(0.0, min(upper[item], room / WEIGHTS[item]))
        total += max(taken * values[item], 0.0)
        room -= taken * WEIGHTS[item] if values[item] > 0 else 0.0
    return total


def a_knapsack(room: float) -> Lp:
    """One row of weights."""
    row = Matrix(ints([0] * 4), ints(range(4)), WEIGHTS, (1, 4))
    low, high = np.array([-np.inf]), np.array([room])
    return Lp(Model(-VALUES, row, low, high, np.zeros(4), np.ones(4)))


def value(lp: Lp, values: Floats = VALUES) -> float:
    """What the solution is worth."""
    answer = lp.solve(LONG)
    assert answer.status == "optimal"
    return float(values @ answer.x)


def test_solution_has_the_value_of_the_closed_form() -> None:
    assert value(a_knapsack(4)) == pytest.approx(knapsack_of(4, np.ones(4)))


def test_changed_row_bounds_count_in_the_next_solve() -> None:
    lp = a_knapsack(0)
    for room in (3.0, 11.0, 1.0, 6.5, 0.0):
        lp.row_bounds(ints([0]), np.array([-np.inf]), np.array([room]))
        assert value(lp) == pytest.approx(knapsack_of(room, np.ones(4)))


def test_changed_bounds_count_in_the_next_solve() -> None:
    lp = a_knapsack(4)
    upper = np.ones(4)
    for item, high in ((2, 0.0), (0, 0.5), (2, 3.0), (3, 0.0), (0, 2.0)):
        upper[item] = high
        lp.bounds(ints([item]), np.zeros(1), np.array([high]))
        assert value(lp) == pytest.approx(knapsack_of(4, upper))


def test_changed_cost_counts_in_the_next_solve() -> None:
    lp = a_knapsack(4)
    for values in ([1, 9, 1, 1], [0, 0, 0, 1], [-1, 4, -2, 3], [5, 4, 3, 7]):
        worth = np.array(values, float)
        lp.cost(-worth)
        assert value(lp, worth) == pytest.approx(knapsack_of(4, np.ones(4), worth))


def test_added_rows_count_in_the_next_solve() -> None:
    lp = a_knapsack(11)
    assert value(lp) == 19
    block = a_block([at_most(1, 0, 3), at_most(0.5, 1)], 4)
    assert lp.add_rows(block.lower, block.upper, block.matrix)
    assert value(lp) == pytest.approx(7 + 3 + 0.5 * 4)
    lp.row_bounds(ints([1]), np.array([-np.inf]), np.array([0.0]))
    assert value(lp) == pytest.approx(3 + 0.5 * 4)


def test_program_without_a_solution_is_infeasible() -> None:
    lp = a_knapsack(4)
    block = a_block([({0: 1.0, 1: 1.0}, 2.0, 2.0)], 4)
    assert lp.add_rows(block.lower, block.upper, block.matrix)
    assert lp.solve(LONG).status == "infeasible"


def test_program_without_rows_rests_at_its_bounds() -> None:
    cost, none = np.array([1.0, -1.0]), np.zeros(0)
    upper = np.array([4.0, 5.0])
    lp = Lp(Model(cost, Matrix.empty(2), none, none, np.zeros(2), upper))
    answer = lp.solve(LONG)
    assert answer.x.tolist() == [0.0, 5.0]
    assert len(answer.duals) == 0


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_own_duals_prove_the_value_after_every_change(draw: random.Random) -> None:
    program = random_program(draw)
    matrix, columns = program.rows.matrix, program.columns
    low, high = program.rows.lower.copy(), program.rows.upper.copy()
    lower, upper = program.lower.copy(), program.upper.copy()
    cost = whole_cost(draw, columns)
    lp = Lp(Model(cost, matrix, low, high, lower, upper))
    for _ in range(4):
        answer = lp.solve(LONG)
        if answer.status == "optimal":
            good = usable(answer.duals, low, high)
            reduced = reduced_costs(cost, matrix, good)
            bound = dual_bound(reduced, good, low, high, lower, upper)
            assert bound == pytest.approx(cost @ answer.x, abs=1e-6)
        else:
            assert answer.status == "infeasible"
        column, row = draw.randrange(columns), draw.randrange(len(low))
        upper[column] = lower[column] + draw.randint(0, 1)
        high[row] = max(low[row], float(draw.randint(0, 2)))
        cost = whole_cost(draw, columns)
        lp.bounds(ints([column]), lower[[column]], upper[[column]])
        lp.row_bounds(ints([row]), low[[row]], high[[row]])
        lp.cost(cost)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_solution_costs_no_more_than_any_plan(draw: random.Random) -> None:
    program = random_program(draw)
    rows, cost = program.rows, whole_cost(draw, program.columns)
    lower, upper = program.lower, program.upper
    lp = Lp(Model(cost, rows.matrix, rows.lower, rows.upper, lower, upper))
    answer, plans = lp.solve(LONG), every_plan(program)
    if answer.status == "infeasible":
        assert not len(plans)
    assert all(cost @ answer.x <= cost @ plan + 1e-6 for plan in plans)


def test_row_without_a_side_waits_for_one() -> None:
    rows = Matrix(ints([0, 0, 1]), ints([0, 1, 0]), np.ones(3), (2, 2))
    low, high = np.array([1.0, -np.inf]), np.array([np.inf, np.inf])
    lp = Lp(Model(np.array([1.0, 2.0]), rows, low, high, np.zeros(2), np.ones(2)))
    assert lp.solve(LONG).x.tolist() == [1, 0]
    lp.row_bounds(ints([1]), np.array([-np.inf]), np.array([0.0]))
    answer = lp.solve(LONG)
    assert answer.x.tolist() == [0, 1]
    assert len(answer.duals) == 2


def corner(model: Model, rows: Bools, columns: Bools) -> Model:
    """Some rows and columns of a model, the others left out."""
    return Model(
        model.cost[columns],
        model.matrix.take_rows(rows).take_columns(columns),
        model.row_lower[rows],
        model.row_upper[rows],
        model.lower[columns],
        model.upper[columns],
    )


def rest_of(model: Model, rows: Bools, columns: Bools) -> Matrix:
    """Entries outside the corner, numbered with the corner's rows and columns first."""
    row = np.argsort(np.argsort(~rows, kind="stable"), kind="stable")
    column = np.argsort(np.argsort(~columns, kind="stable"), kind="stable")
    matrix = model.matrix
    new = ~(rows[matrix.row] & columns[matrix.column])
    return Matrix(
        row[matrix.row[new]],
        column[matrix.column[new]],
        matrix.value[new],
        matrix.shape,
    )


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_grown_program_is_solved_like_the_whole(draw: random.Random) -> None:
    program = random_program(draw)
    cost = whole_cost(draw, program.columns)
    block = program.rows
    model = Model(
        cost, block.matrix, block.lower, block.upper, program.lower, program.upper
    )
    rows = np.array([draw.random() < 0.5 for _ in block.lower], bool)
    columns = np.array([draw.random() < 0.5 for _ in cost], bool)
    growing = Lp(corner(model, rows, columns))
    growing.solve(10.0)
    assert growing.add(
        cost[~columns],
        program.lower[~columns],
        program.upper[~columns],
        block.lower[~rows],
        block.upper[~rows],
        rest_of(model, rows, columns),
    )
    found, expected = growing.solve(10.0), Lp(model).solve(10.0)
    assert found.status == expected.status
    if expected.status == "optimal":
        x = np.empty(len(cost))
        x[np.argsort(~columns, kind="stable")] = found.x
        assert cost @ x == pytest.approx(cost @ expected.x, abs=1e-6)
        assert len(found.duals) == len(block.lower)


@STEADY
@given(draw=st.randoms(use_true_random=False), primal=st.booleans())
def test_changed_program_is_solved_like_a_new_one(
    draw: random.Random, primal: bool
) -> None:
    program = random_program(draw)
    block = program.rows
    first = Model(
        whole_cost(draw, program.columns),
        block.matrix,
        block.lower,
        block.upper,
        program.lower,
        program.upper,
    )
    lp = Lp(first)
    lp.solve(10.0)
    columns = np.flatnonzero([draw.random() < 0.5 for _ in first.cost])
    rows = np.flatnonzero([draw.random() < 0.5 for _ in block.lower])
    upper, row_lower = program.upper.copy(), block.lower.copy()
    upper[columns], row_lower[rows] = program.lower[columns], -np.inf
    cost = whole_cost(draw, program.columns)
    lp.bounds(columns, program.lower[columns], upper[columns])
    lp.row_bounds(rows, row_lower[rows], block.upper[rows])
    lp.cost(cost)
    new = replace(first, cost=cost, row_lower=row_lower, upper=upper)
    found, expected = lp.solve(10.0, primal=primal), Lp(new).solve(10.0)
    assert found.status == expected.status
    if expected.status == "optimal":
        assert cost @ found.x == pytest.approx(cost @ expected.x, abs=1e-6)
