"""A program that falls apart is solved part by part."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.mip import MipAnswer, solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.base.parts import parts_of

_FEWEST = 300


def solve_in_parts(
    model: Model, seconds: float, *, in_units: bool = False
) -> MipAnswer:
    """Minimise over each connected part of the columns and breakable rows on its own.

    Costs and bounds of the parts add up; one that hits the limit keeps its own bound.
    Small parts are solved several at once.

    Parameters
    ----------
    model
        What is asked.
    seconds
        For all parts together.
    in_units
        Whether the least cost of every part is known to be whole.
    """
    deadline = Deadline(seconds)
    model = _without_idle_rows(model)
    part = columns_apart(model)
    x, bound, status = np.zeros(len(model.cost)), 0.0, "optimal"
    # A solver may stop within a unit of the least whole cost, in every part.
    all_whole = model.whole is None or bool(model.whole.all())
    all_whole = all_whole and bool(np.all(model.cost == np.rint(model.cost)))
    in_units = in_units or all_whole
    complete = True
    for one in _bundles(part):
        answer = solve_mip(_corner(model, one), deadline.left, in_units=in_units)
        if answer.status == "infeasible":
            return answer
        bound += rounded_up(answer.bound) if in_units else answer.bound
        if answer.status != "optimal":
            status = "limit"
        if answer.x is None:
            complete = False
        else:
            x[one] = answer.x
    if status == "optimal":
        return MipAnswer("optimal", x, bound)
    return MipAnswer("limit", x if complete else None, bound)


def columns_apart(model: Model) -> Ints:
    """Part of each column: two in one row are of one part."""
    columns, matrix = len(model.cost), model.matrix
    node = columns + matrix.row
    return parts_of(columns + matrix.shape[0], matrix.column, node)[:columns]


def _without_idle_rows(model: Model) -> Model:
    """The model without rows that nothing within the bounds of columns breaks."""
    least, most = model.matrix.activity(model.lower, model.upper)
    kept = (most > model.row_upper + 1e-9) | (least < model.row_lower - 1e-9)
    return replace(
        model,
        matrix=model.matrix.take_rows(kept),
        row_lower=model.row_lower[kept],
        row_upper=model.row_upper[kept],
    )


def _bundles(part: Ints) -> list[Ints]:
    """Columns of each part, small parts together; the smallest bundles first."""
    size = np.bincount(part)
    order = np.argsort(size, kind="stable")
    bundle = np.empty(len(size), dtype=np.int64)
    bundle[order] = np.cumsum(size[order]) // _FEWEST
    large = size >= _FEWEST
    bundle[large] = len(part) + np.arange(int(large.sum()))
    of_column = bundle[part]
    bundles = [np.flatnonzero(of_column == one) for one in np.unique(bundle)]
    return sorted(bundles, key=len)


def _corner(model: Model, columns: Ints) -> Model:
    """Some columns with all of their rows, which hold no others."""
    keep: Bools = np.zeros(len(model.cost), bool)
    keep[columns] = True
    inside = np.zeros(model.matrix.shape[0], bool)
    inside[model.matrix.row[keep[model.matrix.column]]] = True
    matrix = model.matrix.take_rows(inside).take_columns(keep)
    return Model(
        model.cost[columns],
        matrix,
        model.row_lower[inside],
        model.row_upper[inside],
        model.lower[columns],
        model.upper[columns],
        None if model.whole is None else model.whole[columns],
    )
