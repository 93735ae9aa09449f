"""Each slot closed or three quarters full, beside HiGHS alone with link rows."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved
from peers.highs_alone import HIGHS, alone

BENCHMARK = Benchmark(
    name="cohorts_beside_highs",
    title="Each slot closed or at least 75 % full",
    parts={OURS: solved("cohorts"), HIGHS: alone("cohorts", unplaced=100)},
    sizes=(1_000, 2_000),
    quick=(500,),
    tiny=50,
    seconds=120.0,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=0.25, against=HIGHS),
    ),
)
