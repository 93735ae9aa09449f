"""A linear program behind five methods, kept warm between solves (GLOP)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers.model import Model

_MOST_MILLISECONDS = 3_600_000


@dataclass(frozen=True)
class LpAnswer:
    """``x`` and the row duals of an optimal solution, or how the solve ended."""

    status: Literal["optimal", "infeasible", "unknown"]
    x: Floats
    duals: Floats


class Lp:
    """A model that keeps its basis from one solve to the next.

    Nothing GLOP says is a proof: bounds are recomputed from the row duals by
    ``bounds.dual_bound``.
    """

    def __init__(self, model: Model) -> None:
        from ortools.linear_solver import pywraplp

        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        self._solver.LoadModelFromProto(_message(model))
        self._columns: list[Any] = self._solver.variables()
        self._rows: list[Any] = self._solver.constraints()
        free = np.flatnonzero(_free(model))
        self.row_bounds(free, model.row_lower[free], model.row_upper[free])
        self._parameters: Any = pywraplp.MPSolverParameters()
        parameters = self._parameters
        parameters.SetIntegerParam(parameters.PRESOLVE, parameters.PRESOLVE_OFF)
        parameters.SetIntegerParam(parameters.LP_ALGORITHM, parameters.PRIMAL)

    def add(self, matrix: Matrix, row_lower: Floats, row_upper: Floats) -> None:
        """Append rows."""
        starts = matrix.starts().tolist()
        columns, values = matrix.column.tolist(), matrix.value.tolist()
        for row, (low, high) in enumerate(
            zip(row_lower.tolist(), row_upper.tolist(), strict=True)
        ):
            constraint = self._solver.Constraint(low, high)
            for entry in range(starts[row], starts[row + 1]):
                constraint.SetCoefficient(self._columns[columns[entry]], values[entry])
            self._rows.append(constraint)

    def bounds(self, columns: Ints, lower: Floats, upper: Floats) -> None:
        """Change the bounds of some columns."""
        for column, low, high in zip(
            columns.tolist(), lower.tolist(), upper.tolist(), strict=True
        ):
            self._columns[column].SetBounds(low, high)

    def row_bounds(self, rows: Ints, lower: Floats, upper: Floats) -> None:
        """Change the bounds of some rows."""
        for row, low, high in zip(
            rows.tolist(), lower.tolist(), upper.tolist(), strict=True
        ):
            self._rows[row].SetBounds(low, high)

    def cost(self, cost: Floats) -> None:
        """Change what is minimised."""
        objective = self._solver.Objective()
        objective.Clear()
        for column in np.flatnonzero(cost).tolist():
            objective.SetCoefficient(self._columns[column], float(cost[column]))
        objective.SetMinimization()

    def solve(self, seconds: float) -> LpAnswer:
        """Solve from where the last solve ended."""
        self._solver.SetTimeLimit(max(1, int(min(seconds * 1000, _MOST_MILLISECONDS))))
        status = self._solver.Solve(self._parameters)
        if status == self._solver.OPTIMAL:
            return LpAnswer("optimal", *self._read())
        infeasible = status == self._solver.INFEASIBLE
        nothing = np.zeros(0)
        return LpAnswer("infeasible" if infeasible else "unknown", nothing, nothing)

    def _read(self) -> tuple[Floats, Floats]:
        from ortools.linear_solver import linear_solver_pb2 as messages

        answer = messages.MPSolutionResponse()
        self._solver.FillSolutionResponseProto(answer)
        return np.array(answer.variable_value), np.array(answer.dual_value)


def _free(model: Model) -> Bools:
    """Rows without a finite side: a message would lose them."""
    free: Bools = np.isinf(model.row_lower) & np.isinf(model.row_upper)
    return free


def _message(model: Model) -> Any:
    """The model as one message: loading it takes half as long as a call an entry.

    Free rows get a side, so that they stay.
    """
    from ortools.linear_solver import linear_solver_pb2 as messages

    message = messages.MPModelProto()
    for low, high, cost in zip(
        model.lower.tolist(), model.upper.tolist(), model.cost.tolist(), strict=True
    ):
        variable = message.variable.add()
        variable.lower_bound, variable.upper_bound = low, high
        variable.objective_coefficient = cost
    row_lower = np.where(_free(model), 0.0, model.row_lower)
    starts = model.matrix.starts().tolist()
    columns, values = model.matrix.column.tolist(), model.matrix.value.tolist()
    for row, (low, high) in enumerate(
        zip(row_lower.tolist(), model.row_upper.tolist(), strict=True)
    ):
        entries = slice(starts[row], starts[row + 1])
        constraint = message.constraint.add()
        constraint.lower_bound, constraint.upper_bound = low, high
        constraint.var_index.extend(columns[entries])
        constraint.coefficient.extend(values[entries])
    return message
