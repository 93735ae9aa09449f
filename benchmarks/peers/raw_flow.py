"""OR-Tools' min-cost flow on prebuilt arrays: the limit for capacities."""

from __future__ import annotations

import numpy as np
from ortools.graph.python import min_cost_flow

from bench.benchmark import UnansweredError
from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """Most people placed, and among such plans the least rank sum; in one solve."""
    del seconds  # a flow cannot be stopped
    return cheapest(given, given.rank)


def cheapest(given: Instance, cost: np.ndarray) -> Choice:
    """A largest flow of least cost; the arrays are made before, as they are a peer's.

    The cost is that of each option, shape (options,).
    """
    people, slots = given.candidates, given.slots
    source, sink = people + slots, people + slots + 1
    person, slot = np.arange(people), people + np.arange(slots)
    flow = min_cost_flow.SimpleMinCostFlow()
    options = flow.add_arcs_with_capacity_and_unit_cost(
        given.candidate.astype(np.int32),
        (people + given.slot).astype(np.int32),
        np.ones(len(given.slot), np.int64),
        cost.astype(np.int64),
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        np.full(people, source, np.int32),
        person.astype(np.int32),
        np.ones(people, np.int64),
        np.zeros(people, np.int64),
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        slot.astype(np.int32),
        np.full(slots, sink, np.int32),
        given.places,
        np.zeros(slots, np.int64),
    )
    flow.set_nodes_supplies(
        np.array([source, sink], np.int32), np.array([people, -people], np.int64)
    )
    status = flow.solve_max_flow_with_min_cost()
    if status != flow.OPTIMAL:
        raise UnansweredError(f"no plan: {status}")
    taken = flow.flows(options) > 0
    choice = np.full(people, -1, np.int64)
    choice[given.candidate[taken]] = given.slot[taken]
    return choice


PEER = Peer(solve)
