"""One call to a mixed-integer solver (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.clock import Deadline
from matcher.solvers.model import Model

_QUIET = "mip_rel_gap=0,output_flag=false"
_WHOLE_COSTS = _QUIET + ",mip_abs_gap=0.99"
_ANY_COSTS = _QUIET + ",mip_abs_gap=1e-6"
_WITHOUT_PRESOLVE = ",presolve=off"


@dataclass(frozen=True)
class MipAnswer:
    """How the solve ended, its x if it has one, and the solver's own bound."""

    status: Literal["optimal", "infeasible", "limit"]
    x: Floats | None
    bound: float


def solve_mip(model: Model, seconds: float) -> MipAnswer:
    """Minimise a whole-number cost over the whole numbers a model asks for.

    HiGHS calls 1e-4 "optimal" by default, and the bound it reports may be off by the
    gap it was allowed. That may be as wide as one unit only where every column is
    whole, so that every cost is. A claim of infeasibility is asked again without
    presolve, in the time that is left: version 1.12 is known to call feasible programs
    infeasible.
    """
    deadline = Deadline(seconds)
    all_whole = model.whole is None or bool(model.whole.all())
    all_whole = all_whole and bool(np.all(model.cost == np.rint(model.cost)))
    parameters = _WHOLE_COSTS if all_whole else _ANY_COSTS
    answer = _ask(model, seconds, parameters)
    if answer.status == "infeasible":
        answer = _ask(model, deadline.left, parameters + _WITHOUT_PRESOLVE)
    return answer


def _ask(given: Model, seconds: float, parameters: str) -> MipAnswer:
    from ortools.linear_solver.python import model_builder_helper as builder

    matrix = given.matrix
    model: Any = builder.ModelBuilderHelper()
    whole = np.ones(len(given.cost), bool) if given.whole is None else given.whole
    # Arrays of one shared value have no stride, which OR-Tools would not see.
    low, high, integral = map(np.ascontiguousarray, (given.lower, given.upper, whole))
    model.add_var_array_with_bounds(low, high, integral, "")
    dear = np.flatnonzero(given.cost)
    model.set_objective_coefficients(dear.tolist(), given.cost[dear].tolist())
    for row, (least, most) in enumerate(
        zip(given.row_lower.tolist(), given.row_upper.tolist(), strict=True)
    ):
        model.add_linear_constraint()
        model.set_constraint_lower_bound(row, least)
        model.set_constraint_upper_bound(row, most)
    for row, column, value in zip(
        matrix.row.tolist(), matrix.column.tolist(), matrix.value.tolist(), strict=True
    ):
        model.add_term_to_constraint(row, column, value)
    solver = builder.ModelSolverHelper("highs")
    solver.enable_output(False)
    solver.set_solver_specific_parameters(parameters)
    solver.set_time_limit_in_seconds(max(0.01, seconds))
    solver.solve(model)
    return _read(solver, builder.SolveStatus, whole)


def _read(solver: Any, known: Any, whole: Bools) -> MipAnswer:
    status = solver.status()
    if status == known.INFEASIBLE:
        return MipAnswer("infeasible", None, float("inf"))
    if status in (known.OPTIMAL, known.FEASIBLE):
        x = np.fromiter(solver.variable_values(), np.float64)
        x = np.where(whole, np.rint(x), x)
        bound = float(solver.best_objective_bound())
        return MipAnswer("optimal" if status == known.OPTIMAL else "limit", x, bound)
    return MipAnswer("limit", None, -float("inf"))
