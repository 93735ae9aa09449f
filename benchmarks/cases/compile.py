"""Problem and policy to a program of options and rows."""

from __future__ import annotations

import time

from bench.benchmark import OURS, Benchmark, Figures, Target, Task
from bench.clock import measured
from matcher.compile import compile_problem
from matcher.scenarios import SCENARIOS, scenario


def compiled(task: Task) -> Figures:
    """Seconds of compiling a problem that was just built."""
    figures: Figures = {}
    begun = time.perf_counter()
    problem = scenario("capacities", task.n, task.seed)
    figures["build"] = time.perf_counter() - begun
    policy = SCENARIOS["capacities"].policy()
    with measured(figures, "compile", task):
        found = compile_problem(problem, policy)
    figures["options"] = found.program.options
    return figures


BENCHMARK = Benchmark(
    name="compile",
    title="Compile, 12 options each",
    parts={OURS: compiled},
    sizes=(100_000,),
    quick=(10_000,),
    tiny=60,
    targets=(Target("compile", at_most=1.0, sizes=(100_000,)),),
)
