"""Visits where people and companies miss rounds: a search, beside HiGHS alone.

HiGHS runs to its proof and CP-SAT for half a minute; ours stops near the bound of
the flow. They answer another question, so only speed is judged; values stand beside.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.visits import planned
from matcher.visits import WEIGHTED
from peers.visit_cp_sat import CP_SAT, by_cp_sat
from peers.visit_highs import HIGHS, alone

BENCHMARK = Benchmark(
    name="visits_a",
    title="Company visits, rounds that differ",
    parts={
        OURS: planned("A", (WEIGHTED,)),
        HIGHS: alone("A", WEIGHTED),
        CP_SAT: by_cp_sat("A", WEIGHTED),
    },
    sizes=(408, 2_000, 10_000),
    tiny=30,
    seconds=120.0,
    targets=(
        Target("gap of value", at_most=1.0, of="worst"),
        Target("whole", at_most=0.05, against=HIGHS, sizes=(408,)),
    ),
    same=("value",),
    compared=("whole", "value"),
    stops_at={HIGHS: 408, CP_SAT: 408},
    other_question=frozenset({HIGHS, CP_SAT}),
)
