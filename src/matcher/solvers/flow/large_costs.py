"""Flows of least cost whose costs leave 64 bits when multiplied by the nodes.

The leading digits are optimised first. What they leave is small: in steps away from
that flow a ring has at most one arc for each node, and the digits behind change its
cost by less than one leading unit an arc. So no optimum moves an arc whose reduced
leading cost is as many units as there are nodes (Gabow and Tarjan, Faster scaling
algorithms for network problems, SIAM Journal on Computing 18(5), 1989).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.errors import SolverError
from matcher.program import Bools, Ints
from matcher.solvers.flow.min_cost_flow import cheapest
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network

_BITS = 60
"""Binary digits that the flow solver can do with for a cost times the nodes."""


def cheapest_of_any(network: Network, flow: Shorts, cost: Ints) -> Shorts:
    """A flow of least cost that keeps every bound, made from one that keeps them.

    Parameters
    ----------
    network
        The network; arcs whose bounds are equal are left as they are.
    flow
        Of each arc, shape (arcs,); it keeps every bound.
    cost
        Whole cost of each option, shape (options,): any of 64 bits.
    """
    while shift := _digits_behind(network, cost):
        leading = _of_all_arcs(network, cost >> shift)
        flow = cheapest(network, flow, leading)
        reduced = _reduced(network, flow, leading)
        moves = network.lower < network.upper
        moves &= np.abs(reduced) < network.nodes
        network = _held(network, flow, ~moves)
        behind = _of_all_arcs(network, cost & ((1 << shift) - 1))
        cost = np.where(moves, (np.where(moves, reduced, 0) << shift) + behind, 0)
    return cheapest(network, flow, cost)


def _digits_behind(network: Network, cost: Ints) -> int:
    """How many binary digits of the costs are too many."""
    largest = max(int(cost.max(initial=0)), -int(cost.min(initial=0)))
    return max(0, (largest * network.nodes).bit_length() - _BITS)


def _of_all_arcs(network: Network, cost: Ints) -> Ints:
    every = np.zeros(len(network.tail), dtype=np.int64)
    every[: len(cost)] = cost
    return every


def _held(network: Network, flow: Shorts, still: Bools) -> Network:
    """The network in which some arcs stay as they are."""
    return replace(
        network,
        lower=np.where(still, flow, network.lower),
        upper=np.where(still, flow, network.upper),
    )


def _reduced(network: Network, flow: Shorts, cost: Ints) -> Ints:
    """Cost of each arc in which no step from a flow of least cost is negative.

    Raises
    ------
    SolverError
        If the flow is not of least cost.
    """
    more, less = flow < network.upper, flow > network.lower
    tail = np.concatenate([network.tail[more], network.head[less]])
    head = np.concatenate([network.head[more], network.tail[less]])
    step = np.concatenate([cost[more], -cost[less]])
    potential = np.zeros(network.nodes, dtype=np.int64)
    for _ in range(network.nodes + 1):
        before = potential.copy()
        np.minimum.at(potential, head, before[tail] + step)
        if np.array_equal(potential, before):
            reduced: Ints = cost + potential[network.tail] - potential[network.head]
            return reduced
    raise SolverError("the flow solver's optimum is not one")
