"""Most first choices, then most second choices, and so on: ten stages that matter.

Beside one solve with a weight for each rank. The first ranks are checked against one
flow whose costs pack as many of them as whole numbers of 63 bits hold.
"""

from __future__ import annotations

import numpy as np

from bench.benchmark import EQUAL, OURS, Benchmark, Figures, Target, Task
from bench.clock import measured
from bench.engine import solved
from matcher.scenarios import scenario
from matcher.scenarios.any_size import policies
from peers import raw_flow
from peers.instance import instance_of

WEIGHTED, PACKED = "one weighted solve", "ranks packed"
_ROOM = 2**62


def packed(task: Task) -> Figures:
    """How many people get each of the first ranks, by one flow of packed costs."""
    problem = scenario("ten_ranks", task.n, task.seed)
    given = instance_of(problem, policies.capacities_policy())
    base = task.n + 1
    levels = 1
    while base ** (levels + 1) * (given.candidates + given.slots) < _ROOM:
        levels += 1
    worth = np.array([base ** (levels - rank) for rank in range(1, levels + 1)])
    gain = np.append(worth, 0)[np.minimum(given.rank - 1, levels)]
    figures: Figures = {}
    with measured(figures, "whole", task):
        choice = raw_flow.cheapest(given, -gain)
    taken = choice[given.candidate] == given.slot
    ranks = np.bincount(given.rank[taken], minlength=levels + 1)
    return figures | {f"rank_{k}": float(ranks[k]) for k in range(1, levels + 1)}


BENCHMARK = Benchmark(
    name="rank_maximal",
    title="Rank-maximal, ten stages",
    parts={
        OURS: solved("ten_ranks"),
        WEIGHTED: raw_flow.PEER.on("ten_ranks", policies.capacities_policy),
        PACKED: packed,
    },
    sizes=(10_000,),
    quick=(2_000,),
    tiny=60,
    targets=(
        Target("whole", at_most=4.0, against=WEIGHTED),
        Target(EQUAL, at_least=1, against=PACKED, of="worst"),
        Target("proven", at_least=1, of="worst"),
    ),
    same=tuple(f"rank_{rank}" for rank in range(1, 11)),
    other_question=frozenset({WEIGHTED}),
)
