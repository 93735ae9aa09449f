"""Visits where every round is alike: a flow and a colouring, beside HiGHS alone."""

from __future__ import annotations

from bench.benchmark import EQUAL, OURS, Benchmark, Target
from bench.visits import planned
from matcher.visits import WEIGHTED
from peers.visit_highs import HIGHS, alone

BENCHMARK = Benchmark(
    name="visits_u",
    title="Company visits, every round alike",
    parts={OURS: planned("U", (WEIGHTED,)), HIGHS: alone("U", WEIGHTED)},
    sizes=(408, 2_000, 10_000),
    quick=(408,),
    tiny=30,
    seconds=120.0,
    quick_seconds=60.0,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=0.01, against=HIGHS, sizes=(408,)),
        Target(EQUAL, at_least=1, against=HIGHS, of="worst", sizes=(408,)),
    ),
    same=("value",),
    stops_at={HIGHS: 408},
)
