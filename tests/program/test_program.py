"""Rows get their columns; equal keys are one column."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.program import (
    Column,
    Floats,
    Matrix,
    Program,
    Rows,
    assemble,
    count_rows,
    ints,
    linked_rows,
)

OPEN = ("open", "s1")


def one_row(key: tuple[str, str], lower: int, upper: int, most: float = 0.0) -> Rows:
    """Options 0 and 1, and an auxiliary column taken off."""
    rows = count_rows(ints([0, 0]), ["s1"], -float("inf"), most)
    return linked_rows(rows, [Column(key, lower, upper)], ints([0]), np.array([-1.0]))


def a_program(*rows: Rows, cuts: tuple[Rows, ...] = ()) -> Program:
    """Two options of two candidates."""
    return assemble(
        ints([0, 1]),
        ints([0, 0]),
        [(f"rule_{nth}", block) for nth, block in enumerate(rows)],
        [("cut", block) for block in cuts],
        [],
    )


def dense(matrix: Matrix) -> list[list[float]]:
    """Every entry of a matrix whose entries stand once."""
    table = np.zeros(matrix.shape)
    table[matrix.row, matrix.column] = matrix.value
    found: list[list[float]] = table.tolist()
    return found


def test_options_come_first_and_are_taken_or_not() -> None:
    program = a_program(one_row(OPEN, 0, 3))
    assert (program.options, program.columns) == (2, 3)
    assert program.lower.tolist() == [0, 0, 0]
    assert program.upper.tolist() == [1, 1, 3]
    assert dense(program.rows.matrix) == [[1, 1, -1]]


def test_equal_keys_are_one_column_within_all_its_bounds() -> None:
    program = a_program(
        one_row(OPEN, 0, 3), one_row(OPEN, 1, 9), cuts=(one_row(OPEN, -2, 2),)
    )
    assert program.keys == (OPEN,)
    assert (program.lower[2], program.upper[2]) == (1, 2)
    assert dense(program.rows.matrix) == [[1, 1, -1], [1, 1, -1]]
    assert dense(program.cuts.matrix) == [[1, 1, -1]]


def test_other_keys_are_other_columns() -> None:
    program = a_program(one_row(OPEN, 0, 1), one_row(("open", "s2"), 0, 2))
    assert program.keys == (OPEN, ("open", "s2"))
    assert dense(program.rows.matrix) == [[1, 1, -1, 0], [1, 1, 0, -1]]


def test_rows_remember_their_rule_and_subject() -> None:
    program = a_program(one_row(OPEN, 0, 1), one_row(OPEN, 0, 1))
    assert program.rows.rules == ("rule_0", "rule_1")
    assert program.rows.subjects == ("s1", "s1")


def test_entries_named_twice_are_one_entry() -> None:
    twice = count_rows(ints([0, 0, 0]), ["s1"], 0, 2, option=ints([1, 1, 0]))
    program = a_program(twice)
    assert dense(program.rows.matrix) == [[1, 2]]
    assert len(program.rows.matrix.row) == 2


def test_program_without_rows_has_columns() -> None:
    program = a_program()
    assert program.rows.matrix.shape == program.cuts.matrix.shape == (0, 2)


@pytest.mark.parametrize(
    ("x", "keeps"),
    [
        ([1, 0, 1], True),
        ([1, 1, 2], True),
        ([1, 1, 1], False),
        ([0, 0, 4], False),
        ([-1, 0, 0], False),
    ],
)
def test_plan_keeps_rows_and_bounds(x: list[int], keeps: bool) -> None:
    plan: Floats = np.array(x, float)
    assert a_program(one_row(OPEN, 0, 3)).keeps_rows(plan) is keeps
