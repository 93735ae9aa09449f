"""Where a relaxation stood: what the relaxation of a smaller face begins from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Ints
from matcher.solvers.base.lp import AT_LOWER, BASIC


@dataclass(frozen=True)
class Basis:
    """Where the columns, rows and cuts of a face stand, as MathOpt numbers it.

    What a relaxation has left out stands as it would there: a decided column at its
    bound, the slack of a row that nothing can break in the basis.
    """

    column: Ints
    row: Ints
    cut: Ints

    def widened(self, columns: int, rows: int) -> Basis:
        """The same for a face with more columns and rows, which follow."""
        more = columns - len(self.column), rows - len(self.row)
        return Basis(
            np.append(self.column, np.full(more[0], AT_LOWER)),
            np.append(self.row, np.full(more[1], BASIC)),
            self.cut,
        )


def no_basis(columns: int, rows: int, cuts: int) -> Basis:
    """Every slack in the basis, every column at its lower bound."""
    return Basis(np.full(columns, AT_LOWER), np.full(rows, BASIC), np.full(cuts, BASIC))
