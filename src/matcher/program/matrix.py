"""A sparse matrix of whole numbers as triplets: the little that solvers need."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints, ints


@dataclass(frozen=True)
class Matrix:
    """Entries (row, column, value) in the order of their rows.

    Attributes
    ----------
    row, column, value
        Aligned, shape (entries,).
    shape
        Rows and columns.
    """

    row: Ints
    column: Ints
    value: Floats
    shape: tuple[int, int]

    @classmethod
    def empty(cls, columns: int) -> Matrix:
        """A matrix without rows."""
        return cls(ints([]), ints([]), np.zeros(0), (0, columns))

    @classmethod
    def stack(cls, parts: list[Matrix], columns: int) -> Matrix:
        """The rows of several matrices under one another."""
        if not parts:
            return cls.empty(columns)
        first = np.cumsum([0] + [part.shape[0] for part in parts])
        return cls(
            np.concatenate(
                [part.row + at for part, at in zip(parts, first, strict=False)]
            ),
            np.concatenate([part.column for part in parts]),
            np.concatenate([part.value for part in parts]),
            (int(first[-1]), columns),
        )

    def beside(self, other: Matrix) -> Matrix:
        """The columns of another matrix to the right of these."""
        columns = self.shape[1]
        return Matrix(
            np.concatenate([self.row, other.row]),
            np.concatenate([self.column, columns + other.column]),
            np.concatenate([self.value, other.value]),
            (self.shape[0], columns + other.shape[1]),
        ).by_row()

    def by_row(self) -> Matrix:
        """The same entries in the order of their rows."""
        order = np.argsort(self.row, kind="stable")
        row, column = self.row[order], self.column[order]
        return Matrix(row, column, self.value[order], self.shape)

    def times(self, x: Floats) -> Floats:
        """A x, shape (rows,)."""
        return _sums(self.row, self.value * x[self.column], self.shape[0])

    def transposed_times(self, y: Floats) -> Floats:
        """A' y, shape (columns,)."""
        return _sums(self.column, self.value * y[self.row], self.shape[1])

    def activity(self, lower: Floats, upper: Floats) -> tuple[Floats, Floats]:
        """Least and greatest value of each row while x stays within its bounds."""
        low, high = lower[self.column], upper[self.column]
        up = self.value > 0
        least = self.value * np.where(up, low, high)
        most = self.value * np.where(up, high, low)
        rows = self.shape[0]
        return _sums(self.row, least, rows), _sums(self.row, most, rows)

    def take_rows(self, keep: Bools) -> Matrix:
        """Only some rows, numbered anew."""
        number = np.cumsum(keep) - 1
        here = keep[self.row]
        return Matrix(
            number[self.row[here]],
            self.column[here],
            self.value[here],
            (int(keep.sum()), self.shape[1]),
        )

    def take_columns(self, keep: Bools) -> Matrix:
        """Only some columns, numbered anew."""
        number = np.cumsum(keep) - 1
        here = keep[self.column]
        return Matrix(
            self.row[here],
            number[self.column[here]],
            self.value[here],
            (self.shape[0], int(keep.sum())),
        )

    def starts(self) -> Ints:
        """Where each row's entries begin, and one past the last."""
        sizes = np.bincount(self.row, minlength=self.shape[0])
        return ints(np.concatenate([[0], np.cumsum(sizes)]))


def _sums(group: Ints, values: Floats, groups: int) -> Floats:
    return np.bincount(group, weights=values, minlength=groups).astype(np.float64)
