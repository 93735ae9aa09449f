"""Whether no x lies within the bounds of a linear program: a proof from duals.

GLOP gives no ray, so each side of a row gets a slack column, and their sum is
minimised: where a bound on what the rows lack is positive, nothing keeps them all.
"""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix, Program
from matcher.solvers.base.bounds import dual_bound, reduced_costs, usable
from matcher.solvers.base.lp import AT_LOWER, Lp
from matcher.solvers.base.model import Model

_MOST = 1e5
_LACKING = 1e-6
_NOTHING = 1e-7


def refuted(model: Model, basis: tuple[Ints, Ints] | None, seconds: float) -> bool:
    """Whether duals prove that no x keeps all rows.

    Parameters
    ----------
    model
        Rows and columns with their bounds; its cost is of no matter.
    basis
        Any basis of it. With no cost on its columns it costs the least there is.
    seconds
        Time there is.
    """
    return _refuting_duals(model, basis, seconds) is not None


def refuting_rows(program: Program, seconds: float) -> Bools | None:
    """Rows that no x keeps together within the bounds of the columns.

    Those whose duals prove it, so there may be some that could be spared.

    Parameters
    ----------
    program
        Rows and bounds; its cuts and tiers are of no matter.
    seconds
        Time there is.

    Returns
    -------
    Bools or None
        Shape (rows,); ``None`` when duals prove nothing, as where only whole numbers
        cannot keep them.
    """
    rows = program.rows
    nothing = np.zeros(program.columns)
    model = Model(
        nothing, rows.matrix, rows.lower, rows.upper, program.lower, program.upper
    )
    duals = _refuting_duals(model, None, seconds)
    return None if duals is None else np.abs(duals) > _NOTHING


def _refuting_duals(
    model: Model, basis: tuple[Ints, Ints] | None, seconds: float
) -> Floats | None:
    """Duals that prove that no x keeps all rows, if they do."""
    columns, rows = len(model.cost), model.matrix
    count = rows.shape[0]
    each = np.arange(count)
    slack = Matrix(
        np.repeat(each, 2),
        np.arange(2 * count),
        np.tile([1.0, -1.0], count),
        (count, 2 * count),
    )
    elastic = Model(
        np.concatenate([np.zeros(columns), np.ones(2 * count)]),
        rows.beside(slack),
        model.row_lower,
        model.row_upper,
        np.concatenate([model.lower, np.zeros(2 * count)]),
        np.concatenate([model.upper, np.full(2 * count, _MOST)]),
    )
    if basis is not None:
        basis = np.append(basis[0], np.full(2 * count, AT_LOWER)), basis[1]
    answer = Lp(elastic, basis).solve(seconds, primal=True)
    if answer.status != "optimal":
        return None
    good = usable(answer.duals, model.row_lower, model.row_upper)
    good = np.clip(good, -1.0, 1.0)
    reduced = reduced_costs(np.zeros(columns), rows, good)
    lacking = dual_bound(
        reduced, good, model.row_lower, model.row_upper, model.lower, model.upper
    )
    return good if lacking > _LACKING else None
