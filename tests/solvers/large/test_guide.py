"""A flow over the nested rows of a face bounds every plan on it."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Linear
from matcher.solvers.base.face import whole_face
from matcher.solvers.base.lp import AT_LOWER, AT_UPPER, BASIC, Lp
from matcher.solvers.base.model import Model
from matcher.solvers.large.guide import guide_of
from matcher.solvers.large.start_basis import start_basis
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    cohort_program,
    every_plan,
    one_each,
    random_network,
    random_program,
    whole_cost,
)
from solvers.stage.test_relaxation import a_face
from support.large import closed_or_full


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_no_plan_costs_less_than_the_flow_and_what_it_moves(
    draw: random.Random,
) -> None:
    program = draw.choice([random_program, cohort_program, random_network])(draw)
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    guide = guide_of(face, cost)
    assert guide is not None
    charged = np.where(guide.reduced > 0, face.lower, face.upper)
    moved = (every_plan(program) - charged) @ guide.reduced
    assert np.all(every_plan(program) @ cost >= guide.bound + moved - 1e-6)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_flow_is_exact_where_every_row_belongs_to_the_network(
    draw: random.Random,
) -> None:
    candidates = [0, 0, 1, 1, 2, 2, 3]
    nested = [at_most(draw.randint(0, 2), 0, 2), at_most(draw.randint(0, 2), 1, 3, 5)]
    nested.append(at_most(draw.randint(0, 4), 0, 1, 2, 3, 5))
    program = a_program(candidates, [*one_each(candidates), *nested])
    face, cost = whole_face(program, np.zeros(7)), whole_cost(draw, 7)
    guide = guide_of(face, cost)
    assert guide is not None
    assert guide.bound == (every_plan(program) @ cost).min()


def test_rows_that_cross_are_left_out() -> None:
    crossing = [at_most(2, 0, 1, 2), at_most(2, 2, 3, 4, 5)]
    program = a_program([0, 1, 2, 3, 4, 5], crossing)
    guide = guide_of(whole_face(program, np.zeros(6)), -np.ones(6))
    assert guide is not None
    assert guide.bound == -5


def test_open_columns_count_as_open() -> None:
    rows = [({0: 1.0, 1: 1.0, 2: 1.0, 3: -2.0}, -np.inf, 0.0)]
    program = a_program([0, 1, 2], rows, auxiliary=[(0, 1)])
    cost = np.array([-1.0, -1.0, -1.0, 5.0])
    guide = guide_of(whole_face(program, np.zeros(4)), cost)
    assert guide is not None
    assert guide.bound == -2


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_basis_of_the_tree_has_one_member_for_each_row(draw: random.Random) -> None:
    program = draw.choice([random_program, cohort_program, random_network])(draw)
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    guide = guide_of(face, cost)
    assert guide is not None
    column, row = start_basis(guide, program.columns, len(face.row_lower))
    assert (column == BASIC).sum() + (row == BASIC).sum() == len(face.row_lower)
    assert np.isin(np.append(column, row), [AT_LOWER, AT_UPPER, BASIC]).all()


@pytest.mark.parametrize("seed", range(3))
def test_solver_begun_from_the_tree_of_a_network_is_done(seed: int) -> None:
    program = closed_or_full(100, seed)
    everything = len(program.rows.lower)
    network = np.arange(everything) < everything - 20  # people and places, no minimum
    rows = program.rows.matrix.take_rows(network)
    lower, upper = program.rows.lower[network], program.rows.upper[network]
    face = whole_face(program, np.zeros(program.columns))
    rank_sum = program.tiers[1]
    assert isinstance(rank_sum, Linear)
    cost = np.append(rank_sum.points[: program.options] - 100.0, np.zeros(10))
    guide = guide_of(face, cost)
    assert guide is not None
    column, row = start_basis(guide, program.columns, len(face.row_lower))
    assert (row[~network] == BASIC).all()
    model = Model(cost, rows, lower, upper, program.lower, program.upper)
    answer = Lp(model, (column, row[network])).solve(10.0)
    assert cost @ answer.x == pytest.approx(guide.bound)
    x = answer.x[guide.nest.option]
    assert x.tolist() == guide.flow[: len(x)].tolist()
