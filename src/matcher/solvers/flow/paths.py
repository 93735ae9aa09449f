"""Least costs of ways between junctions, by the steps of a residual.

Two passes from a root, where most ways lead through, serve all pairs that begin or end
there; for other pairs what the root offers limits a search from each beginning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from matcher.errors import SolverError
from matcher.program import Ints, spread
from matcher.solvers.flow.residual import Residual, potentials, reduced_costs

FAR = np.int64(1) << 62
"""The distance of what cannot be reached."""

_LABELS_AT_ONCE = 1 << 22


@dataclass(frozen=True)
class Paths:
    """Steps that may be taken, and the least cost from the root and to it.

    Attributes
    ----------
    residual
        The steps; no ring of them lowers the cost.
    root
        The junction most ways lead through.
    leaving, coming
        Least cost from the root to each junction, and from each to the root; ``FAR``
        where there is no way, shape (junctions,).
    """

    residual: Residual
    root: int
    leaving: Ints
    coming: Ints

    @classmethod
    def between(cls, residual: Residual, place: Ints, root: int) -> Paths:
        """Ways between places, each of them one or more junctions."""
        short = place.astype(np.int32)
        steps = replace(residual, tail=short[residual.tail], head=short[residual.head])
        leaving = _distances(steps, root, len(place))
        coming = _distances(_turned(steps), root, len(place))
        return cls(steps, root, leaving, coming)

    def turned(self) -> Paths:
        """The same ways, gone from the end to the beginning."""
        return Paths(_turned(self.residual), self.root, self.coming, self.leaving)

    def least(self, begin: Ints, end: Ints, limit: Ints) -> Ints:
        """Least cost for each pair, or some cost from its limit up; shape (pairs,)."""
        one, other = self.coming[begin], self.leaving[end]
        reached = (one < FAR) & (other < FAR)
        least = np.where(reached, one + np.where(reached, other, 0), FAR)
        asked = np.flatnonzero((begin != self.root) & (end != self.root))
        if len(asked):
            most = np.minimum(least[asked], limit[asked])
            least[asked] = self._searched(begin[asked], end[asked], most)
        return least

    def _searched(self, begin: Ints, end: Ints, limit: Ints) -> Ints:
        """Least cost of ways past the root for each pair, or its limit."""
        height = self._potential[begin] - self._potential[end]
        most = np.where(limit < FAR, limit + height, FAR)
        found = most.copy()
        sources, number = np.unique(begin, return_inverse=True)
        junctions = len(self.leaving)
        at_once = max(1, _LABELS_AT_ONCE // junctions)
        for first in range(0, len(sources), at_once):
            pairs = np.flatnonzero((number >= first) & (number < first + at_once))
            nth = number[pairs] - first
            reach = np.zeros(min(at_once, len(sources) - first), dtype=np.int64)
            np.maximum.at(reach, nth, most[pairs])
            label = self._labels(sources[first : first + at_once], reach)
            found[pairs] = np.minimum(most[pairs], label[nth * junctions + end[pairs]])
        return np.where(found < FAR, found - height, FAR)

    def _labels(self, sources: Ints, reach: Ints) -> Ints:
        """Reduced cost of the least way from each source to each junction in reach."""
        starts, head, cost = self._by_tail
        junctions = len(self.leaving)
        label = np.full(len(sources) * junctions, FAR)
        at = (np.arange(len(sources)) * junctions + sources)[reach > 0]
        label[at] = 0
        while len(at):
            junction = at % junctions
            first, count = starts[junction], starts[junction + 1] - starts[junction]
            step, nth = spread(first, count)
            step += nth
            source = np.repeat(at // junctions, count)
            length = np.repeat(label[at], count) + cost[step]
            to = source * junctions + head[step]
            shorter = (length < label[to]) & (length < reach[source])
            np.minimum.at(label, to[shorter], length[shorter])
            at = np.unique(to[shorter])
        return label

    @cached_property
    def _potential(self) -> Ints:
        return potentials(self.residual, len(self.leaving))

    @cached_property
    def _by_tail(self) -> tuple[Ints, Ints, Ints]:
        """Where the steps from each junction start, their heads and reduced costs.

        Steps to the root are left out.
        """
        here = np.flatnonzero(self.residual.head != self.root)
        here = here[np.argsort(self.residual.tail[here], kind="stable")]
        tail, junctions = self.residual.tail[here], len(self.leaving)
        reduced = reduced_costs(self.residual, self._potential)
        starts = np.searchsorted(tail, np.arange(junctions + 1))
        return starts, self.residual.head[here].astype(np.int64), reduced[here]


def _turned(residual: Residual) -> Residual:
    return replace(residual, tail=residual.head, head=residual.tail)


def _distances(residual: Residual, begin: int, junctions: int) -> Ints:
    """Least cost from one junction to each, ``FAR`` where there is no way.

    Bellman-Ford on whole arrays.

    Raises
    ------
    SolverError
        If a ring of steps lowers the cost.
    """
    label = np.full(junctions, FAR)
    label[begin] = 0
    changed = np.zeros(junctions, bool)
    changed[begin] = True
    for _ in range(junctions + 1):
        steps = np.flatnonzero(changed[residual.tail])
        length = label[residual.tail[steps]] + residual.cost[steps]
        head = residual.head[steps]
        shorter = length < label[head]
        if not shorter.any():
            return label
        before = label.copy()
        np.minimum.at(label, head[shorter], length[shorter])
        changed = label < before
    raise SolverError("the plan is not optimal")
