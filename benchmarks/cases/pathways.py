"""Pathways through the year, with month resources, classes and a calendar of intakes.

The peers solve the same time-indexed program, an option for each candidate, slot,
pathway and intake and a row for each month of a resource, tier by tier: HiGHS with gap
0, and CP-SAT. Where one runs out of time it has no answer, and no ratio.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from importlib import import_module

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
from bench.engine import measure
from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.program import Program
from matcher.scenarios import pathways, pathways_policy
from matcher.scenarios.pathways import SIZES
from peers import cp_sat_staged, highs

HIGHS = "HiGHS, tier by tier"
CP_SAT = "CP-SAT, tier by tier"
_HELPER = "ortools.linear_solver.python.model_builder_helper"

Staged = Callable[[Program, float], dict[str, Fraction]]


def problem_of(task: Task) -> Problem:
    """The pathways of so many people."""
    names = {size.candidates: name for name, size in SIZES.items()}
    return pathways(names[task.n], seed=task.seed)


def ours(task: Task) -> Figures:
    """The engine, every person for herself in what it answers."""
    figures, _ = measure(problem_of(task), pathways_policy(), task)
    return figures


def beside(solve: Staged, needs: str) -> Part:
    """Values of all tiers by a peer."""

    def part(task: Task) -> Figures:
        import_module(needs)
        program = compile_problem(problem_of(task), pathways_policy()).program
        figures: Figures = {}
        with measured(figures, "whole", task, 60.0):
            reached = solve(program, task.seconds)
        if len(reached) < len(program.tiers):
            raise UnansweredError(
                f"no answer in {task.seconds:g} s"
                f" ({len(reached)} of {len(program.tiers)} tiers)"
            )
        return figures | {name: float(value) for name, value in reached.items()}

    return part


BENCHMARK = Benchmark(
    name="pathways",
    title="Pathways through the year: intakes, stages, resources month by month",
    parts={
        OURS: ours,
        HIGHS: beside(
            highs.staged, "ortools.linear_solver.python.model_builder_helper"
        ),
        CP_SAT: beside(cp_sat_staged.staged, "ortools.sat.python.cp_model"),
    },
    sizes=(30, 408, 5_000),
    quick=(30,),
    tiny=30,
    seconds=120.0,
    targets=(
        Target("proven", at_least=1, of="worst", sizes=(30, 408)),
        Target("whole", at_most=60, of="worst", sizes=(408,)),
        Target("whole", at_most=30, sizes=(408,)),
        Target("gap of placed_on_pathway", at_most=1, of="worst", sizes=(5_000,)),
    ),
    same=("placed_on_pathway", "placed", "worst_region", "rank_sum"),
)
