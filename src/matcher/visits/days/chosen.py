"""The best choice among the columns of a master, in whole numbers, with open rounds."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers import Model, solve_mip
from matcher.solvers.base.bounds import reduced_costs
from matcher.visits.days.master import Master, Relaxed


def choose(
    master: Master, relaxed: Relaxed, dearest: float, seconds: float
) -> Ints | None:
    """Itineraries of the master's movers, or ``None`` where none were found.

    Parameters
    ----------
    dearest
        Columns of a greater reduced cost are left out: with the bound at hand no plan
        better by that much uses them.
    seconds
        Time there is.

    Returns
    -------
    Ints | None
        Shape (movers of the master, rounds).
    """
    model, columns = master.model(), master.shortages
    reduced = reduced_costs(model.cost, model.matrix, relaxed.duals)
    kept = reduced <= dearest + 1e-6
    kept[:columns] = True
    number = np.cumsum(kept) - 1
    inside = kept[model.matrix.column]
    row = model.matrix.row[inside]
    column, value = number[model.matrix.column[inside]], model.matrix.value[inside]
    whole = _with_open_rounds(master, model, (row, column, value), kept)
    answer = solve_mip(whole, seconds)
    if answer.x is None:
        return None
    taken = np.flatnonzero(kept)[answer.x[: int(kept.sum())] > 0.5]
    taken = taken[taken >= columns] - columns
    found = np.full((len(master.who), master.itinerary.shape[1]), -1, np.int64)
    found[np.searchsorted(master.who, master.mover[taken])] = master.itinerary[taken]
    return found


def _with_open_rounds(
    master: Master, model: Model, entries: tuple[Ints, Ints, Floats], kept: Bools
) -> Model:
    """A column per round that nobody is in: it is closed, or has the fewest at least.

    Where others are in a round already, but too few, the rest must come.
    """
    row, column, value = entries
    hosts, rounds = master.rooms[:, 0], master.rooms[:, 1]
    load = master.left.load[hosts, rounds]
    need = master.left.floor[hosts, rounds]
    people, count = len(master.who), int(kept.sum())
    lower, upper = model.row_lower.copy(), model.row_upper.copy()
    lower[people + np.flatnonzero((load > 0) & (need > 0))] = need[
        (load > 0) & (need > 0)
    ]
    opening = np.flatnonzero((load == 0) & (need > 1))
    open_row, each = people + opening, np.arange(len(opening))
    upper[open_row] = 0.0
    at = np.full(master.rows, -1)
    at[open_row] = each
    there = at[row] >= 0
    room = master.left.room[hosts, rounds][opening].astype(float)
    rows, columns = master.rows + len(opening), count + len(opening)
    matrix = Matrix(
        np.concatenate(
            [row, open_row, master.rows + at[row[there]], master.rows + each]
        ),
        np.concatenate([column, count + each, column[there], count + each]),
        np.concatenate([value, -room, value[there], -need[opening].astype(float)]),
        (rows, columns),
    )
    ones = np.ones(columns)
    ones[: master.shortages] = model.upper[: master.shortages]
    return Model(
        np.append(model.cost[kept], np.zeros(len(opening))),
        matrix.by_row(),
        np.append(lower, np.zeros(len(opening))),
        np.append(upper, np.full(len(opening), np.inf)),
        np.zeros(columns),
        ones,
    )
