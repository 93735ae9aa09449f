"""Capacities only, most people placed and then the least rank sum, beside raw flow.

Ours runs from the built problem to the verified result; raw flow has its arrays ready.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved
from peers import raw_flow

RAW = "raw flow"

BENCHMARK = Benchmark(
    name="capacities",
    title="Capacities, 12 options each: problem built to verified result",
    parts={
        OURS: solved("capacities"),
        RAW: raw_flow.PEER.on("capacities"),
    },
    sizes=(100_000,),
    quick=(10_000,),
    tiny=60,
    targets=(
        Target("whole", at_most=1.5, against=RAW),
        Target("peak an option", at_most=250, sizes=(100_000,)),
        Target("proven", at_least=1, of="worst"),
    ),
)
