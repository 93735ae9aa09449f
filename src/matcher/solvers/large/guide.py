"""A flow as guide: what its potentials say a column is worth.

The rows of a face that form a network (``nest.py``) are one minimum-cost flow, some
hundred times faster than the relaxation of all rows and near to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats, Ints
from matcher.solvers.base.face import Face
from matcher.solvers.large.nest import ROOT, Nest, nest_of

FAR = 10**13
"""A potential no path from the root reaches."""


@dataclass(frozen=True)
class Guide:
    """An optimal flow over the nested rows of a face.

    Attributes
    ----------
    nest
        The network.
    bound
        Lower bound on the cost of every plan on the face.
    reduced
        Reduced cost of each column; 0 for columns that are no free options.
    flow, arc_reduced, potential
        Of each arc and node of the network.
    """

    nest: Nest
    bound: float
    reduced: Floats
    flow: Ints
    arc_reduced: Ints
    potential: Ints


def guide_of(face: Face, cost: Floats) -> Guide | None:
    """The flow over the nested rows of a face, or ``None`` if it cannot be trusted.

    Parameters
    ----------
    face
        What is open.
    cost
        Whole costs, shape (columns,).
    """
    nest = nest_of(face)
    each = _of_arcs(nest, cost)
    flow = _cheapest(nest, each)
    if flow is None:
        return None
    potential = _potentials(nest, flow, each)
    reduced = each + potential[nest.tail] - potential[nest.head]
    left_over = (reduced < 0) & (flow < nest.upper)
    too_much = (reduced > 0) & (flow > nest.lower)
    if np.any(left_over | too_much):
        return None
    everywhere = np.zeros(len(cost))
    everywhere[nest.option] = reduced[: len(nest.option)]
    rest = np.minimum(cost * face.lower, cost * face.upper)
    rest[nest.option] = 0.0
    bound = float(each @ flow + rest.sum())
    return Guide(nest, bound, everywhere, flow, reduced, potential)


def flow_of(nest: Nest, cost: Floats, closed: Bools) -> Floats | None:
    """The options a flow of least cost takes, without the closed ones.

    Parameters
    ----------
    nest
        The network.
    cost
        Whole costs, shape (columns,).
    closed
        Columns not to be used, shape (columns,).

    Returns
    -------
    array
        0 or 1 for each free option, otherwise 0, shape (columns,); ``None`` where the
        network has no such flow.
    """
    options = len(nest.option)
    upper = nest.upper.copy()
    upper[:options][closed[nest.option]] = 0
    flow = _cheapest(replace(nest, upper=upper), _of_arcs(nest, cost))
    if flow is None:
        return None
    x = np.zeros(len(cost))
    x[nest.option] = flow[:options]
    return x


def _of_arcs(nest: Nest, cost: Floats) -> Ints:
    each = np.zeros(len(nest.tail), dtype=np.int64)
    each[: len(nest.option)] = np.rint(cost[nest.option])
    return each


def _cheapest(nest: Nest, cost: Ints) -> Ints | None:
    from ortools.graph.python import min_cost_flow

    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(
        nest.tail.astype(np.int32),
        nest.head.astype(np.int32),
        nest.upper - nest.lower,
        cost,
    )
    supply = np.bincount(nest.head, weights=nest.lower, minlength=nest.nodes)
    supply -= np.bincount(nest.tail, weights=nest.lower, minlength=nest.nodes)
    solver.set_nodes_supplies(
        np.arange(nest.nodes, dtype=np.int32), supply.astype(np.int64)
    )
    if solver.solve() != solver.OPTIMAL:
        return None
    flow: Ints = nest.lower + solver.flows(arcs)
    return flow


def _potentials(nest: Nest, flow: Ints, cost: Ints) -> Ints:
    """Shortest residual paths from the root (Bellman-Ford on whole arrays)."""
    forward, backward = flow < nest.upper, flow > nest.lower
    tail = np.concatenate([nest.tail[forward], nest.head[backward]])
    head = np.concatenate([nest.head[forward], nest.tail[backward]])
    length = np.concatenate([cost[forward], -cost[backward]])
    order = np.argsort(head, kind="stable")
    tail, head, length = tail[order], head[order], length[order]
    reached, first = np.unique(head, return_index=True)
    potential = np.full(nest.nodes, FAR, dtype=np.int64)
    potential[ROOT] = 0
    for _ in range(nest.nodes + 1 if len(reached) else 0):
        shorter = np.minimum.reduceat(potential[tail] + length, first)
        shorter = np.minimum(shorter, potential[reached])
        if np.array_equal(shorter, potential[reached]):
            break
        potential[reached] = shorter
    return potential
