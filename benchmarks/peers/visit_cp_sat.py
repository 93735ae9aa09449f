"""CP-SAT on visits, time-indexed: one Boolean for each person, company and round."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

import numpy as np

from bench.benchmark import Part
from matcher.scenarios.visits import Kind
from peers.visit_program import by_program

CP_SAT = "CP-SAT, 30 s"
_SECONDS = 30.0
_WORKERS = 8
"""More than there are cores: its workers are different ways of searching."""


def by_cp_sat(kind: Kind, weights: Mapping[str, int]) -> Part:
    """A part that has CP-SAT find the best weighted sum it can in half a minute."""
    return by_program(CpSat, "ortools.sat.python.cp_model", kind, weights)


class CpSat:
    """Columns and rows handed to CP-SAT one by one."""

    def __init__(self) -> None:
        from ortools.sat.python import cp_model

        self.cp_model = cp_model
        self.model = cp_model.CpModel()
        self.variables: list[object] = []
        self.costs: list[int] = []

    def column(self, upper: float, cost: float) -> int:
        name = f"x{len(self.variables)}"
        self.variables.append(self.model.new_int_var(0, int(upper), name))
        self.costs.append(round(cost))
        return len(self.variables) - 1

    def row(self, low: float, high: float, *terms: tuple[int, float]) -> None:
        weighted = self.cp_model.LinearExpr.weighted_sum(
            [self.variables[column] for column, _ in terms],
            [round(value) for _, value in terms],
        )
        if isfinite(low):
            self.model.add(weighted >= round(low))
        if isfinite(high):
            self.model.add(weighted <= round(high))

    def solved(self, seconds: float) -> np.ndarray | None:
        cp_model = self.cp_model
        total = cp_model.LinearExpr.weighted_sum(self.variables, self.costs)
        self.model.minimize(total)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = min(seconds, _SECONDS)
        solver.parameters.num_workers = _WORKERS
        solver.parameters.catch_sigint_signal = False  # it would disarm Ctrl-C for good
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return np.array([solver.value(one) for one in self.variables])
