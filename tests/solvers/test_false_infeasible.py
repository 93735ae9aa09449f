"""A feasible program that a solver has called infeasible is solved right."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from matcher.program import Floats, Matrix
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model

FILE = Path(__file__).parent / "data" / "false_infeasible.npz"


def the_program() -> tuple[Model, Floats]:
    """A lottery over a small core, and a plan that keeps its rows."""
    with np.load(FILE) as held:
        of = {name: held[name].astype(np.float64) for name in held.files}
    rows = of["row_lower"], of["row_upper"]
    shape = (len(rows[0]), len(of["cost"]))
    where = of["row"].astype(np.int64), of["column"].astype(np.int64)
    matrix = Matrix(*where, of["value"], shape)
    return Model(of["cost"], matrix, *rows, of["lower"], of["upper"]), of["plan"]


def keeps(model: Model, x: Floats) -> bool:
    """Whether x keeps all bounds and rows."""
    value = model.matrix.times(x)
    return bool(
        np.all((value >= model.row_lower - 1e-6) & (value <= model.row_upper + 1e-6))
        and np.all((x >= model.lower) & (x <= model.upper))
    )


def test_feasible_program_is_not_called_infeasible() -> None:
    model, plan = the_program()
    assert keeps(model, plan)
    answer = solve_mip(model, 300.0)
    assert answer.status == "optimal"
    assert answer.x is not None
    assert keeps(model, answer.x)
    assert model.cost @ answer.x <= model.cost @ plan
