"""A lawful start, and CP-SAT told of all of it: visits in days, beside our own.

A Boolean for each mover (a person or a group), company and round; for each mover, day
and zone; for each mover and day; one sum of weights. Every variable has a hint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from importlib import import_module
from itertools import combinations
from typing import Any

from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from bench.visits import season_of
from matcher.visits import (
    VisitProblem,
    VisitSchedule,
    arrays_of,
    check_schedule,
    components,
)
from matcher.visits.facts import Visit
from matcher.visits.lawful import lawful_start
from matcher.visits.measure import costs

START = "the start, visit by visit"
HINTED = "the start and CP-SAT, 60 s"
_SECONDS = 60.0
_WORKERS = 8

Cell = tuple[int, str, str]
"""Mover, company, round."""


def started(weights: Mapping[str, int]) -> Part:
    """A part that stops at the lawful start."""

    def part(task: Task) -> Figures:
        problem = season_of(task, "F")
        figures: Figures = {}
        with measured(figures, "whole", task, 60.0):
            schedule = _start(problem, weights)
        return figures | {"value": _value(problem, schedule, weights)}

    return part


def hinted(weights: Mapping[str, int]) -> Part:
    """A part that hands the lawful start to CP-SAT for a minute, as a hint."""

    def part(task: Task) -> Figures:
        import_module("ortools.sat.python.cp_model")
        problem = season_of(task, "F")
        figures: Figures = {}
        with measured(figures, "whole", task, 60.0):
            start = _start(problem, weights)
            schedule, bound = _Model(problem, weights, start).solved(task.seconds)
        if check_schedule(problem, schedule):
            raise UnansweredError("a schedule that is not lawful")
        value = _value(problem, schedule, weights)
        return figures | {"value": value, "bound": bound}

    return part


def _start(problem: VisitProblem, weights: Mapping[str, int]) -> VisitSchedule:
    arrays = arrays_of(problem)
    when = lawful_start(arrays, (weights,))
    if when is None:
        raise UnansweredError("no lawful start")
    return arrays.schedule(when)


def _value(
    problem: VisitProblem, schedule: VisitSchedule, weights: Mapping[str, int]
) -> float:
    return -float(costs([weights], components(problem, schedule))[0])


class _Model:
    """The model, written from the facts."""

    def __init__(
        self, problem: VisitProblem, weights: Mapping[str, int], start: VisitSchedule
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp_model, self.model = cp_model, cp_model.CpModel()
        self.problem, self.weights = problem, weights
        self.costs: list[tuple[Any, int]] = []
        grouped = {who: one.visitors for one in problem.groups for who in one.visitors}
        self.movers = sorted({grouped.get(v.id, (v.id,)) for v in problem.visitors})
        self.held = {(v.visitor, v.company, v.round) for v in start.visits}
        self.x: dict[Cell, Any] = {}
        self._visits()
        self._people()
        self._days()
        self._hosts()

    def _column(self, hint: int, cost: int, most: int = 1) -> Any:
        column = self.model.new_int_var(0, most, "")
        self.model.add_hint(column, hint)
        self.costs.append((column, cost))
        return column

    def _visits(self) -> None:
        problem = self.problem
        self.by: dict[tuple[Any, ...], list[tuple[Any, int]]] = defaultdict(list)
        self.met: dict[tuple[Any, ...], int] = defaultdict(int)
        for number, mover in enumerate(self.movers):
            for wish in problem.visitor[mover[0]].interests:
                for one in problem.rounds:
                    if self._allowed(mover, wish.company, one.id):
                        self._visit(number, wish.company, one.id)

    def _allowed(self, mover: tuple[str, ...], host: str, when: str) -> bool:
        problem = self.problem
        return problem.room(host, when) >= len(mover) and all(
            when not in problem.visitor[who].absent
            and problem.points(who, host) is not None
            and problem.reaches(who, host)
            for who in mover
        )

    def _visit(self, number: int, host: str, when: str) -> None:
        problem, mover = self.problem, self.movers[number]
        points = sum(problem.points(who, host) or 0 for who in mover)
        hint = int((mover[0], host, when) in self.held)
        x = self._column(hint, -self.weights["interest"] * points)
        self.x[number, host, when] = x
        day, zone = problem.round[when].on, problem.host[host].zone
        for key in (
            ("pair", number, host),
            ("cell", number, when),
            ("mover", number),
            ("room", host, when),
            ("host", host),
            ("day", number, day),
            ("zone", number, day, zone),
        ):
            self.by[key].append((x, len(mover)))
            self.met[key] += hint * (len(mover) if key[0] in ("room", "host") else 1)
        for who in mover:
            if host in problem.top(who):
                self.by["top", who].append((x, 1))
                self.met["top", who] += hint

    def _sum(self, *key: Any, sized: bool = False) -> Any:
        terms = self.by.get(key, [])
        return sum(x * (size if sized else 1) for x, size in terms)

    def _people(self) -> None:
        for key in list(self.by):
            if key[0] in ("pair", "cell"):
                self.model.add_at_most_one(x for x, _ in self.by[key])
        for number, mover in enumerate(self.movers):
            total, met = self._sum("mover", number), self.met["mover", number]
            for who in mover:
                person = self.problem.visitor[who]
                self.model.add(total <= person.most)
                missing = max(0, person.least - met)
                price = self.weights["visits_missing"]
                short = self._column(missing, price, person.least)
                self.model.add(total + short >= person.least)
                if person.interests:
                    none = int(self.met["top", who] == 0)
                    without = self._column(none, self.weights["without_top"])
                    self.model.add(self._sum("top", who) + without >= 1)

    def _days(self) -> None:
        entered: dict[tuple[int, Any], dict[str, Any]] = defaultdict(dict)
        for key in list(self.by):
            if key[0] == "day":
                number = key[1]
                price = self.weights["days"] * len(self.movers[number])
                out = self._column(int(self.met[key] > 0), price)
                for x, _ in self.by[key]:
                    self.model.add_implication(x, out)
            if key[0] == "zone":
                there = self._column(int(self.met[key] > 0), 0)
                entered[key[1], key[2]][key[3]] = there
                for x, _ in self.by[key]:
                    self.model.add_implication(x, there)
        for zones in entered.values():
            for one, other in combinations(sorted(zones), 2):
                if not self.problem.one_day(one, other):
                    self.model.add_at_most_one(zones[one], zones[other])

    def _hosts(self) -> None:
        for host in self.problem.hosts:
            total = self._sum("host", host.id, sized=True)
            missing = max(0, host.least - self.met["host", host.id])
            price = self.weights["visitors_missing"]
            short = self._column(missing, price, host.least)
            self.model.add(total + short >= host.least)
            for one in self.problem.rounds:
                inside = self._sum("room", host.id, one.id, sized=True)
                hint = int(self.met["room", host.id, one.id] > 0)
                opened = self._column(hint, 0)
                self.model.add(inside <= self.problem.room(host.id, one.id) * opened)
                self.model.add(inside >= host.least_in_round * opened)

    def solved(self, seconds: float) -> tuple[VisitSchedule, float]:
        cp_model = self.cp_model
        columns, costs = zip(*self.costs, strict=True)
        self.model.minimize(cp_model.LinearExpr.weighted_sum(columns, costs))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = min(seconds, _SECONDS)
        solver.parameters.num_workers = _WORKERS
        solver.parameters.catch_sigint_signal = False  # it would disarm Ctrl-C for good
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise UnansweredError("no answer in time")
        visits = tuple(
            Visit(visitor=who, company=host, round=when)
            for (number, host, when), x in self.x.items()
            if solver.value(x)
            for who in self.movers[number]
        )
        return VisitSchedule(visits=visits), -float(solver.best_objective_bound)
