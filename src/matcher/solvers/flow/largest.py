"""A largest flow through any small network, and the cut that shows it is one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.errors import SolverError
from matcher.program import Bools, Ints


@dataclass(frozen=True)
class LargestFlow:
    """As much as can pass from the source to the sink.

    Attributes
    ----------
    flow
        Of each arc, shape (arcs,).
    total
        What passes.
    inside
        Whether each node is on the source's side of the smallest cut nearest to the
        source, shape (nodes,): arcs that leave this side are full.
    """

    flow: Ints
    total: int
    inside: Bools


def largest_flow(
    tail: Ints, head: Ints, capacity: Ints, *, source: int, sink: int, nodes: int
) -> LargestFlow:
    """Push as much as possible from one node to another.

    Parameters
    ----------
    tail, head, capacity
        Of each arc, whole numbers, 0 or more, shape (arcs,).
    source, sink
        Two of the nodes.
    nodes
        Their number.

    Raises
    ------
    SolverError
        If the solver finds no largest flow.

    Examples
    --------
    >>> from matcher.program import ints
    >>> found = largest_flow(
    ...     ints([0, 1]), ints([1, 2]), ints([5, 3]), source=0, sink=2, nodes=3
    ... )
    >>> found.total, found.inside.tolist()
    (3, [True, True, False])
    """
    from ortools.graph.python import max_flow

    inside = np.zeros(nodes, bool)
    inside[source] = True
    if not len(tail):
        return LargestFlow(np.zeros(0, dtype=np.int64), 0, inside)
    solver = max_flow.SimpleMaxFlow()
    arcs = solver.add_arcs_with_capacity(
        tail.astype(np.int32), head.astype(np.int32), capacity.astype(np.int64)
    )
    if solver.solve(source, sink) != solver.OPTIMAL:
        raise SolverError("the flow solver found no largest flow")
    reached = [node for node in solver.get_source_side_min_cut() if node < nodes]
    inside[reached] = True
    flow = np.asarray(solver.flows(arcs), dtype=np.int64)
    return LargestFlow(flow, int(solver.optimal_flow()), inside)
