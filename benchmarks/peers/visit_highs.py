"""HiGHS alone on visits: one 0/1 column for each person, company and round, gap 0."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bench.benchmark import Part
from matcher.scenarios.visits import Kind
from peers.visit_program import by_program

HIGHS = "HiGHS alone"
_EXACT = "mip_rel_gap=0,mip_abs_gap=0.99,output_flag=false"
_NEEDS = "ortools.linear_solver.python.model_builder_helper"


def alone(kind: Kind, weights: Mapping[str, int]) -> Part:
    """A part that has HiGHS prove the best weighted sum."""
    return by_program(Highs, _NEEDS, kind, weights)


class Highs:
    """Columns and rows handed to HiGHS one by one."""

    def __init__(self) -> None:
        from ortools.linear_solver.python import model_builder_helper as builder

        self.builder = builder
        self.helper = builder.ModelBuilderHelper()
        self.columns = self.rows = 0

    def column(self, upper: float, cost: float) -> int:
        self.helper.add_var()
        self.helper.set_var_lower_bound(self.columns, 0.0)
        self.helper.set_var_upper_bound(self.columns, upper)
        self.helper.set_var_integrality(self.columns, True)
        self.helper.set_var_objective_coefficient(self.columns, cost)
        self.columns += 1
        return self.columns - 1

    def row(self, low: float, high: float, *terms: tuple[int, float]) -> None:
        self.helper.add_linear_constraint()
        self.helper.set_constraint_lower_bound(self.rows, low)
        self.helper.set_constraint_upper_bound(self.rows, high)
        for column, value in terms:
            self.helper.add_term_to_constraint(self.rows, column, value)
        self.rows += 1

    def solved(self, seconds: float) -> np.ndarray | None:
        solver = self.builder.ModelSolverHelper("highs")
        solver.enable_output(False)
        solver.set_solver_specific_parameters(_EXACT)
        solver.set_time_limit_in_seconds(max(0.01, seconds))
        solver.solve(self.helper)
        if solver.status() != self.builder.SolveStatus.OPTIMAL:
            return None
        return np.rint(np.fromiter(solver.variable_values(), np.float64))
