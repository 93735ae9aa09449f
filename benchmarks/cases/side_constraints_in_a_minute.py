"""All side constraints: how near to the bound after a minute."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="side_constraints_in_a_minute",
    title="All side constraints, a plan in a minute",
    parts={OURS: solved("side_constraints")},
    sizes=(5_000, 10_000),
    tiny=50,
    seconds=60.0,
    targets=(Target("gap of rank_sum", at_most=0.1),),
)
