"""HiGHS alone, gap 0: the whole program in one weighted sum, or tier by tier.

The rows *option <= its cohort is open* are added, since they carry most of a proof.
"""

from __future__ import annotations

import time
from fractions import Fraction
from typing import Any

import numpy as np

from bench.benchmark import Figures, UnansweredError
from matcher.program import Floats, Linear, Matrix, Program, WorstRate

_EXACT = "mip_rel_gap=0,mip_abs_gap=0.99,output_flag=false"


def weighted(program: Program, unplaced: float, seconds: float) -> Figures:
    """Least rank sum, an unplaced person counting as so many ranks.

    Raises
    ------
    UnansweredError
        If it is not done in time.
    """
    placed, rank_sum = program.tiers
    points = _columns(rank_sum, program) - unplaced * _columns(placed, program)
    found = _minimise(points, with_links(program), program, seconds)
    if found is None:
        raise UnansweredError(f"no answer in {seconds:g} s")
    return {
        "placed": float(np.round(_columns(placed, program) @ found)),
        "rank_sum": float(np.round(_columns(rank_sum, program) @ found)),
    }


def with_links(program: Program) -> tuple[Matrix, Floats, Floats]:
    """The rows of a program and *option <= open* for each option of a cohort.

    A cohort's row from below counts its options and its open column with minus its
    fewest.
    """
    rows, low, high = program.rows.matrix, program.rows.lower, program.rows.upper
    from_below = np.isinf(high) & (low == 0.0)
    opens = (rows.column >= program.options) & (rows.value < 0)
    opener = np.full(rows.shape[0], -1)
    opener[rows.row[opens]] = rows.column[opens]
    of_option = (rows.column < program.options) & (rows.value == 1)
    linked = of_option & from_below[rows.row] & (opener[rows.row] >= 0)
    option, column = rows.column[linked], opener[rows.row[linked]]
    count = len(option)
    links = Matrix(
        np.repeat(np.arange(count), 2),
        np.column_stack([option, column]).ravel(),
        np.tile([1.0, -1.0], count),
        (count, program.columns),
    )
    return (
        Matrix.stack([rows, links], program.columns),
        np.append(low, np.full(count, -np.inf)),
        np.append(high, np.zeros(count)),
    )


def staged(program: Program, seconds: float) -> dict[str, Fraction]:
    """Tier by tier on the plain rows; values of the tiers it has proven in time."""
    until = time.perf_counter() + seconds
    rows = program.rows.matrix, program.rows.lower, program.rows.upper
    reached: dict[str, Fraction] = {}
    for tier in program.tiers:
        left = until - time.perf_counter()
        if isinstance(tier, Linear):
            cost = _columns(tier, program, cost=True)
            x = _minimise(cost, rows, program, left)
            if x is None:
                return reached
            value = float(np.round(cost @ x))
            reached[tier.name] = tier.value(int(value))
            rows = _and(rows, cost[None, :], np.array([value]), np.array([value]))
        elif not isinstance(tier, WorstRate) or tier.beyond:
            raise ValueError(f"the comparison has no program for {tier.name}")
        else:
            rate = _worst(tier, rows, program, until)
            if rate is None:
                return reached
            reached[tier.name] = rate
            rows = _and(rows, *_at_least(tier, rate, program))
    return reached


Block = tuple[Matrix, Floats, Floats]


def _worst(
    tier: WorstRate, rows: Block, program: Program, until: float
) -> Fraction | None:
    """Bisect over the exact rates, one program each."""
    rates = tier.rates()
    best, first_bad = 0, len(rates)
    nothing = np.zeros(program.columns)
    while first_bad - best > 1:
        middle = (best + first_bad) // 2
        left = until - time.perf_counter()
        tried = _and(rows, *_at_least(tier, rates[middle], program))
        try:
            x = _minimise(nothing, tried, program, left)
        except UnansweredError:
            first_bad = middle
            continue
        if x is None:
            return None
        best = middle
    return rates[best]


def _at_least(
    tier: WorstRate, rate: Fraction, program: Program
) -> tuple[np.ndarray, Floats, Floats]:
    members = np.zeros((len(tier.sizes), program.columns))
    inside = np.flatnonzero(tier.group >= 0)
    members[tier.group[inside], inside] = 1.0
    needed = tier.needed(rate).astype(float)
    return members, needed, np.full(len(needed), np.inf)


def _and(rows: Block, dense: np.ndarray, low: Floats, high: Floats) -> Block:
    row, column = np.nonzero(dense)
    more = Matrix(row, column, dense[row, column], dense.shape)
    matrix = Matrix.stack([rows[0], more], dense.shape[1])
    return matrix, np.append(rows[1], low), np.append(rows[2], high)


def _columns(tier: Any, program: Program, *, cost: bool = False) -> Floats:
    """Points, or costs, of a tier over all columns."""
    given = np.asarray(tier.cost if cost else tier.points, float)
    whole = np.zeros(program.columns)
    whole[: len(given)] = given
    return whole


def _minimise(
    cost: Floats, rows: Block, program: Program, seconds: float
) -> Floats | None:
    """The optimum; ``None`` where it is not proven in time.

    Raises
    ------
    UnansweredError
        If it calls the program infeasible.
    """
    from ortools.linear_solver.python import model_builder_helper as builder

    model = builder.ModelBuilderHelper()
    for column, (low, high, each) in enumerate(
        zip(program.lower.tolist(), program.upper.tolist(), cost.tolist(), strict=True)
    ):
        model.add_var()
        model.set_var_lower_bound(column, low)
        model.set_var_upper_bound(column, high)
        model.set_var_integrality(column, True)
        model.set_var_objective_coefficient(column, each)
    matrix, row_lower, row_upper = rows
    for row, (low, high) in enumerate(
        zip(row_lower.tolist(), row_upper.tolist(), strict=True)
    ):
        model.add_linear_constraint()
        model.set_constraint_lower_bound(row, low)
        model.set_constraint_upper_bound(row, high)
    for row, column, value in zip(
        matrix.row.tolist(), matrix.column.tolist(), matrix.value.tolist(), strict=True
    ):
        model.add_term_to_constraint(row, column, value)
    solver = builder.ModelSolverHelper("highs")
    solver.enable_output(False)
    solver.set_solver_specific_parameters(_EXACT)
    solver.set_time_limit_in_seconds(max(0.01, seconds))
    solver.solve(model)
    if solver.status() == builder.SolveStatus.INFEASIBLE:
        raise UnansweredError("no plan: called infeasible")
    if solver.status() != builder.SolveStatus.OPTIMAL:
        return None
    return np.rint(np.fromiter(solver.variable_values(), np.float64))
