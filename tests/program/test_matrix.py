"""The sparse matrix does what a dense one does."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.program import Bools, Floats, Matrix, ints

STEADY = settings(derandomize=True, deadline=None, max_examples=60)
NUMBERS = st.integers(-3, 3)


def sparse(dense: Floats) -> Matrix:
    """The entries of a dense matrix that are not zero."""
    row, column = np.nonzero(dense)
    return Matrix(row, column, dense[row, column], (dense.shape[0], dense.shape[1]))


def dense(matrix: Matrix) -> Floats:
    """Every entry of a sparse matrix."""
    table = np.zeros(matrix.shape)
    np.add.at(table, (matrix.row, matrix.column), matrix.value)
    return table


@st.composite
def tables(draw: st.DrawFn, columns: int | None = None) -> Floats:
    """Small dense matrices, empty ones among them."""
    rows = draw(st.integers(0, 4))
    width = draw(st.integers(0, 4)) if columns is None else columns
    cells = st.lists(NUMBERS, min_size=rows * width, max_size=rows * width)
    return np.array(draw(cells), float).reshape(rows, width)


def vector(data: st.DataObject, length: int) -> Floats:
    """Whole numbers of either sign."""
    numbers = st.lists(NUMBERS, min_size=length, max_size=length)
    return np.array(data.draw(numbers), float)


def choice(data: st.DataObject, length: int) -> Bools:
    """Some of so many."""
    return np.array(
        data.draw(st.lists(st.booleans(), min_size=length, max_size=length)), bool
    )


@STEADY
@given(table=tables(), data=st.data())
def test_times_is_the_matrix_product(table: Floats, data: st.DataObject) -> None:
    x = vector(data, table.shape[1])
    assert np.array_equal(sparse(table).times(x), table @ x)


@STEADY
@given(table=tables(), data=st.data())
def test_transposed_times_is_the_other_product(
    table: Floats, data: st.DataObject
) -> None:
    y = vector(data, table.shape[0])
    assert np.array_equal(sparse(table).transposed_times(y), table.T @ y)


@STEADY
@given(table=tables(), data=st.data())
def test_activity_is_the_reach_of_each_row_within_the_box(
    table: Floats, data: st.DataObject
) -> None:
    lower = vector(data, table.shape[1])
    upper = lower + np.abs(vector(data, table.shape[1]))
    least, most = sparse(table).activity(lower, upper)
    ends = table[:, :, None] * np.stack([lower, upper], axis=1)
    assert np.array_equal(least, ends.min(axis=2).sum(axis=1))
    assert np.array_equal(most, ends.max(axis=2).sum(axis=1))


@STEADY
@given(table=tables(), data=st.data())
def test_rows_and_columns_can_be_taken(table: Floats, data: st.DataObject) -> None:
    rows, columns = choice(data, table.shape[0]), choice(data, table.shape[1])
    taken = sparse(table).take_rows(rows).take_columns(columns)
    assert np.array_equal(dense(taken), table[rows][:, columns])


@STEADY
@given(tables=st.lists(tables(columns=3), max_size=3))
def test_stack_puts_rows_under_one_another(tables: list[Floats]) -> None:
    stacked = Matrix.stack([sparse(table) for table in tables], 3)
    assert np.array_equal(dense(stacked), np.vstack([np.zeros((0, 3)), *tables]))


@STEADY
@given(table=tables())
def test_starts_tell_where_each_row_begins(table: Floats) -> None:
    matrix = sparse(table)
    starts = matrix.starts()
    assert len(starts) == table.shape[0] + 1
    for row in range(table.shape[0]):
        inside = matrix.column[starts[row] : starts[row + 1]]
        assert np.array_equal(inside, np.flatnonzero(table[row]))


def test_empty_matrix_has_columns_but_no_rows() -> None:
    matrix = Matrix.empty(3)
    assert matrix.shape == (0, 3)
    assert len(matrix.times(np.ones(3))) == 0
    assert np.array_equal(matrix.transposed_times(np.zeros(0)), np.zeros(3))


def test_matrix_stands_beside_another() -> None:
    one = Matrix(ints([0, 1]), ints([1, 0]), np.array([2.0, 3.0]), (2, 2))
    other = Matrix(ints([0, 0, 1]), ints([0, 2, 1]), np.array([5.0, 6.0, 7.0]), (2, 3))
    both = one.beside(other)
    assert both.shape == (2, 5)
    assert both.row.tolist() == [0, 0, 0, 1, 1]
    x = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    assert both.times(x).tolist() == (one.times(x[:2]) + other.times(x[2:])).tolist()
