"""A linear program that takes in rows and columns."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Bools, Matrix
from matcher.solvers.growing_lp import GrowingLp
from matcher.solvers.lp import Lp
from matcher.solvers.model import Model
from solvers.programs import STEADY, random_program, whole_cost


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
    growing = GrowingLp(corner(model, rows, columns))
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
    lp = GrowingLp(first)
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
