"""Cohorts found in the rows of a program: closed, or from so many to so many options.

A cohort is an auxiliary column y that costs nothing, with rows *least y <= held* and
*held <= most y* over the same options, each counting one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints, Linear, Program, Tier


@dataclass(frozen=True)
class Cohort:
    """One cohort.

    Attributes
    ----------
    column
        Its auxiliary column.
    options
        The options it holds, in order.
    least, most
        Fewest and most options taken when it is open.
    rows
        The rows of the program that say so.
    """

    column: int
    options: Ints
    least: float
    most: float
    rows: tuple[int, ...]


def cohorts_of(program: Program, tiers: Sequence[Tier]) -> list[Cohort]:
    """The cohorts whose column no tier counts, in the order of their columns."""
    counted = np.zeros(program.columns, bool)
    for tier in tiers:
        if isinstance(tier, Linear):
            counted[: len(tier.points)] |= tier.points != 0
    table = _Table(program)
    found = (
        table.cohort(column)
        for column in range(program.options, program.columns)
        if program.lower[column] == 0 and not counted[column]
    )
    return [cohort for cohort in found if cohort is not None]


class _Table:
    """Rows of a program, looked up by column."""

    def __init__(self, program: Program) -> None:
        self._program = program
        matrix = program.rows.matrix
        self._first = matrix.starts()
        order = np.argsort(matrix.column, kind="stable")
        self._row = matrix.row[order]
        ends = np.arange(program.columns + 1)
        self._start = np.searchsorted(matrix.column[order], ends)

    def cohort(self, column: int) -> Cohort | None:
        """The cohort of an auxiliary column, if its rows say that and no more."""
        rows = self._rows_with(column)
        if not len(rows):
            return None
        options = self._columns(rows[0])[:-1]
        least, most = 0.0, np.inf
        for row in rows.tolist():
            columns, values = self._columns(row), self._values(row)
            same = len(columns) == len(options) + 1 and columns[-1] == column
            if not same or np.any(columns[:-1] != options) or np.any(values[:-1] != 1):
                return None
            low, high = self._program.rows.lower[row], self._program.rows.upper[row]
            if (low, high) == (0.0, np.inf):
                least = max(least, -values[-1])
            elif (low, high) == (-np.inf, 0.0):
                most = min(most, -values[-1] * self._program.upper[column])
            else:
                return None
        if not len(options) or least <= 0 or not np.isfinite(most):
            return None
        seats = list(self._seats(options))
        most = min([most, *self._program.rows.upper[seats].tolist()])
        return Cohort(column, options, least, most, (*rows.tolist(), *seats))

    def _seats(self, options: Ints) -> Iterator[int]:
        """Rows that count these options up to a limit and say nothing else."""
        for row in self._rows_with(int(options[0])).tolist():
            columns = self._columns(row)
            if len(columns) != len(options) or np.any(columns != options):
                continue
            if np.all(self._values(row) == 1) and np.isneginf(
                self._program.rows.lower[row]
            ):
                yield row

    def _rows_with(self, column: int) -> Ints:
        return self._row[self._start[column] : self._start[column + 1]]

    def _columns(self, row: int) -> Ints:
        at = slice(self._first[row], self._first[row + 1])
        return self._program.rows.matrix.column[at]

    def _values(self, row: int) -> Floats:
        at = slice(self._first[row], self._first[row + 1])
        return self._program.rows.matrix.value[at]
