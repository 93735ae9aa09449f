"""Each slot closed or three quarters full: how near to the bound in ten minutes."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="cohorts_very_large",
    title="Each slot closed or at least 75 % full, very large",
    parts={OURS: solved("cohorts")},
    sizes=(50_000,),
    tiny=50,
    seconds=600.0,
    targets=(
        Target("gap of placed", at_most=0.01),
        Target("gap of rank_sum", at_most=0.01),
        Target("peak", at_most=4),
    ),
)
