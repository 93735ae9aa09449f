"""What can still move in a flow, seen from the junctions of its network.

A person is not a node here but a way between nodes: somebody who is placed leads from
her slot to each other slot she could have, for the difference in cost, and to the node
above her for giving up her place; somebody who is not leads from the node above her.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.errors import SolverError
from matcher.program import Ints
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network

_LARGEST = 1 << 62


@dataclass(frozen=True)
class Residual:
    """Steps between junctions.

    Attributes
    ----------
    tail, head
        Of each step, shape (steps,).
    cost
        What the step adds to the cost.
    arc
        The arc each step changes: an option to take instead, the option given up, or
        an arc between junctions.
    """

    tail: Shorts
    head: Shorts
    cost: Ints
    arc: Shorts


def residual_of(network: Network, flow: Shorts, cost: Ints) -> Residual:
    """Every step that keeps all bounds.

    Parameters
    ----------
    network
        The network; arcs whose bounds are equal do not move.
    flow
        Of each arc; it keeps every bound.
    cost
        Whole cost of each option, shape (options,).
    """
    options, junctions = network.options, network.junctions
    free = np.flatnonzero(network.lower[:options] < network.upper[:options])
    tail, head = network.tail, network.head

    chosen = np.flatnonzero(flow[:options])
    chosen = chosen[tail[chosen] >= junctions]
    person_arc = options + np.arange(junctions - 2, network.nodes - 2)
    at = tail[person_arc]
    paid = np.zeros(len(at), dtype=np.int64)
    moves = network.upper[person_arc] > 0
    placed = tail[chosen] - junctions
    at[placed] = head[chosen]
    paid[placed] = cost[chosen]
    moves[placed] = network.lower[chosen] == 0
    gives_up = chosen[moves[placed] & (network.lower[person_arc[placed]] == 0)]

    personal = tail[free] >= junctions
    other = free[personal & (flow[free] == 0)]
    person = tail[other] - junctions
    other, person = other[moves[person]], person[moves[person]]

    between = np.concatenate(
        [free[~personal], np.arange(options, options + junctions - 2), [len(flow) - 1]]
    ).astype(np.int64)
    more = between[flow[between] < network.upper[between]]
    less = between[flow[between] > network.lower[between]]
    return Residual(
        _joined(at[person], head[gives_up], tail[more], head[less]),
        _joined(
            head[other],
            tail[person_arc[tail[gives_up] - junctions]],
            head[more],
            tail[less],
        ),
        np.concatenate(
            [
                cost[other] - paid[person],
                -cost[gives_up],
                _cost(cost, more),
                -_cost(cost, less),
            ]
        ),
        _joined(other, gives_up, more, less),
    )


def potentials(residual: Residual, junctions: int) -> Ints:
    """A potential for each junction, such that no step has a negative reduced cost.

    The reduced cost of a step is its cost plus the potential of its tail less that of
    its head. Bellman-Ford from all junctions at once.

    Raises
    ------
    SolverError
        If a ring of steps lowers the cost: the flow was no optimum.
    """
    cost = residual.cost
    if _most(cost) * junctions > _LARGEST:
        cost = cost.astype(object)  # a path may leave 64 bits
    potential = np.zeros(junctions, dtype=cost.dtype)
    changed = np.ones(junctions, bool)
    for _ in range(junctions + 1):
        steps = np.flatnonzero(changed[residual.tail])
        length = potential[residual.tail[steps]] + cost[steps]
        head = residual.head[steps]
        shorter = length < potential[head]
        if not shorter.any():
            return potential
        before = potential.copy()
        np.minimum.at(potential, head[shorter], length[shorter])
        changed = potential < before
    raise SolverError("the flow solver's optimum is not one")


def _most(cost: Ints) -> int:
    return max(int(cost.max(initial=0)), -int(cost.min(initial=0)))


def reduced_costs(residual: Residual, potential: Ints) -> Ints:
    """Reduced cost of each step, shape (steps,)."""
    reduced: Ints = residual.cost + potential[residual.tail]
    reduced -= potential[residual.head]
    return reduced


def _cost(cost: Ints, arcs: Ints) -> Ints:
    """Cost of arcs of which only options cost anything."""
    return np.where(
        arcs < len(cost), np.append(cost, 0)[np.minimum(arcs, len(cost))], 0
    )


def _joined(*parts: Ints | Shorts) -> Shorts:
    return np.concatenate(parts).astype(np.int32)
