"""Rows of a small model, written down one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from matcher.program import Bools, Floats, Matrix, ints
from matcher.solvers.base.model import Model


@dataclass
class RowList:
    """Rows as they are added; columns are numbers, and from 0 up.

    Examples
    --------
    >>> rows = RowList()
    >>> rows.row({0: 1.0, 1: 1.0}, 0.0, 1.0)
    >>> rows.model(np.array([-1.0, -2.0]), np.ones(2)).matrix.shape
    (1, 2)
    """

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    entries: list[tuple[int, int, float]] = field(default_factory=list)

    def row(self, terms: Mapping[int, float], low: float, high: float) -> None:
        """A new row; terms are values by column."""
        number = len(self.low)
        self.low.append(float(low))
        self.high.append(float(high))
        self.entries += [(number, at, float(by)) for at, by in terms.items() if by]

    def and_also(self) -> RowList:
        """The same rows, to add more to."""
        return RowList([*self.low], [*self.high], [*self.entries])

    def model(self, cost: Floats, upper: Floats, whole: Bools | None = None) -> Model:
        """Minimise a cost, each column from 0 to its upper bound.

        Parameters
        ----------
        cost, upper
            Of each column, shape (columns,).
        whole
            Which columns must be whole; ``None``: all.
        """
        row, column, value = np.array(self.entries, np.float64).reshape(-1, 3).T
        return Model(
            cost=cost,
            matrix=Matrix(
                ints(row),
                ints(column),
                value,
                (len(self.low), len(cost)),
            ),
            row_lower=np.array(self.low, np.float64),
            row_upper=np.array(self.high, np.float64),
            lower=np.zeros(len(cost)),
            upper=upper,
            whole=whole,
        )
