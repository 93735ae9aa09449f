"""Whole auxiliary numbers that let rows hold, found by propagation and by trying.

Exact, and quick where columns follow from one another: bounds are tightened for all
plans at once, and what is still open is tried, the most likely value first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Floats, Ints

_NEAR = 1e-6


@dataclass(frozen=True)
class Completion:
    """Rows ``lower <= matrix.x <= upper`` over auxiliary columns alone.

    Attributes
    ----------
    matrix
        Dense, shape (rows, columns).
    least, most
        Bounds of the columns.
    costs
        Columns of which as little as possible is wanted.
    sparing
        Columns tried at their least first; the others at their most.
    """

    matrix: Floats
    least: Floats
    most: Floats
    costs: Bools
    sparing: Bools

    def cheapest(self, lower: Floats, upper: Floats) -> list[int | None]:
        """Least sum of the ``costs`` for each plan, ``None`` where no numbers will do.

        Bounds of the rows for each plan, shape (plans, rows).
        """
        low = np.repeat(self.least[None], len(lower), axis=0)
        high = np.repeat(self.most[None], len(lower), axis=0)
        lives = self._tighten(low, high, lower, upper)
        # mostly all at their most will do, and no more cost than is certain
        dive = np.where(self.sparing, low, high)
        value = dive @ self.matrix.T
        holds = np.all((value >= lower - _NEAR) & (value <= upper + _NEAR), axis=1)
        certain = low[:, self.costs].sum(axis=1)
        return [
            None
            if not alive
            else int(certain[nth])
            if holds[nth]
            else self._least(low[nth], high[nth], lower[nth], upper[nth])
            for nth, alive in enumerate(lives.tolist())
        ]

    def _least(
        self, low: Floats, high: Floats, lower: Floats, upper: Floats
    ) -> int | None:
        """Try the least cost that the bounds leave, then one more, and so on."""
        first = int(low[self.costs].sum())
        for cost in range(first, int(high[self.costs].sum()) + 1):
            if self._possible(low[None], high[None], lower[None], upper[None], cost):
                return cost
        return None

    def _possible(
        self, low: Floats, high: Floats, lower: Floats, upper: Floats, cost: int
    ) -> bool:
        """Whether some numbers within the bounds will do at this cost, or less."""
        if not self._tighten(low, high, lower, upper)[0]:
            return False
        if low[0, self.costs].sum() > cost:
            return False
        if np.all(low == high):
            return True
        # all at once, as mostly will do
        dive = np.where(self.sparing, low[0], high[0])
        if self._holds(dive, lower[0], upper[0]):
            return True
        column = int(np.flatnonzero(low[0] < high[0])[0])
        values = range(int(low[0, column]), int(high[0, column]) + 1)
        for value in values if self.sparing[column] else reversed(values):
            one, other = low.copy(), high.copy()
            one[0, column] = other[0, column] = value
            if self._possible(one, other, lower, upper, cost):
                return True
        return False

    def _holds(self, x: Floats, lower: Floats, upper: Floats) -> bool:
        value = self.matrix @ x
        return bool(np.all(value >= lower - _NEAR) and np.all(value <= upper + _NEAR))

    def _tighten(
        self, low: Floats, high: Floats, lower: Floats, upper: Floats
    ) -> Bools:
        """Narrow ``low`` and ``high`` in place; whether each plan is still alive."""
        alive = np.ones(len(low), bool)
        changed = True
        while changed:
            changed = False
            for row in range(len(self.matrix)):
                entries = np.flatnonzero(self.matrix[row])
                changed |= self._by_row(row, entries, (low, high), (lower, upper))
                if not len(entries):
                    alive &= (lower[:, row] <= _NEAR) & (upper[:, row] >= -_NEAR)
            alive &= np.all(low <= high, axis=1)
            low[~alive], high[~alive] = self.least, self.least
            lower[~alive], upper[~alive] = -np.inf, np.inf
        return alive

    def _by_row(
        self,
        row: int,
        entries: Ints,
        bounds: tuple[Floats, Floats],
        sides: tuple[Floats, Floats],
    ) -> bool:
        if not len(entries):
            return False
        low, high = bounds
        each = self.matrix[row, entries]
        a, b = low[:, entries] * each, high[:, entries] * each
        small, large = np.minimum(a, b), np.maximum(a, b)
        # what the others leave for each entry
        most = (sides[1][:, row] - small.sum(axis=1))[:, None] + small
        least = (sides[0][:, row] - large.sum(axis=1))[:, None] + large
        up = np.where(each > 0, most, least) / each
        down = np.where(each > 0, least, most) / each
        new_high = np.minimum(high[:, entries], np.floor(up + _NEAR))
        new_low = np.maximum(low[:, entries], np.ceil(down - _NEAR))
        found = bool(
            np.any(new_high < high[:, entries]) or np.any(new_low > low[:, entries])
        )
        # a plan that died stays as it is: bounds that cross need no more narrowing
        high[:, entries] = new_high
        low[:, entries] = new_low
        return found and bool(np.any(low <= high))
