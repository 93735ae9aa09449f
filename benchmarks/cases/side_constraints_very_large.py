"""All side constraints: how near to the bound in four minutes."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="side_constraints_very_large",
    title="All side constraints, very large",
    parts={OURS: solved("side_constraints")},
    sizes=(20_000,),
    tiny=50,
    seconds=240.0,
    targets=(Target("gap of rank_sum", at_most=0.5),),
)
