"""A linear program that takes in rows and columns, kept warm between solves (GLOP)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from matcher.program import Floats, Ints, Matrix
from matcher.solvers.base.messages import (
    fill,
    fill_columns,
    fill_cost,
    fill_matrix,
    fill_rows,
    message_of,
    read,
)
from matcher.solvers.base.model import Model

AT_LOWER, AT_UPPER, BASIC = 2, 3, 5
"""Where a column or the slack of a row stands in a basis, as MathOpt numbers it."""


@dataclass(frozen=True)
class LpAnswer:
    """``x`` and the row duals of an optimal solution, or how the solve ended."""

    status: Literal["optimal", "infeasible", "unknown"]
    x: Floats
    duals: Floats


class Lp:
    """A model for GLOP; new rows enter the basis, new columns wait at their bound.

    Where rows and columns come together, no basis is feasible on either side; the last
    one is still several times nearer than none. Nothing GLOP says is a proof: bounds
    are recomputed from the row duals by ``bounds.dual_bound``.

    Parameters
    ----------
    model
        Where to begin.
    basis
        A basis to begin from: for columns and rows, ``BASIC`` or the bound each is at.
    """

    def __init__(self, model: Model, basis: tuple[Ints, Ints] | None = None) -> None:
        from ortools.math_opt import parameters_pb2
        from ortools.math_opt.core.python import solver

        self._columns, self._rows = len(model.cost), len(model.row_lower)
        self._basis = basis
        self._solver: Any = solver.new(
            parameters_pb2.SOLVER_TYPE_GLOP,
            message_of(model, np.zeros(len(model.cost), bool)),
            parameters_pb2.SolverInitializerProto(),
        )

    def add(
        self,
        cost: Floats,
        lower: Floats,
        upper: Floats,
        row_lower: Floats,
        row_upper: Floats,
        entries: Matrix,
    ) -> bool:
        """Append columns and rows; ``entries`` are numbered as after that.

        Returns
        -------
        bool
            Whether the solver took them. When not, it is of no use any more.
        """
        from ortools.math_opt import model_update_pb2

        update = model_update_pb2.ModelUpdateProto()
        none = np.zeros(len(cost), bool)
        fill_columns(update.new_variables, self._columns, lower, upper, none)
        fill_rows(update.new_linear_constraints, self._rows, row_lower, row_upper)
        fill_cost(update.objective_updates.linear_coefficients, self._columns, cost)
        fill_matrix(update.linear_constraint_matrix_updates, entries)
        self._columns += len(cost)
        self._rows += len(row_lower)
        if self._basis is not None:
            columns, rows = self._basis
            self._basis = (
                np.append(columns, np.full(len(cost), AT_LOWER)),
                np.append(rows, np.full(len(row_lower), BASIC)),
            )
        return bool(self._solver.update(update))

    def add_rows(self, lower: Floats, upper: Floats, rows: Matrix) -> bool:
        """Append rows, numbered from zero, over the columns there are.

        Returns
        -------
        bool
            As of ``add``.
        """
        none, entries = np.zeros(0), replace(rows, row=rows.row + self._rows)
        return self.add(none, none, none, lower, upper, entries)

    @property
    def basis(self) -> tuple[Ints, Ints] | None:
        """Where columns and rows stood in the last optimum, if there was one."""
        return self._basis

    def bounds(self, columns: Ints, lower: Floats, upper: Floats) -> None:
        """Change the bounds of some columns, given in order."""
        from ortools.math_opt import model_update_pb2

        update = model_update_pb2.ModelUpdateProto()
        fill(update.variable_updates.lower_bounds, columns, lower)
        fill(update.variable_updates.upper_bounds, columns, upper)
        self._solver.update(update)

    def row_bounds(self, rows: Ints, lower: Floats, upper: Floats) -> None:
        """Change the bounds of some rows, given in order."""
        from ortools.math_opt import model_update_pb2

        update = model_update_pb2.ModelUpdateProto()
        fill(update.linear_constraint_updates.lower_bounds, rows, lower)
        fill(update.linear_constraint_updates.upper_bounds, rows, upper)
        self._solver.update(update)

    def cost(self, cost: Floats) -> None:
        """Change what is minimised."""
        from ortools.math_opt import model_update_pb2

        update = model_update_pb2.ModelUpdateProto()
        every = np.arange(self._columns)
        fill(update.objective_updates.linear_coefficients, every, cost)
        self._solver.update(update)

    def solve(self, seconds: float, *, primal: bool = False) -> LpAnswer:
        """Solve from the last basis.

        Parameters
        ----------
        seconds
            Time there is.
        primal
            Whether the last basis is nearer to an x within all bounds than to one of
            least cost, as it is where nothing but the cost has changed.
        """
        from ortools.math_opt import (
            callback_pb2,
            model_parameters_pb2,
            parameters_pb2,
            result_pb2,
        )

        parameters = parameters_pb2.SolveParametersProto()
        parameters.presolve = parameters_pb2.EMPHASIS_OFF
        parameters.glop.use_preprocessing = False
        parameters.glop.use_dual_simplex = not primal
        parameters.time_limit.FromNanoseconds(int(1e9 * min(max(seconds, 0.001), 1e6)))
        start = model_parameters_pb2.ModelSolveParametersProto()
        if self._basis is not None:
            columns, rows = self._basis
            every = np.arange(len(columns)), np.arange(len(rows))
            fill(start.initial_basis.variable_status, every[0], columns)
            fill(start.initial_basis.constraint_status, every[1], rows)
        result = self._solver.solve(
            parameters,
            start,
            None,
            callback_pb2.CallbackRegistrationProto(),
            None,
            None,
        )
        reason, nothing = result.termination.reason, np.zeros(0)
        if reason == result_pb2.TERMINATION_REASON_OPTIMAL and len(result.solutions):
            solution = result.solutions[0]
            basis = solution.basis
            self._basis = (
                read(basis.variable_status, self._columns).astype(np.int64),
                read(basis.constraint_status, self._rows).astype(np.int64),
            )
            return LpAnswer(
                "optimal",
                read(solution.primal_solution.variable_values, self._columns),
                read(solution.dual_solution.dual_values, self._rows),
            )
        infeasible = reason == result_pb2.TERMINATION_REASON_INFEASIBLE
        return LpAnswer("infeasible" if infeasible else "unknown", nothing, nothing)
