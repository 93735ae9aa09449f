"""A face holds the plans that earlier tiers left."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Program
from matcher.solvers.base.face import whole_face
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    every_plan,
    one_each,
    random_program,
    whole_cost,
)


def count(*costs: float, candidates: tuple[int, ...], rows: list[Row]) -> float:
    """The counting bound of options that cost so much."""
    return a_program(candidates, rows).counting_bound(np.array(costs))


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_face_of_a_program_holds_its_plans_and_no_others(draw: random.Random) -> None:
    program = random_program(draw)
    face = whole_face(program, np.zeros(program.columns))
    plans = {tuple(plan) for plan in every_plan(program)}
    box = every_plan(
        a_program(
            program.candidate.tolist(),
            auxiliary=[
                (int(low) - 1, int(high) + 1)
                for low, high in zip(
                    program.lower[program.options :],
                    program.upper[program.options :],
                    strict=True,
                )
            ],
        )
    )
    assert all(face.holds(x) == (tuple(x) in plans) for x in box)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_row_shuts_out_the_plans_that_break_it(draw: random.Random) -> None:
    program = random_program(draw)
    value = whole_cost(draw, program.columns)
    low, high = sorted([draw.randint(-3, 3), draw.randint(-3, 3)])
    face = whole_face(program, np.zeros(program.columns))
    narrow = face.with_row(value, low, high)
    for plan in every_plan(program):
        assert narrow.holds(plan) == (low <= value @ plan <= high)


def test_new_columns_are_free_and_carry_their_plan() -> None:
    face = whole_face(a_program([0], [at_most(1, 0)]), np.ones(1))
    wider = face.with_columns(np.array([3.0, 0.0]), np.array([2.0, 0.0]))
    assert wider.free.tolist() == [True, True, False]
    assert wider.holds(wider.plan)
    assert wider.plan.tolist() == [1, 2, 0]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_no_plan_costs_less_than_the_counting_bound(draw: random.Random) -> None:
    program = random_program(draw)
    cost = whole_cost(draw, program.columns)
    cost[program.options :] = 0
    bound = program.counting_bound(cost)
    assert all(cost @ plan >= bound for plan in every_plan(program))


def test_everybody_counts_once_where_rows_say_so() -> None:
    people = (0, 0, 1)
    each = one_each(people)
    assert count(-3, -5, -1, candidates=people, rows=each) == -6
    assert count(-3, -5, 4, candidates=people, rows=each) == -5


@pytest.mark.parametrize(
    "row",
    [
        ({0: 1.0}, -INFINITE, 1.0),
        ({0: 1.0, 1: 1.0}, -INFINITE, 2.0),
        ({0: 1.0, 1: 0.5}, -INFINITE, 1.0),
        ({0: 1.0, 1: 1.0, 2: 1.0}, 0.0, INFINITE),
    ],
)
def test_options_count_singly_where_no_row_says_one_each(row: Row) -> None:
    assert count(-3, -5, candidates=(0, 0, 1)[:2], rows=[_within(row)]) == -8


def _within(row: Row) -> Row:
    return {k: v for k, v in row[0].items() if k < 2}, row[1], row[2]


def test_row_with_an_auxiliary_column_does_not_say_one_each() -> None:
    loose: list[Row] = [({0: 1.0, 2: 1.0}, 0.0, 1.0), ({1: 1.0, 2: 1.0}, 0.0, 1.0)]
    program = a_program([0, 0], loose, auxiliary=[(0, 1)])
    assert program.counting_bound(np.array([-3.0, -5.0, 0.0])) == -8


def test_nobody_costs_nothing() -> None:
    program: Program = a_program([])
    assert program.counting_bound(np.zeros(0)) == 0
