"""Visits in days: groups, one zone a day, days that cost.

Beside the lawful start that ours begins from, and CP-SAT told of all of that start.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.visits import planned
from matcher.visits import WEIGHTED_WITH_DAYS
from peers.visit_hinted import HINTED, START, hinted, started

BENCHMARK = Benchmark(
    name="visits_f",
    title="Company visits, groups and one zone a day",
    parts={
        OURS: planned("F", (WEIGHTED_WITH_DAYS,)),
        START: started(WEIGHTED_WITH_DAYS),
        HINTED: hinted(WEIGHTED_WITH_DAYS),
    },
    sizes=(408, 2_000, 10_000),
    tiny=30,
    seeds=(0, 1, 2),
    seconds=60.0,
    targets=(
        Target("gap of value", at_most=2.0, of="worst", sizes=(408,)),
        Target("value", at_least=1.0, against=HINTED, of="worst", sizes=(408,)),
        Target("value", at_least=1.0, against=START, of="worst", sizes=(408,)),
    ),
    same=("value",),
    compared=("whole", "value"),
    stops_at={HINTED: 408},
    other_question=frozenset({START, HINTED}),
)
