"""Rows as rules state them."""

from __future__ import annotations

import numpy as np

from matcher.program import (
    Column,
    Floats,
    Rows,
    assemble,
    count_rows,
    ints,
    linked_rows,
    stack_rows,
)

INFINITE = float("inf")
OPEN = Column(("open", "s1"), 0, 1)
GROUPS = Column(("groups", "k1"), 0, 3)


def dense(rows: Rows, options: int) -> Floats:
    """Coefficients on the options, then on the auxiliary columns as listed."""
    table = np.zeros((len(rows), options + len(rows.columns)))
    np.add.at(table, (rows.row, rows.option), rows.value)
    np.add.at(table, (rows.aux_row, options + rows.aux_column), rows.aux_value)
    return table


def test_count_rows_sums_the_options_of_each_group() -> None:
    rows = count_rows(ints([2, 0, 2]), ["a", "b", "c"], 0, np.array([1.0, 5.0, 2.0]))
    assert rows.subjects == ("a", "c")
    assert rows.lower.tolist() == [0, 0]
    assert rows.upper.tolist() == [1, 2]
    assert dense(rows, 3).tolist() == [[0, 1, 0], [1, 0, 1]]


def test_count_rows_may_name_options_and_coefficients() -> None:
    rows = count_rows(
        ints([1, 0, 1]),
        ["a", "b"],
        -INFINITE,
        0,
        option=ints([4, 0, 2]),
        value=np.array([1.0, 2.0, -1.0]),
    )
    assert dense(rows, 5).tolist() == [[2, 0, 0, 0, 0], [0, 0, -1, 0, 1]]


def test_group_without_options_has_no_row() -> None:
    assert len(count_rows(ints([]), ["a"], 1, 1)) == 0


def test_every_group_may_have_a_row_whose_sum_is_then_nothing() -> None:
    lower = np.array([1.0, 2.0, 3.0])
    rows = count_rows(ints([2, 0, 2]), ["a", "b", "c"], lower, lower + 1, every=True)
    assert rows.subjects == ("a", "b", "c")
    assert rows.lower.tolist() == [1, 2, 3]
    assert rows.upper.tolist() == [2, 3, 4]
    assert dense(rows, 3).tolist() == [[0, 1, 0], [0, 0, 0], [1, 0, 1]]
    nobody = count_rows(ints([]), ["a", "b"], 1, 1, every=True)
    assert nobody.subjects == ("a", "b")
    assert dense(nobody, 1).tolist() == [[0], [0]]


def test_linked_rows_give_each_row_its_column() -> None:
    rows = count_rows(ints([0, 1, 1]), ["a", "b"], 0, INFINITE)
    linked = linked_rows(rows, [GROUPS, OPEN], ints([1, 0]), np.array([-1.0, -2.0]))
    assert dense(linked, 3).tolist() == [[1, 0, 0, 0, -1], [0, 1, 1, -2, 0]]


def test_stacked_rows_keep_their_entries_and_columns() -> None:
    one = count_rows(ints([0, 1]), ["a", "b"], 0, 1)
    other = linked_rows(
        count_rows(ints([0]), ["c"], 0, 2, option=ints([1])),
        [OPEN],
        ints([0]),
        np.array([-3.0]),
    )
    stacked = stack_rows(one, other, other)
    assert stacked.subjects == ("a", "b", "c", "c")
    assert stacked.upper.tolist() == [1, 1, 2, 2]
    assert dense(stacked, 2).tolist() == [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 1, -3, 0],
        [0, 1, 0, -3],
    ]


def test_taken_rows_are_numbered_anew() -> None:
    rows = linked_rows(
        count_rows(ints([0, 1, 2]), ["a", "b", "c"], 0, np.array([1.0, 2.0, 3.0])),
        [OPEN, GROUPS],
        ints([0, 1, 0]),
        np.array([-1.0, -2.0, -3.0]),
    )
    taken = rows.take(np.array([False, True, True]))
    assert taken.subjects == ("b", "c")
    assert taken.upper.tolist() == [2, 3]
    assert dense(taken, 3).tolist() == [[0, 1, 0, 0, -2], [0, 0, 1, -3, 0]]


def test_rows_mean_the_same_once_they_have_columns() -> None:
    rows = linked_rows(
        count_rows(ints([1, 0]), ["a", "b"], 0, 1), [OPEN], ints([0, 0]), -np.ones(2)
    )
    block = assemble(ints([0, 1]), ints([0, 0]), [("r", rows)], [], []).rows
    table = np.zeros(block.matrix.shape)
    table[block.matrix.row, block.matrix.column] = block.matrix.value
    assert table.tolist() == dense(rows, 2).tolist()
