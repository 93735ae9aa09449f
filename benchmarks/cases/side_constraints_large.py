"""All side constraints at sizes where HiGHS alone places nobody in two minutes."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="side_constraints_large",
    title="All side constraints, large",
    parts={OURS: solved("side_constraints")},
    sizes=(5_000, 10_000),
    tiny=50,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=60, sizes=(5_000,)),
        Target("whole", at_most=300, sizes=(10_000,)),
    ),
)
