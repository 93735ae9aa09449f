"""A linear program behind five methods, kept warm between solves (GLOP)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from matcher.program import Floats, Ints, Matrix
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
        self._columns = [
            self._solver.NumVar(low, high, "")
            for low, high in zip(
                model.lower.tolist(), model.upper.tolist(), strict=True
            )
        ]
        self._rows: list[Any] = []
        self._parameters: Any = pywraplp.MPSolverParameters()
        parameters = self._parameters
        parameters.SetIntegerParam(parameters.PRESOLVE, parameters.PRESOLVE_OFF)
        parameters.SetIntegerParam(parameters.LP_ALGORITHM, parameters.PRIMAL)
        self.add(model.matrix, model.row_lower, model.row_upper)
        self.cost(model.cost)

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
        nothing = np.zeros(0)
        if status == self._solver.OPTIMAL:
            return LpAnswer(
                "optimal",
                np.array([column.solution_value() for column in self._columns]),
                np.array([row.dual_value() for row in self._rows]),
            )
        infeasible = status == self._solver.INFEASIBLE
        return LpAnswer("infeasible" if infeasible else "unknown", nothing, nothing)
