"""Rows that a cut makes needless leave a face; its plans stay."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Block, Program
from matcher.solvers import Deadline
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.cohorts import cohorts, turns
from matcher.solvers.large.implied import without_implied_rows
from matcher.solvers.stage.stage import minimise
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    every_plan,
    most,
    random_program,
    values,
)
from support.large import every_side

OPEN = 2
"""The auxiliary column of a slot with two options."""
PLACES: Row = ({0: 1.0, 1: 1.0}, -INFINITE, 1.0)
PEOPLE: Row = ({0: 1.0, 1: 1.0, OPEN: -2.0}, -INFINITE, 0.0)
ROOM: Row = ({0: 1.0, 1: 1.0, OPEN: -1.0}, -INFINITE, 0.0)
LONG = Deadline(1e6)


def a_slot(rows: list[Row], cut: Row) -> Face:
    """A slot of two options that is open or closed, with some rows and a cut."""
    program = a_program((0, 1), rows, auxiliary=[(0, 1)], cuts=[cut])
    return whole_face(program, np.zeros(3))


def test_cut_takes_the_place_of_the_rows_it_implies() -> None:
    face = without_implied_rows(a_slot([PLACES, PEOPLE], ROOM))
    rows = face.breakable(face.lower, face.upper)
    assert face.matrix.take_rows(rows).value.tolist() == [1.0, 1.0, -1.0]
    assert face.row_upper[rows].tolist() == [0.0]
    assert len(face.active) == 0


def test_row_that_says_more_than_the_cut_stays() -> None:
    face = without_implied_rows(a_slot([PLACES], PEOPLE))
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


def test_basis_that_knew_other_rows_is_let_go() -> None:
    cost = np.array([-1.0, -2.0, 1.0])
    known = minimise(a_slot([PLACES, PEOPLE], ROOM), cost, LONG).face
    known = replace(known, lower=np.zeros(3), upper=np.ones(3))
    assert known.basis is not None
    assert minimise(without_implied_rows(known), -cost, LONG).cost == -1


def test_draw_on_a_large_face_is_asked_whether_one_plan_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "LARGE", 0)
    slots = (0, 1, 4), (2, 3, 5)
    rows = [at_most(1, one, other) for one, other, _ in slots]
    rooms: list[Row] = [
        ({one: 1.0, other: 1.0, opened: -1.0}, -INFINITE, 0.0)
        for one, other, opened in slots
    ]
    people: list[Row] = [
        ({one: 1.0, other: 1.0, opened: -2.0}, -INFINITE, 0.0)
        for one, other, opened in slots
    ]
    tiers = (replace(most(1, 1, 1, 2), draw=True),)
    program = a_program(
        range(4), [*rows, *people], tiers, auxiliary=[(0, 1)] * 2, cuts=rooms
    )
    found = cohorts.solve(program, LONG)
    assert (values(found), found.unique) == ([3], "no")
