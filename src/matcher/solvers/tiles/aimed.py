"""A plan near a relaxed one: what that fills is opened, its options are taken first."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program

_ROUNDS = 4
_SLACK = 1e-9


def aimed_plan(program: Program, target: Floats) -> Floats | None:
    """Open what the target has enough options for, then take options one by one.

    What stays too small for its least size is closed again. ``None`` when a row is
    broken even so.

    Parameters
    ----------
    program
        Any program.
    target
        Whole numbers for the options at least, shape (columns,); it need be no plan.

    Returns
    -------
    array
        Whole numbers, shape (columns,).
    """
    closed = np.zeros(program.columns, bool)
    for _ in range(_ROUNDS):
        x = _taken(program, target, _opened(program, target, closed))
        x[program.options :] = _opened(program, x, closed)[program.options :]
        if program.keeps_rows(x):
            return x
        closed |= _in_broken_rows(program, x)
    return None


def _opened(program: Program, target: Floats, closed: Bools) -> Floats:
    """Nobody placed, and auxiliary columns as high as the target's options allow."""
    matrix, options = program.rows.matrix, program.options
    here = matrix.column < options
    load = np.bincount(
        matrix.row[here],
        matrix.value[here] * target[matrix.column[here]],
        minlength=matrix.shape[0],
    )
    bounding = ~here & (matrix.value < 0)
    bounding &= np.isfinite(program.rows.lower[matrix.row])
    row, column = matrix.row[bounding], matrix.column[bounding]
    most = np.floor((load - program.rows.lower)[row] / -matrix.value[bounding] + _SLACK)
    x = program.lower.copy()
    x[options:] = program.upper[options:]
    np.minimum.at(x, column, most)
    x = np.where(closed, program.lower, np.maximum(x, program.lower))
    x[:options] = program.lower[:options]
    return x


def _taken(program: Program, target: Floats, start: Floats) -> Floats:
    """Take options while no row gets too full; those of the target first."""
    matrix = program.rows.matrix
    by_column = np.argsort(matrix.column, kind="stable")
    first = np.searchsorted(
        matrix.column[by_column], np.arange(program.columns + 1)
    ).tolist()
    rows, values = matrix.row[by_column].tolist(), matrix.value[by_column].tolist()
    activity = matrix.times(start).tolist()
    low, high = program.rows.lower.tolist(), program.rows.upper.tolist()
    x = start.copy()
    for option in _order(program, target).tolist():
        entries = range(first[option], first[option + 1])
        if all(
            activity[rows[e]] + values[e] <= high[rows[e]]
            if values[e] > 0
            else activity[rows[e]] + values[e] >= low[rows[e]]
            for e in entries
        ):
            x[option] = 1.0
            for e in entries:
                activity[rows[e]] += values[e]
    return x


def _order(program: Program, target: Floats) -> Ints:
    """Options of the target first, then by the costs of the linear tiers in turn."""
    options = program.options
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    keys = [-np.round(target[:options]), *(tier.cost[:options] for tier in linear)]
    order = np.lexsort(tuple(reversed(keys)))
    free: Ints = order[program.upper[order] > program.lower[order]]
    return free


def _in_broken_rows(program: Program, x: Floats) -> Bools:
    """Auxiliary columns of rows that are broken."""
    value = program.rows.matrix.times(x)
    broken = (value < program.rows.lower - _SLACK) | (
        value > program.rows.upper + _SLACK
    )
    found = np.zeros(program.columns, bool)
    found[program.rows.matrix.column[broken[program.rows.matrix.row]]] = True
    found[: program.options] = False
    return found
