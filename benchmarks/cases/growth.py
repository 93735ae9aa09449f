"""How the time grows with the number of candidates: capacities, 12 options each."""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Target
from bench.engine import solved
from peers import networkx_flow, raw_flow, scipy_sparse

BENCHMARK = Benchmark(
    name="growth",
    title="Capacities, from a thousand to a million",
    parts={
        OURS: solved("capacities"),
        "raw flow": raw_flow.PEER.on("capacities"),
        "networkx": networkx_flow.PEER.on("capacities"),
        "scipy, sparse": scipy_sparse.PEER.on("capacities"),
    },
    sizes=(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000),
    quick=(1_000, 3_000, 10_000),
    tiny=60,
    seeds=(0,),
    seconds=1200.0,
    targets=(Target("proven", at_least=1, of="worst"),),
    stops_at={"networkx": 10_000, "scipy, sparse": 30_000},
)
