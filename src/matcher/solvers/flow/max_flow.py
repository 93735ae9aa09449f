"""Flows that keep every bound, or take as many options as possible."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.errors import SolverError
from matcher.program import Bools, Ints
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import SINK, SOURCE, Network


@dataclass(frozen=True)
class Shortage:
    """Why no flow keeps all bounds.

    More must enter some nodes than can leave them: lower bounds of the arcs that enter
    exceed upper bounds of those that leave by ``missing``.

    Attributes
    ----------
    missing
        By how much, 0 where the bounds of a single arc contradict each other.
    inside
        Whether each node is one of them, shape (nodes,).
    """

    missing: int
    inside: Bools


def repaired(network: Network, flow: Shorts) -> Shorts | Shortage:
    """A flow near the given one that keeps every bound, or why there is none.

    Parameters
    ----------
    network
        The network.
    flow
        Of each arc; what enters a node leaves it, but bounds may be broken.
    """
    if np.any(network.lower > network.upper):
        return Shortage(0, np.zeros(network.nodes, bool))
    base = np.clip(flow, network.lower, network.upper)
    excess = _excess(network, base - flow)
    if not excess.any():
        return base
    full, empty = np.flatnonzero(excess > 0), np.flatnonzero(excess < 0)
    begin, end = network.nodes, network.nodes + 1
    added = _Arcs(
        np.concatenate([np.full(len(full), begin), empty]),
        np.concatenate([full, np.full(len(empty), end)]),
        np.abs(np.concatenate([excess[full], excess[empty]])),
    )
    new, pushed, inside = _pushed(network, base, (begin, end), added)
    missing = int(excess[full].sum()) - pushed
    return Shortage(missing, inside) if missing else new


def with_total(network: Network, flow: Shorts, *, most: bool) -> Shorts:
    """A flow that takes the most options, or the fewest, made from another one.

    The return arc must have room for every total.
    """
    still = replace(network, lower=network.lower.copy(), upper=network.upper.copy())
    still.lower[-1] = still.upper[-1] = flow[-1]
    ends = (SOURCE, SINK) if most else (SINK, SOURCE)
    new, pushed, _ = _pushed(still, flow, ends, _Arcs.none())
    new[-1] += pushed if most else -pushed
    return new


def _excess(network: Network, added: Shorts) -> Ints:
    """How much more enters each node than leaves it, after changes of a flow."""
    arcs = np.flatnonzero(added)
    size, change = network.nodes, added[arcs].astype(np.float64)
    enters = np.bincount(network.head[arcs], weights=change, minlength=size)
    leaves = np.bincount(network.tail[arcs], weights=change, minlength=size)
    return (enters - leaves).astype(np.int64)


@dataclass(frozen=True)
class _Arcs:
    tail: Ints
    head: Ints
    capacity: Ints

    @classmethod
    def none(cls) -> _Arcs:
        nothing = np.zeros(0, dtype=np.int64)
        return cls(nothing, nothing, nothing)


def _pushed(
    network: Network, flow: Shorts, ends: tuple[int, int], added: _Arcs
) -> tuple[Shorts, int, Bools]:
    """As much as possible pushed from one node to another on top of a flow.

    Returns
    -------
    tuple
        The new flow, how much was pushed, and for each node whether it is on the near
        side of a smallest cut.
    """
    from ortools.graph.python import max_flow

    more = np.flatnonzero(flow < network.upper)
    less = np.flatnonzero(flow > network.lower)
    room = (network.upper[more] - flow[more], flow[less] - network.lower[less])
    solver = max_flow.SimpleMaxFlow()
    arcs = solver.add_arcs_with_capacity(
        _joined(network.tail[more], network.head[less], added.tail),
        _joined(network.head[more], network.tail[less], added.head),
        np.concatenate([*room, added.capacity]).astype(np.int64),
    )
    if solver.solve(*ends) != solver.OPTIMAL:
        raise SolverError("the flow solver found no largest flow")
    pushed = solver.flows(arcs).astype(np.int32)
    new = flow.copy()
    new[more] += pushed[: len(more)]
    new[less] -= pushed[len(more) : len(more) + len(less)]
    inside = np.zeros(max(network.nodes, max(ends) + 1), bool)
    inside[solver.get_source_side_min_cut()] = True
    return new, int(solver.optimal_flow()), inside[: network.nodes]


def _joined(*parts: Ints | Shorts) -> Shorts:
    return np.concatenate(parts).astype(np.int32)
