"""A continent: slots, companies and training offices have capacities."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved

BENCHMARK = Benchmark(
    name="europe",
    title="A continent, capacities within capacities",
    parts={OURS: solved("europe")},
    sizes=(540_000,),
    quick=(5_000,),
    tiny=60,
    seeds=(0,),
    seconds=1200.0,
    targets=(
        Target("whole", at_most=1200, sizes=(540_000,)),
        Target("proven", at_least=1, of="worst"),
        Target("peak", at_most=20),
    ),
)
