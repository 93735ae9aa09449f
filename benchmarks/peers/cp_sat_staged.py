"""CP-SAT on every row of a program, tier by tier: a Boolean for each option.

With pathways this is the time-indexed model: an option says when each stage is, and
each month of a resource is a row. Each tier's best value is held by those that follow.
"""

from __future__ import annotations

import time
from collections import defaultdict
from fractions import Fraction
from typing import Any

import numpy as np

from matcher.program import Linear, Program, WorstRate

WORKERS = 2


def staged(program: Program, seconds: float) -> dict[str, Fraction]:
    """Values of the tiers it has proven in time."""
    until = time.perf_counter() + seconds
    model, columns = _model(program)
    reached: dict[str, Fraction] = {}
    for tier in program.tiers:
        if isinstance(tier, Linear):
            cost = np.asarray(tier.cost, dtype=np.int64)
            used = np.flatnonzero(cost).tolist()
            total = sum(int(cost[one]) * columns[one] for one in used)
            model.minimize(total)
            solver = _solved(model, columns, until)
            if solver is None:
                return reached
            value = int(solver.value(total)) if used else 0
            reached[tier.name] = tier.value(value)
            model.add(total == value)
        elif not isinstance(tier, WorstRate) or tier.beyond:
            raise ValueError(f"the comparison has no program for {tier.name}")
        else:
            rate = _worst(model, columns, tier, until)
            if rate is None:
                return reached
            reached[tier.name] = rate
            _hold(model, columns, tier, rate)
    return reached


def _model(program: Program) -> tuple[Any, list[Any]]:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    bounds = zip(program.lower.tolist(), program.upper.tolist(), strict=True)
    columns = [model.new_int_var(int(low), int(high), "") for low, high in bounds]
    terms: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    matrix = program.rows.matrix
    for row, column, value in zip(
        matrix.row.tolist(), matrix.column.tolist(), matrix.value.tolist(), strict=True
    ):
        terms[row].append((column, int(value)))
    far = cp_model.INT32_MAX
    limits = zip(program.rows.lower.tolist(), program.rows.upper.tolist(), strict=True)
    for row, (low, high) in enumerate(limits):
        total = cp_model.LinearExpr.weighted_sum(
            [columns[column] for column, _ in terms[row]],
            [value for _, value in terms[row]],
        )
        least = -far if np.isinf(low) else int(np.ceil(low))
        most = far if np.isinf(high) else int(np.floor(high))
        model.add_linear_constraint(total, least, most)
    return model, columns


def _worst(
    model: Any, columns: list[Any], tier: WorstRate, until: float
) -> Fraction | None:
    """Bisect over the exact rates, one program each."""
    rates = tier.rates()
    best, first_bad = 0, len(rates)
    while first_bad - best > 1:
        middle = (best + first_bad) // 2
        tried = model.clone()
        _hold(tried, columns, tier, rates[middle])
        tried.clear_objective()
        answer = _status(tried, until)
        if answer is None:
            return None
        best, first_bad = (middle, first_bad) if answer else (best, middle)
    return rates[best]


def _hold(model: Any, columns: list[Any], tier: WorstRate, rate: Fraction) -> None:
    for group, needed in enumerate(tier.needed(rate).tolist()):
        members = np.flatnonzero(tier.group == group).tolist()
        model.add(sum(columns[one] for one in members) >= int(needed))


def _status(model: Any, until: float) -> bool | None:
    """Whether there is a plan; ``None`` where time ran out."""
    from ortools.sat.python import cp_model

    solver = _solver(until)
    status = solver.solve(model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return True
    return False if status == cp_model.INFEASIBLE else None


def _solved(model: Any, columns: list[Any], until: float) -> Any | None:
    """The solver with a proven optimum, which the next search begins from."""
    from ortools.sat.python import cp_model

    solver = _solver(until)
    if solver.solve(model) != cp_model.OPTIMAL:
        return None
    model.clear_hints()
    for column in columns:
        model.add_hint(column, solver.value(column))
    return solver


def _solver(until: float) -> Any:
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.catch_sigint_signal = False  # it would disarm Ctrl-C for good
    left = max(0.01, until - time.perf_counter())
    solver.parameters.max_time_in_seconds = left
    return solver
