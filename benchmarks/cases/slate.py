"""Interview slates: filled places in seeded draws, beside everybody's top three.

The county where that many people are asked for; otherwise a scenario of any size.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Figures, Target, Task
from bench.clock import measured
from bench.engine import warm
from matcher import slate
from matcher.domain import Problem
from matcher.interviews import simulated_fill, top_choices
from matcher.scenarios import SCENARIOS, scenario

TOP_THREE = "everybody to her top three"


def problem_of(task: Task) -> Problem:
    """The county or the pilot at their own sizes, cohorts at any other."""
    for name in ("pilot", "county"):
        if task.n == SCENARIOS[name].candidates:
            return scenario(name, seed=task.seed)
    return scenario("cohorts", task.n, task.seed)


def ours(task: Task) -> Figures:
    """The slate, its surrogate and its filled places."""
    problem = problem_of(task)
    warm()
    figures: Figures = {}
    with measured(figures, "whole", task, task.seconds):
        found = slate(problem, seed=task.seed)
    return figures | {
        "filled": found.fill.mean,
        "error": found.fill.error,
        "surrogate": found.value,
        "bound above surrogate": found.bound - found.value,
        "interviews": float(len(found.pairs)),
        "without an interview": float(len(found.without)),
    }


def top_three(task: Task) -> Figures:
    """Filled places where everybody goes to her best three, equals by lot."""
    problem = problem_of(task)
    figures: Figures = {}
    with measured(figures, "whole", task, task.seconds):
        lists = top_choices(problem, seed=task.seed)
        fill = simulated_fill(lists, seed=task.seed)
    return figures | {"filled": fill.mean, "error": fill.error}


BENCHMARK = Benchmark(
    name="slate",
    title="Interview slates: places filled in 400 draws",
    parts={OURS: ours, TOP_THREE: top_three},
    sizes=(559, 10_000),
    quick=(559,),
    tiny=60,
    seconds=120.0,
    targets=(
        Target("filled", at_least=1, against=TOP_THREE, of="worst"),
        Target("bound above surrogate", at_most=1e-3, of="worst"),
        Target("whole", at_most=30, sizes=(10_000,), of="worst"),
    ),
    same=(),
    compared=("filled",),
    other_question=frozenset({TOP_THREE}),
)
