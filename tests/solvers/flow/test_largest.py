from __future__ import annotations

import random
from itertools import chain, combinations

from matcher.program import ints
from matcher.solvers import largest_flow

NODES = 6


def any_network(seed: int) -> list[tuple[int, int, int]]:
    draw = random.Random(seed)
    pairs = [(a, b) for a in range(NODES) for b in range(NODES) if a != b]
    return [(*pair, draw.randint(0, 4)) for pair in draw.sample(pairs, 12)]


def smallest_cut(arcs: list[tuple[int, int, int]]) -> int:
    """By trying every set of nodes around the source 0, without the sink 1."""
    others = range(2, NODES)
    every = chain.from_iterable(combinations(others, size) for size in range(NODES))
    return min(
        sum(most for tail, head, most in arcs if tail in near and head not in near)
        for near in ({0, *some} for some in every)
    )


def test_largest_flow_is_as_large_as_the_smallest_cut() -> None:
    for seed in range(60):
        arcs = any_network(seed)
        tail, head, most = (ints(column) for column in zip(*arcs, strict=True))
        found = largest_flow(tail, head, most, source=0, sink=1, nodes=NODES)
        assert found.total == smallest_cut(arcs)
        leaving = found.inside[tail] & ~found.inside[head]
        assert found.total == most[leaving].sum()
        assert (found.flow <= most).all()
        for node in range(2, NODES):
            assert found.flow[tail == node].sum() == found.flow[head == node].sum()


def test_network_without_arcs_carries_nothing() -> None:
    none = ints([])
    found = largest_flow(none, none, none, source=0, sink=1, nodes=2)
    assert found.total == 0
    assert found.inside.tolist() == [True, False]
