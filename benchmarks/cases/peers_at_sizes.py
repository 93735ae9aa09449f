"""Beside every peer on the same instance: capacities, twelve strict wishes each.

Peers get prebuilt arrays; ours runs from the built problem to the verified result.
``matching`` and ``algmatch`` find a stable plan, which is another question.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved
from peers import cp_sat, networkx_flow, raw_flow, scipy_dense, scipy_sparse, stable

_STABLE = ("matching", "algmatch")

BENCHMARK = Benchmark(
    name="peers_at_sizes",
    title="Every peer, capacities",
    parts={
        OURS: solved("capacities"),
        "raw flow": raw_flow.PEER.on("capacities"),
        "scipy, dense": scipy_dense.PEER.on("capacities"),
        "scipy, sparse": scipy_sparse.PEER.on("capacities"),
        "networkx": networkx_flow.PEER.on("capacities"),
        "CP-SAT": cp_sat.PEER.on("capacities"),
        "matching": stable.MATCHING.on("capacities"),
        "algmatch": stable.ALGMATCH.on("capacities"),
    },
    sizes=(1_000, 5_000, 20_000),
    quick=(1_000,),
    tiny=60,
    seconds=60.0,
    quick_seconds=10.0,
    targets=(
        Target("whole", at_most=1.0, against="scipy, dense"),
        Target("whole", at_most=1.0, against="scipy, sparse"),
        Target("whole", at_most=1.0, against="networkx"),
        Target("whole", at_most=1.0, against="CP-SAT"),
        Target("whole", at_most=0.05, against="matching", sizes=(5_000,)),
        Target("whole", at_most=0.05, against="algmatch", sizes=(5_000,)),
    ),
    other_question=frozenset(_STABLE),
)
