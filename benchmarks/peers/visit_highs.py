"""HiGHS alone on visits: one 0/1 column for each person, company and round.

The model is written here from the facts, in one weighted sum, with gap 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from importlib import import_module

import numpy as np

from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from bench.visits import season_of
from matcher.scenarios.visits import Kind
from matcher.visits import VisitProblem, VisitSchedule, check_schedule, components
from matcher.visits.facts import Visit
from matcher.visits.measure import tier_value

HIGHS = "HiGHS alone"
_EXACT = "mip_rel_gap=0,mip_abs_gap=0.99,output_flag=false"


def alone(kind: Kind, weights: Mapping[str, int]) -> Part:
    """A part that has HiGHS find the best weighted sum, or says that time was over."""

    def part(task: Task) -> Figures:
        import_module("ortools.linear_solver.python.model_builder_helper")
        problem = season_of(task, kind)
        figures: Figures = {}
        with measured(figures, "whole", task, 30.0):
            schedule = _solved(problem, weights, task.seconds)
        if schedule is None:
            raise UnansweredError(f"no answer in {task.seconds:g} s")
        if check_schedule(problem, schedule):
            raise UnansweredError("a schedule that is not lawful")
        found = components(problem, schedule)
        return figures | {"value": float(tier_value(weights, found))}

    return part


class _Model:
    """Columns and rows handed to the solver one by one."""

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


def _solved(
    problem: VisitProblem, weights: Mapping[str, int], seconds: float
) -> VisitSchedule | None:
    model = _Model()
    visits: list[Visit] = []
    by: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for who in problem.visitors:
        top = problem.top(who.id)
        for wish in who.interests:
            if not problem.reaches(who.id, wish.company):
                continue
            for one in problem.rounds:
                if one.id in who.absent or not problem.room(wish.company, one.id):
                    continue
                x = model.column(1.0, -float(weights["interest"] * wish.points))
                visits.append(Visit(visitor=who.id, company=wish.company, round=one.id))
                by["pair", who.id, wish.company].append(x)
                by["cell", who.id, one.id].append(x)
                by["person", who.id].append(x)
                by["room", wish.company, one.id].append(x)
                by["company", wish.company].append(x)
                if wish.company in top:
                    by["top", who.id].append(x)
    _rows(problem, model, by, weights)
    found = model.solved(seconds)
    if found is None:
        return None
    taken = np.flatnonzero(found[: len(visits)] > 0.5)
    return VisitSchedule(visits=tuple(visits[int(one)] for one in taken))


def _rows(
    problem: VisitProblem,
    model: _Model,
    by: Mapping[tuple[str, ...], list[int]],
    weights: Mapping[str, int],
) -> None:
    inf = float("inf")
    for key, columns in by.items():
        if key[0] in ("pair", "cell"):
            model.row(-inf, 1.0, *((one, 1.0) for one in columns))
    for who in problem.visitors:
        mine = [(one, 1.0) for one in by.get(("person", who.id), [])]
        model.row(-inf, float(who.most), *mine)
        short = model.column(float(who.least), float(weights["visits_missing"]))
        model.row(float(who.least), inf, *mine, (short, 1.0))
        if who.interests:
            none = model.column(1.0, float(weights["without_top"]))
            tops = [(one, 1.0) for one in by.get(("top", who.id), [])]
            model.row(1.0, inf, *tops, (none, 1.0))
    for host in problem.hosts:
        all_rounds = [(one, 1.0) for one in by.get(("company", host.id), [])]
        short = model.column(float(host.least), float(weights["visitors_missing"]))
        model.row(float(host.least), inf, *all_rounds, (short, 1.0))
        for one in problem.rounds:
            inside = [(at, 1.0) for at in by.get(("room", host.id, one.id), [])]
            room = float(problem.room(host.id, one.id))
            if host.least_in_round < 2:
                model.row(-inf, room, *inside)
                continue
            opened = model.column(1.0, 0.0)
            model.row(-inf, 0.0, *inside, (opened, -room))
            model.row(0.0, inf, *inside, (opened, -float(host.least_in_round)))
