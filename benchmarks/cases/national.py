"""A country under every rule and tier of the default policy."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="national",
    title="A country, all rules",
    parts={OURS: solved("national")},
    sizes=(30_000,),
    quick=(300,),
    tiny=60,
    seconds=580.0,
    targets=(
        Target("whole", at_most=600, sizes=(30_000,)),
        Target("gap of placed", at_most=0.5, sizes=(30_000,)),
    ),
)
