"""The largest stable plan: five strict wishes each, lists of places with many ties.

The peers get the same program, its rows as they are: CP-SAT, and HiGHS with gap 0. None
of them has a first plan. The size of the plan and how far it is from the bound count.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from bench.benchmark import (
    OURS,
    Benchmark,
    Figures,
    Part,
    Target,
    Task,
    UnansweredError,
)
from bench.clock import measured
from bench.engine import solved
from matcher.compile import compile_problem
from matcher.program import Program
from matcher.scenarios import scenario
from matcher.scenarios.any_size import policies
from matcher.solvers import Deadline, MipAnswer, Model, solve_mip
from matcher.solvers.whole.cp_sat import ask

HALF, HALF_CP_SAT = f"{OURS}, half tied", "CP-SAT, half tied"
CP_SAT, HIGHS = "CP-SAT", "HiGHS"
_MANY, _FEW = "two_sided", "two_sided_half_tied"


def _model(program: Program) -> Model:
    """Most people placed, as a cost."""
    rows = program.rows
    return Model(
        np.where(np.arange(program.columns) < program.options, -1.0, 0.0),
        rows.matrix,
        rows.lower,
        rows.upper,
        program.lower,
        program.upper,
    )


def by_cp_sat(model: Model, seconds: float) -> MipAnswer:
    """CP-SAT, eight workers, from nothing."""
    return ask(model, Deadline(seconds))


def beside(solve: Callable[[Model, float], MipAnswer], name: str) -> Part:
    """The same rows by a peer."""

    def part(task: Task) -> Figures:
        problem = scenario(name, task.n, task.seed)
        policy = policies.largest_stable_policy()
        figures: Figures = {}
        with measured(figures, "whole", task, 60.0):
            model = _model(compile_problem(problem, policy).program)
            answer = solve(model, task.seconds)
        if answer.x is None:
            raise UnansweredError(f"no plan in {task.seconds:g} s")
        placed = -float(model.cost @ answer.x)
        off = 100 * max(0.0, -answer.bound - placed) / placed
        proven = float(answer.status == "optimal")
        return figures | {"placed": placed, "gap of placed": off, "proven": proven}

    return part


BENCHMARK = Benchmark(
    name="largest_stable",
    title="The largest stable plan with ties: 85 % of the lists tied, or half",
    parts={
        OURS: solved(_MANY),
        HALF: solved(_FEW),
        CP_SAT: beside(by_cp_sat, _MANY),
        HIGHS: beside(solve_mip, _MANY),
        HALF_CP_SAT: beside(by_cp_sat, _FEW),
    },
    sizes=(1_000, 10_000),
    quick=(),
    tiny=60,
    seconds=60.0,
    targets=(
        Target("gap of placed", at_most=0.5, of="worst", sizes=(1_000,)),
        Target("placed", at_least=9_800, of="worst", sizes=(10_000,)),
    ),
    same=(),
    stops_at={HIGHS: 1_000},
    other_question=frozenset({HALF, HALF_CP_SAT}),
    compared=("whole", "placed"),
)
