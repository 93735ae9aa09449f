"""Circulations of least cost where any arc may cost something, one cost after another.

Optima are proven here, not believed: potentials in whole numbers leave no arc with
room a negative reduced cost (Ahuja, Magnanti and Orlin, Network Flows, 1993, theorem
9.3). Arcs of reduced cost other than 0 stay as they are in every optimum, so holding
them leaves exactly the optima to the next cost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.errors import SolverError
from matcher.program import Ints
from matcher.solvers.flow.min_cost_flow import cheapest
from matcher.solvers.flow.network import Network

_BITS = 60
"""Binary digits that the flow solver can do with for a cost times the nodes."""


@dataclass(frozen=True)
class Circulation:
    """Arcs with whole bounds between nodes, and a flow that keeps them.

    Attributes
    ----------
    nodes
        How many.
    tail, head, lower, upper, flow
        Of each arc, whole numbers, shape (arcs,); what enters a node leaves it.

    Examples
    --------
    >>> two = np.array([1, 1])
    >>> ring = Circulation(2, np.array([0, 1]), np.array([1, 0]), 0 * two, 3 * two,
    ...     0 * two)
    >>> ring.cheapest(np.array([-5, 2])).flow.tolist()
    [3, 3]
    """

    nodes: int
    tail: Ints
    head: Ints
    lower: Ints
    upper: Ints
    flow: Ints

    def cheapest(self, cost: Ints) -> Circulation:
        """The same with a flow of least cost, and with bounds that leave only those.

        Parameters
        ----------
        cost
            Whole cost of a unit on each arc, shape (arcs,).

        Raises
        ------
        SolverError
            If costs and nodes together leave 64 bits, or the flow that was found is
            not of least cost.
        """
        best = self.better(cost)
        potential = best._potentials(cost)
        reduced = cost + potential[self.tail] - potential[self.head]
        moves = reduced == 0
        return replace(
            best,
            lower=np.where(moves, self.lower, best.flow),
            upper=np.where(moves, self.upper, best.flow),
        )

    def better(self, cost: Ints) -> Circulation:
        """The same with a flow that the solver calls cheapest; its word alone."""
        flow = cheapest(self._network(), self.flow.astype(np.int32), cost)
        return replace(self, flow=flow.astype(np.int64))

    def holds(self, cost: Ints) -> bool:
        """Whether the flow solver's 64 bits hold these costs."""
        largest = max(int(cost.max(initial=0)), -int(cost.min(initial=0)))
        return (largest * (self.nodes + 1)).bit_length() <= _BITS

    def _network(self) -> Network:
        return Network(
            tail=self.tail.astype(np.int32),
            head=self.head.astype(np.int32),
            lower=self.lower.astype(np.int32),
            upper=self.upper.astype(np.int32),
            nodes=self.nodes,
            junctions=self.nodes,
            options=len(self.tail),
            row_arcs=np.zeros(0, np.int64),
            group_arcs={},
        )

    def _potentials(self, cost: Ints) -> Ints:
        """Shortest ways to each node over arcs with room, from wherever is nearest.

        Bellman-Ford on whole arrays; it ends only where no ring of steps is worth
        taking.
        """
        more, less = self.flow < self.upper, self.flow > self.lower
        tail = np.concatenate([self.tail[more], self.head[less]])
        head = np.concatenate([self.head[more], self.tail[less]])
        step = np.concatenate([cost[more], -cost[less]])
        order = np.argsort(head, kind="stable")
        tail, step = tail[order], step[order]
        ends, begins = np.unique(head[order], return_index=True)
        potential = np.zeros(self.nodes, np.int64)
        for _ in range(self.nodes + 1):
            if not len(ends):
                return potential
            nearest = np.minimum.reduceat(potential[tail] + step, begins)
            if np.all(nearest >= potential[ends]):
                return potential
            potential[ends] = np.minimum(potential[ends], nearest)
        raise SolverError("the flow that was found is not of least cost")
