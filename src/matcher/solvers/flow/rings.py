"""Whether a flow is the only one: whether nothing can move in a ring."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints, spread
from matcher.solvers.flow.nesting import Shorts, connected
from matcher.solvers.flow.network import Network
from matcher.solvers.flow.residual import residual_of


def only_plan(network: Network, flow: Shorts) -> bool:
    """Whether no other flow keeps every bound.

    Arcs between junctions that can move both ways join their ends; as all arcs between
    junctions form a tree, that closes no ring. Every ring of the other steps, each of
    which goes one way, is another plan.
    """
    residual = residual_of(network, flow, np.zeros(network.options, dtype=np.int64))
    both = np.flatnonzero((network.lower < flow) & (flow < network.upper))
    place = connected(network.tail[both], network.head[both], network.junctions)
    one_way = (network.lower == flow) | (flow == network.upper)
    steps = one_way[residual.arc]
    return not _has_ring(
        place[residual.tail[steps]], place[residual.head[steps]], network.junctions
    )


def _has_ring(tail: Ints, head: Ints, nodes: int) -> bool:
    """Whether some arcs are left when those nothing leads to are taken away in turn."""
    order = np.argsort(tail, kind="stable")
    starts = np.searchsorted(tail[order], np.arange(nodes + 1))
    head = head[order]
    entering = np.bincount(head, minlength=nodes)
    ready = np.flatnonzero(entering == 0)
    left = len(head)
    while len(ready):
        first, count = starts[ready], starts[ready + 1] - starts[ready]
        begin, nth = spread(first, count)
        reached, times = np.unique(head[begin + nth], return_counts=True)
        entering[reached] -= times
        left -= int(count.sum())
        ready = reached[entering[reached] == 0]
    return left > 0
