"""A first plan at once: options taken one by one while every row holds."""

from __future__ import annotations

import numpy as np

from matcher.program import Floats, Ints, Linear, Program


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
    matrix = program.rows.matrix
    by_column = np.argsort(matrix.column, kind="stable")
    starts = np.searchsorted(matrix.column[by_column], np.arange(program.columns + 1))
    rows, values = matrix.row[by_column].tolist(), matrix.value[by_column].tolist()
    activity = matrix.times(program.lower).tolist()
    low, high = program.rows.lower.tolist(), program.rows.upper.tolist()
    first = starts.tolist()
    x = program.lower.copy()
    for option in _order(program).tolist():
        entries = range(first[option], first[option + 1])
        if x[option] or not all(
            low[rows[e]] <= activity[rows[e]] + values[e] <= high[rows[e]]
            for e in entries
        ):
            continue
        x[option] = 1.0
        for entry in entries:
            activity[rows[entry]] += values[entry]
    return x


def _order(program: Program) -> Ints:
    """Options that could be taken, by the costs of the linear tiers in turn."""
    options = program.options
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    costs = [tier.cost[:options] for tier in linear]
    keys = tuple(reversed(costs)) or (np.zeros(options),)
    order = np.lexsort(keys)
    free: Ints = order[program.upper[order] > 0.5]
    return free
