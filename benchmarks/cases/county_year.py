"""The open county, full default policy, with month resources and paid measures."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Figures, Target, Task
from bench.engine import measure
from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.scenarios import SCENARIOS, scenario


def problem_of(task: Task) -> Problem:
    """The county's year, or the pilot where so few people are asked for."""
    small = task.n == SCENARIOS["pilot"].candidates
    return scenario("pilot" if small else "county_year", seed=task.seed)


def ours(task: Task) -> Figures:
    """The engine on the county's year."""
    figures, _ = measure(problem_of(task), default_policy(), task)
    return figures


BENCHMARK = Benchmark(
    name="county_year",
    title="The open county through the year: month resources, measures, full policy",
    parts={OURS: ours},
    sizes=(559,),
    tiny=60,
    seeds=(0, 1, 2),
    seconds=300.0,
    targets=(
        Target("proven", at_least=1, of="worst", sizes=(559,)),
        Target("whole", at_most=60, of="worst", sizes=(559,)),
        Target("whole", at_most=30, sizes=(559,)),
    ),
)
