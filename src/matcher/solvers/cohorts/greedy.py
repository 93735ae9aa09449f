"""A first plan at once: options taken one by one while every row holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from matcher.program import Floats, Ints, Linear, Program

_WHOLE = 1e-6


class Taking:
    """Options taken and left one by one, with what each row then comes to.

    Parameters
    ----------
    program
        Any program.
    x
        Where to begin, whole numbers per column; it need not keep every row.
    """

    def __init__(self, program: Program, x: Floats) -> None:
        matrix = program.rows.matrix
        by_column = np.argsort(matrix.column, kind="stable")
        starts = np.searchsorted(
            matrix.column[by_column], np.arange(program.columns + 1)
        )
        self._first: list[int] = starts.tolist()
        self._row: list[int] = matrix.row[by_column].tolist()
        self._value: list[float] = matrix.value[by_column].tolist()
        self._activity: list[float] = matrix.times(x).tolist()
        self._low: list[float] = program.rows.lower.tolist()
        self._high: list[float] = program.rows.upper.tolist()
        self._x: list[float] = x.tolist()

    @property
    def x(self) -> Floats:
        """What is taken, shape (columns,)."""
        return np.array(self._x)

    def fits(self, columns: Sequence[int]) -> bool:
        """Whether one more of each of some columns takes no row further off."""
        if len(columns) == 1:
            first, last = self._first[columns[0]], self._first[columns[0] + 1]
            rows, values = self._row[first:last], self._value[first:last]
            return all(map(self._stands, rows, values))
        more: dict[int, float] = {}
        for column in columns:
            for entry in range(self._first[column], self._first[column + 1]):
                row = self._row[entry]
                more[row] = more.get(row, 0.0) + self._value[entry]
        return all(map(self._stands, more, more.values()))

    def add(self, column: int, amount: float) -> None:
        """So much more of a column."""
        self._x[column] += amount
        for entry in range(self._first[column], self._first[column + 1]):
            self._activity[self._row[entry]] += self._value[entry] * amount

    def has(self, column: int) -> bool:
        """Whether a column is taken."""
        return self._x[column] > 0.5

    def excess(self, row: int) -> float:
        """By how much a row is above its upper bound; negative if below its lower."""
        value = self._activity[row]
        above = max(0.0, value - self._high[row] - _WHOLE)
        return above + min(0.0, value - self._low[row] + _WHOLE)

    def take(self, units: Iterable[Sequence[int]]) -> None:
        """Take each unit of options of which none is taken, if it fits."""
        for unit in units:
            if not any(map(self.has, unit)) and self.fits(unit):
                for option in unit:
                    self.add(option, 1.0)

    def _stands(self, row: int, more: float) -> bool:
        before = self._activity[row]
        after = before + more
        low, high = self._low[row], self._high[row]
        return min(low, before) <= after <= max(high, before)


def first_plan(program: Program) -> Floats | None:
    """Take options in the order of the tiers, each if no row breaks.

    Auxiliary columns stay at their lower bound, so options that need a class to open
    are left. ``None`` when even nobody placed breaks a row.

    Returns
    -------
    array
        Whole numbers, shape (columns,).
    """
    if not program.keeps_rows(program.lower):
        return None
    taking = Taking(program, program.lower)
    taking.take([one] for one in in_order(program).tolist())
    return taking.x


def in_order(program: Program) -> Ints:
    """Options that could be taken, by the costs of the linear tiers in turn."""
    options = program.options
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    costs = [tier.cost[:options] for tier in linear]
    keys = tuple(reversed(costs)) or (np.zeros(options),)
    order = np.lexsort(keys)
    free: Ints = order[program.upper[order] > 0.5]
    return free
