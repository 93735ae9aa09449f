"""Flows of least cost, by OR-Tools' cost scaling on whole arrays."""

from __future__ import annotations

import numpy as np

from matcher.errors import SolverError
from matcher.program import Ints
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network


class CostsTooLargeError(SolverError):
    """Costs that leave 64 bits when multiplied by the number of nodes."""


def cheapest(network: Network, flow: Shorts, cost: Ints) -> Shorts:
    """A flow of least cost that keeps every bound, made from one that keeps them.

    The solver is asked for the cheapest change: arcs in use are turned round, so that
    it need not look for a flow that is possible at all.

    Parameters
    ----------
    network
        The network; arcs whose bounds are equal are left as they are.
    flow
        Of each arc, shape (arcs,); it keeps every bound.
    cost
        Whole cost of each option, shape (options,); the other arcs cost nothing.

    Raises
    ------
    CostsTooLargeError
        If costs and nodes together leave the range of 64 bits.
    """
    from ortools.graph.python import min_cost_flow

    more = np.flatnonzero(flow < network.upper).astype(np.int32)
    less = np.flatnonzero(flow > network.lower).astype(np.int32)
    tail = np.concatenate([network.tail[more], network.head[less]])
    head = np.concatenate([network.head[more], network.tail[less]])
    room = np.concatenate(
        [network.upper[more] - flow[more], flow[less] - network.lower[less]]
    ).astype(np.int64)
    dearer, cheaper = (int(np.searchsorted(arcs, len(cost))) for arcs in (more, less))
    unit_cost = np.zeros(len(room), dtype=np.int64)
    unit_cost[:dearer] = cost[more[:dearer]]
    unit_cost[len(more) : len(more) + cheaper] = -cost[less[:cheaper]]
    number, nodes = _numbered(network.nodes, tail, head)
    tail, head = number[tail], number[head]

    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tail, head, room, unit_cost)
    every_node = np.arange(nodes, dtype=np.int32)
    solver.set_nodes_supplies(every_node, np.zeros(nodes, dtype=np.int64))
    del tail, head, room, unit_cost
    status = solver.solve()
    if status == solver.BAD_COST_RANGE:
        raise CostsTooLargeError("the costs are too large for the flow solver")
    if status != solver.OPTIMAL:
        raise SolverError(f"the flow solver ended with {status}")
    change = solver.flows(arcs).astype(np.int32)
    new = flow.copy()
    new[more] += change[: len(more)]
    new[less] -= change[len(more) :]
    return new


def _numbered(nodes: int, tail: Shorts, head: Shorts) -> tuple[Shorts, int]:
    """New numbers for the nodes that arcs join, and how many these are."""
    used = np.zeros(nodes, bool)
    used[tail] = True
    used[head] = True
    number = np.cumsum(used, dtype=np.int32)
    number -= 1
    return number, int(used.sum())
