"""Rows that a cut makes needless leave a face; its plans stay."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Block, Program
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.large.implied import without_implied_rows
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    every_plan,
    random_program,
)
from support.large import every_side

OPEN = 2
"""The auxiliary column of a slot with two options."""


def a_slot(rows: list[Row], cut: Row) -> Face:
    """A slot of two options that is open or closed, with some rows and a cut."""
    program = a_program((0, 1), rows, auxiliary=[(0, 1)], cuts=[cut])
    return whole_face(program, np.zeros(3))


def test_cut_takes_the_place_of_the_rows_it_implies() -> None:
    places: Row = ({0: 1.0, 1: 1.0}, -INFINITE, 1.0)
    people: Row = ({0: 1.0, 1: 1.0, OPEN: -2.0}, -INFINITE, 0.0)
    room: Row = ({0: 1.0, 1: 1.0, OPEN: -1.0}, -INFINITE, 0.0)
    face = without_implied_rows(a_slot([places, people], room))
    rows = face.breakable(face.lower, face.upper)
    assert face.matrix.take_rows(rows).value.tolist() == [1.0, 1.0, -1.0]
    assert face.row_upper[rows].tolist() == [0.0]
    assert len(face.active) == 0


def test_row_that_says_more_than_the_cut_stays() -> None:
    one: Row = ({0: 1.0, 1: 1.0}, -INFINITE, 1.0)
    room: Row = ({0: 1.0, 1: 1.0, OPEN: -2.0}, -INFINITE, 0.0)
    face = without_implied_rows(a_slot([one], room))
    assert len(face.active) == 1


def test_row_that_nothing_breaks_is_worth_no_cut() -> None:
    single: Row = ({0: 1.0}, -INFINITE, 1.0)
    link: Row = ({0: 1.0, OPEN: -1.0}, -INFINITE, 0.0)
    assert len(without_implied_rows(a_slot([single], link)).active) == 1


def with_tight_cuts(program: Program) -> Program:
    """The program with each row that is bounded above as a cut, as tight as it goes."""
    block, plans = program.rows, every_plan(program)
    assume(len(plans))
    above = np.isinf(block.lower) & np.isfinite(block.upper)
    rows = block.matrix.take_rows(above)
    values = [rows.times(plan) for plan in plans]
    count = int(above.sum())
    none = np.full(count, -np.inf)
    cuts = Block(rows, none, np.max(values, axis=0), ("",) * count, ("",) * count)
    return replace(program, cuts=cuts)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_plans_stay_the_same(draw: random.Random) -> None:
    program = with_tight_cuts(random_program(draw))
    face = whole_face(program, every_plan(program)[0])
    narrow = without_implied_rows(face)
    limits = zip(program.lower.tolist(), program.upper.tolist(), strict=True)
    box = product(*(range(int(low), int(high) + 1) for low, high in limits))
    for x in (np.array(one, float) for one in box):
        assert narrow.holds(x) == face.holds(x)


def test_slots_of_a_large_program_lose_two_rows_each_and_win_one() -> None:
    program = every_side(60, 1)
    face = whole_face(program, np.zeros(program.columns))
    narrow = without_implied_rows(face)
    moved = len(face.active) - len(narrow.active)
    assert moved == len(program.keys)
    assert len(face.row_lower) - len(narrow.row_lower) == moved
