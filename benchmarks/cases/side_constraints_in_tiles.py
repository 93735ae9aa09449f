"""All side constraints in tiles, on two processes."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

from bench.benchmark import OURS, Benchmark, Figures, Target, Task
from bench.engine import solved

_PROCESSES = 2


def on_processes(task: Task) -> Figures:
    """The engine with an executor; whether it cuts tiles is its own affair."""
    with ProcessPoolExecutor(_PROCESSES) as executor:
        return solved("side_constraints", executor=executor)(task)


BENCHMARK = Benchmark(
    name="side_constraints_in_tiles",
    title="All side constraints, in tiles on two processes",
    parts={OURS: on_processes},
    sizes=(50_000,),
    tiny=50,
    seconds=180.0,
    targets=(
        Target("gap of placed", at_most=0.05),
        Target("gap of rank_sum", at_most=2),
    ),
)
