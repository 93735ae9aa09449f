"""Each slot closed or three quarters full, at sizes nobody else proves."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="cohorts_large",
    title="Each slot closed or at least 75 % full, large",
    parts={OURS: solved("cohorts")},
    sizes=(5_000, 10_000, 20_000),
    tiny=50,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=45, sizes=(5_000,)),
        Target("whole", at_most=60, sizes=(10_000,)),
        Target("whole", at_most=300, sizes=(20_000,)),
    ),
)
