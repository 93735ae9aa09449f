"""Cuts from parts that only people's own rows hold together.

Charge each candidate the dual of her own row instead of asking for it. What is left
falls apart, company by company as a rule, and each part has a least charged cost over
whole numbers that a small program finds. No plan goes below it in any part: a cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.base.parts import parts_of

_LARGEST_SHARE = 0.3
_SECONDS_EACH = 5.0
_SAFE = 1e-6
_WORTH = 1e-3


@dataclass(frozen=True)
class Relief:
    """Rows and columns of a relaxation, a solution of it, and the rows to charge.

    Attributes
    ----------
    cost, lower, upper, x
        Of each column.
    rows, low, high, duals
        The rows and their duals.
    charged
        Rows that may be charged instead; those with a column that can make room for
        others are held.
    """

    cost: Floats
    lower: Floats
    upper: Floats
    x: Floats
    rows: Matrix
    low: Floats
    high: Floats
    duals: Floats
    charged: Bools


def block_cuts(relief: Relief, deadline: Deadline) -> tuple[Matrix, Floats]:
    """Rows ``low <= rows.x`` that every plan keeps and the solution does not.

    Their bounds are the MIP solver's word.
    """
    rows, size = relief.rows, len(relief.cost)
    relief = replace(relief, charged=relief.charged & ~_making_room(relief))
    duals = np.where(relief.charged, relief.duals, 0.0)
    cost = relief.cost - rows.transposed_times(duals)
    least, most = rows.activity(relief.lower, relief.upper)
    held = (most > relief.high + 1e-9) | (least < relief.low - 1e-9)
    kept = held[rows.row]
    linking = kept & ~relief.charged[rows.row]
    part = parts_of(
        size + rows.shape[0], rows.column[linking], size + rows.row[linking]
    )[:size]
    broken = np.abs(relief.x - np.round(relief.x)) > 1e-5
    entry = np.flatnonzero(kept)
    entry = entry[np.argsort(part[rows.column[entry]], kind="stable")]
    starts = np.searchsorted(part[rows.column[entry]], np.arange(part.max() + 2))
    by_part = np.argsort(part, kind="stable")
    first = np.searchsorted(part[by_part], np.arange(part.max() + 2))
    found: list[tuple[Ints, Floats, float]] = []
    for one in np.unique(part[broken]).tolist():
        columns = by_part[first[one] : first[one + 1]]
        if deadline.passed or len(columns) > _LARGEST_SHARE * size:
            continue
        model = _part(relief, cost, columns, entry[starts[one] : starts[one + 1]])
        answer = solve_mip(model, min(_SECONDS_EACH, deadline.left))
        if answer.status == "infeasible" or not np.isfinite(answer.bound):
            continue
        known = float(cost[columns] @ relief.x[columns])
        if answer.bound > known + _WORTH:
            found.append((columns, cost[columns], answer.bound))
    return _as_rows(found, relief)


def _making_room(relief: Relief) -> Bools:
    """Rows with a column that can lower their sum: a part of them may hold more."""
    rows = relief.rows
    lowers = (rows.value < 0) | (relief.lower[rows.column] < 0)
    found = np.zeros(rows.shape[0], bool)
    found[rows.row[lowers]] = True
    return found


def _part(relief: Relief, cost: Floats, columns: Ints, entry: Ints) -> Model:
    """One part with its rows, and what charged rows say inside of it."""
    rows = relief.rows
    row, local = np.unique(rows.row[entry], return_inverse=True)
    matrix = Matrix(
        local.astype(np.int64),
        np.searchsorted(columns, rows.column[entry]),
        rows.value[entry],
        (len(row), len(columns)),
    )
    low = np.where(relief.charged[row], -np.inf, relief.low[row])
    lower, upper = relief.lower[columns], relief.upper[columns]
    return Model(cost[columns], matrix, low, relief.high[row], lower, upper)


def _as_rows(
    found: list[tuple[Ints, Floats, float]], relief: Relief
) -> tuple[Matrix, Floats]:
    """Cuts scaled to 1, without entries too small for a solver to bear."""
    columns, values, low = [], [], []
    for column, value, bound in found:
        scale = float(np.abs(value).max())
        value, bound = value / scale, bound / scale - _SAFE
        tiny = np.abs(value) < 1e-7
        most = np.maximum(value * relief.lower[column], value * relief.upper[column])
        low.append(bound - float(most[tiny].sum()))
        columns.append(column[~tiny])
        values.append(value[~tiny])
    lengths = [len(column) for column in columns]
    nothing = np.zeros(0)
    matrix = Matrix(
        np.repeat(np.arange(len(found)), lengths),
        np.concatenate([nothing.astype(np.int64), *columns]),
        np.concatenate([nothing, *values]),
        (len(found), len(relief.cost)),
    )
    return matrix, np.array(low, float)
