"""Visits where people and companies miss rounds: a search, beside HiGHS alone.

HiGHS runs to its proof; ours stops near the bound of the flow, so that the two answer
another question: only speed is compared.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.visits import planned
from matcher.visits import WEIGHTED
from peers.visit_highs import HIGHS, alone

BENCHMARK = Benchmark(
    name="visits_a",
    title="Company visits, rounds that differ",
    parts={OURS: planned("A", (WEIGHTED,)), HIGHS: alone("A", WEIGHTED)},
    sizes=(408, 2_000, 10_000),
    tiny=30,
    seconds=300.0,
    targets=(
        Target("gap of value", at_most=1.0, of="worst"),
        Target("whole", at_most=0.05, against=HIGHS, sizes=(408,)),
    ),
    same=("value",),
    stops_at={HIGHS: 408},
    other_question=frozenset({HIGHS}),
)
