"""The network of the optima: what still moves without a change of cost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network
from matcher.solvers.flow.residual import (
    Residual,
    potentials,
    reduced_costs,
    residual_of,
)


def optima(network: Network, flow: Shorts, cost: Ints) -> Network:
    """The network with bounds that leave exactly the flows of least cost.

    Parameters
    ----------
    network
        The network.
    flow
        A flow of least cost, shape (arcs,).
    cost
        Whole cost of each option, shape (options,).

    Raises
    ------
    SolverError
        If the flow is not of least cost.
    """
    residual = residual_of(network, flow, cost)
    reduced = reduced_costs(residual, potentials(residual, network.junctions))
    return _without(network, flow, residual, reduced > 0)


def with_total_held(network: Network, flow: Shorts) -> Network:
    """The network whose flows take as many options as this one."""
    lower, upper = network.lower.copy(), network.upper.copy()
    lower[-1] = upper[-1] = flow[-1]
    return replace(network, lower=lower, upper=upper)


def _without(
    network: Network, flow: Shorts, residual: Residual, never: Bools
) -> Network:
    """The network without some steps away from a flow."""
    lower, upper = network.lower.copy(), network.upper.copy()
    arc, person = residual.arc, network.tail[residual.arc] >= network.junctions
    personal = person & (arc < network.options)
    staying = personal & (flow[arc] > 0)
    upper[arc[never & personal & ~staying]] = 0
    lower[_person_arc(network, arc[never & staying])] = 1
    forward = network.tail[arc] == residual.tail
    upper[arc[never & ~personal & forward]] = flow[arc[never & ~personal & forward]]
    lower[arc[never & ~personal & ~forward]] = flow[arc[never & ~personal & ~forward]]
    return _settled(replace(network, lower=lower, upper=upper), flow)


def _person_arc(network: Network, option: Shorts) -> Ints:
    """The arc of the person of each option."""
    return network.tail[option].astype(np.int64) + (network.options - 2)


def _settled(network: Network, flow: Shorts) -> Network:
    """The network in which people who can only stay where they are do not move.

    Changes its bounds, which are nobody else's yet.
    """
    options, junctions = network.options, network.junctions
    free = np.flatnonzero(network.lower[:options] < network.upper[:options])
    free = free[network.tail[free] >= junctions]
    choices = np.bincount(network.tail[free] - junctions)
    arcs = np.arange(options + junctions - 2, options + network.nodes - 2)
    alone = np.zeros(len(arcs), bool)
    alone[: len(choices)] = choices == 1
    alone &= network.lower[arcs] == 1
    stays = free[alone[network.tail[free] - junctions]]
    network.lower[stays[flow[stays] == 1]] = 1
    return network
