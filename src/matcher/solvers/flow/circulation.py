"""A circulation of least cost through any network of whole numbers."""

from __future__ import annotations

import numpy as np

from matcher.errors import SolverError
from matcher.program import Ints


def cheapest_circulation(
    tail: Ints, head: Ints, capacity: Ints, cost: Ints, *, nodes: int
) -> Ints:
    """Send round whatever lowers the cost, until nothing does.

    As much arrives at every node as leaves it. Arcs may have negative costs, which is
    what makes anything flow at all, and several arcs may join the same nodes.

    Parameters
    ----------
    tail, head, capacity, cost
        Of each arc, whole numbers, shape (arcs,); capacities are 0 or more.
    nodes
        Their number.

    Returns
    -------
    Ints
        The flow of each arc, shape (arcs,).

    Raises
    ------
    SolverError
        If the solver finds no optimum; largest cost times nodes must stay within 60
        bits.

    Examples
    --------
    >>> from matcher.program import ints
    >>> cheapest_circulation(
    ...     ints([0, 0, 1]), ints([1, 1, 0]), ints([1, 1, 5]), ints([-3, 2, 1]), nodes=2
    ... ).tolist()
    [1, 0, 1]
    """
    from ortools.graph.python import min_cost_flow

    if not len(tail):
        return np.zeros(0, dtype=np.int64)
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(
        tail.astype(np.int32),
        head.astype(np.int32),
        capacity.astype(np.int64),
        cost.astype(np.int64),
    )
    every = np.arange(nodes, dtype=np.int32)
    solver.set_nodes_supplies(every, np.zeros(nodes, dtype=np.int64))
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise SolverError(f"the flow solver ended with {status}")
    return np.asarray(solver.flows(arcs), dtype=np.int64)
