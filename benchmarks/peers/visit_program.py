"""Visits as one program over people, companies and rounds, for any solver.

The model is written here from the facts, in one weighted sum; a solver is handed
columns and rows one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Protocol

import numpy as np

from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from bench.visits import season_of
from matcher.scenarios.visits import Kind
from matcher.visits import VisitProblem, VisitSchedule, check_schedule, components
from matcher.visits.facts import Visit
from matcher.visits.measure import costs


class Model(Protocol):
    """What a solver offers."""

    def column(self, upper: float, cost: float) -> int: ...
    def row(self, low: float, high: float, *terms: tuple[int, float]) -> None: ...
    def solved(self, seconds: float) -> np.ndarray | None: ...


def by_program(
    model: Callable[[], Model], needs: str, kind: Kind, weights: Mapping[str, int]
) -> Part:
    """A part that has a solver find the best weighted sum, or says that time was over.

    Parameters
    ----------
    needs
        What is imported before the clock starts.
    """

    def part(task: Task) -> Figures:
        import_module(needs)
        problem = season_of(task, kind)
        figures: Figures = {}
        with measured(figures, "whole", task, 60.0):
            schedule = _solved(model(), problem, weights, task.seconds)
        if schedule is None:
            raise UnansweredError(f"no answer in {task.seconds:g} s")
        if check_schedule(problem, schedule):
            raise UnansweredError("a schedule that is not lawful")
        found = components(problem, schedule)
        return figures | {"value": -float(costs([weights], found)[0])}

    return part


def _solved(
    model: Model, problem: VisitProblem, weights: Mapping[str, int], seconds: float
) -> VisitSchedule | None:
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
    model: Model,
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
