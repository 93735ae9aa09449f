"""Cohorts, companies, shares, companions, apart; beside HiGHS alone with link rows."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved
from peers.highs_alone import HIGHS, alone

BENCHMARK = Benchmark(
    name="side_constraints_beside_highs",
    title="All side constraints",
    parts={
        OURS: solved("side_constraints"),
        HIGHS: alone("side_constraints", unplaced=1000),
    },
    sizes=(2_000,),
    quick=(300,),
    tiny=50,
    seconds=120.0,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=1.0, against=HIGHS),
    ),
)
