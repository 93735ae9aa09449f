"""Bounds that hold whatever a solver says, recomputed from row duals."""

from __future__ import annotations

import math

import numpy as np

from matcher.program import Floats, Matrix

_SLACK = 1e-6


def reduced_costs(cost: Floats, matrix: Matrix, duals: Floats) -> Floats:
    """Reduced costs: cost - A'y, shape (columns,)."""
    return cost - matrix.transposed_times(duals)


def usable(duals: Floats, row_lower: Floats, row_upper: Floats) -> Floats:
    """Duals with those set to zero that would charge an infinite side."""
    charged = np.where(duals > 0, row_lower, row_upper)
    return np.where(np.isfinite(charged), duals, 0.0)


def dual_bound(
    reduced: Floats,
    duals: Floats,
    row_lower: Floats,
    row_upper: Floats,
    lower: Floats,
    upper: Floats,
) -> float:
    """Lower bound on cost.x by weak duality, for any duals that charge finite sides.

    sum_i (y_i l_i if y_i > 0 else y_i u_i) + sum_j (d_j lb_j if d_j > 0 else d_j ub_j)
    with d = cost - A'y.
    """
    rows = np.where(duals > 0, row_lower, row_upper)
    charged = np.where(duals != 0, duals * np.where(duals != 0, rows, 0.0), 0.0)
    columns = reduced * np.where(reduced > 0, lower, upper)
    return float(charged.sum() + columns.sum())


def rounded_up(bound: float) -> float:
    """The smallest whole cost that a bound allows."""
    return float(math.ceil(bound - _SLACK)) if math.isfinite(bound) else bound
