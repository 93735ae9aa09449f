"""A part for HiGHS alone on a scenario whose tiers are placed and rank sum."""

from __future__ import annotations

from importlib import import_module

from bench.benchmark import Figures, Part, Task
from bench.clock import measured
from matcher.compile import compile_problem
from matcher.scenarios import SCENARIOS, scenario
from peers import highs

HIGHS = "HiGHS alone"


def alone(name: str, unplaced: float) -> Part:
    """HiGHS on the compiled program; an unplaced person counts as so many ranks."""

    def part(task: Task) -> Figures:
        import_module("ortools.linear_solver.python.model_builder_helper")
        problem, policy = scenario(name, task.n, task.seed), SCENARIOS[name].policy()
        program = compile_problem(problem, policy).program
        figures: Figures = {}
        with measured(figures, "whole", task, 30.0):
            values = highs.weighted(program, unplaced, task.seconds)
        return figures | values

    return part
