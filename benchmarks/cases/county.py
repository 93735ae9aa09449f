"""The open county under the full default policy, beside a naive peer.

The peer hands the same program to HiGHS tier by tier, with gap 0 and one equation for
each tier decided, without cuts, bounds or reduced costs. Where it runs out of time, the
tiers it has proven are compared, and the ratio is at most the one given.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Figures, Target, Task, UnansweredError
from bench.clock import measured
from bench.engine import measure
from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.scenarios import SCENARIOS, scenario
from peers import highs

NAIVE = "naive staged HiGHS"


def problem_of(task: Task) -> Problem:
    """The county, or the pilot where so few people are asked for."""
    small = task.n == SCENARIOS["pilot"].candidates
    return scenario("pilot" if small else "county", seed=task.seed)


def ours(task: Task) -> Figures:
    """The engine on the county."""
    figures, _ = measure(problem_of(task), default_policy(), task)
    return figures


def naive(task: Task) -> Figures:
    """Values of all tiers by the naive peer."""
    program = compile_problem(problem_of(task), default_policy()).program
    figures: Figures = {}
    with measured(figures, "whole", task, 60.0):
        reached = highs.staged(program, task.seconds)
    if len(reached) < len(program.tiers):
        raise UnansweredError(
            f"no answer in {task.seconds:g} s"
            f" ({len(reached)} of {len(program.tiers)} tiers)"
        )
    return figures | {name: float(value) for name, value in reached.items()}


BENCHMARK = Benchmark(
    name="county",
    title="The open county, full default policy",
    parts={OURS: ours, NAIVE: naive},
    sizes=(559,),
    quick=(60,),
    tiny=60,
    seeds=(0, 1, 2, 3, 4, 5, 6),
    seconds=300.0,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=6),
        Target("whole", at_most=15, of="worst"),
        Target("whole", at_most=1 / 12, against=NAIVE),
        Target("tiers by duals", at_least=9, of="worst", sizes=(559,)),
    ),
    same=("placed_on_pathway", "placed", "worst_region", "rank_sum", "travel"),
)
