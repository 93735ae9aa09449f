"""What one place more, and one place less, is worth at every cap of a network.

One place more is worth the cheapest ring of steps that fills it; one place less costs
the cheapest ring that empties one. Both are least costs between the ends of the cap's
arc in the residual of the plan, so all of them take a few passes and not a solve each
(Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

import numpy as np

from matcher.program import Bools, Floats, Highest, Ints, Linear, Program, WorstRate
from matcher.solvers.flow.nesting import Shorts, connected
from matcher.solvers.flow.network import SINK, Network, flow_of
from matcher.solvers.flow.paths import FAR, Paths
from matcher.solvers.flow.residual import residual_of
from matcher.solvers.flow.weights import Packed


@dataclass(frozen=True)
class Prices:
    """How the best values change with the places of one cap alone.

    Attributes
    ----------
    tiers
        Names of the tiers, in order.
    row, subject
        A row of the program for each cap, and its subject, shape (caps,). Rows with
        the same options and subject are one cap: all of them change at once.
    more, less
        Change of each tier's best value with one place more and one place less, shape
        (caps, tiers). ``nan`` where no plan is left with one place less.
    """

    tiers: tuple[str, ...]
    row: Ints
    subject: tuple[str, ...]
    more: Floats
    less: Floats


def prices(
    program: Program,
    network: Network,
    x: Floats,
    tiers: Sequence[str] | None = None,
) -> Prices:
    """Exact prices of every cap on several people, at an optimal plan.

    Parameters
    ----------
    program
        The program.
    network
        What ``network_of`` made of it.
    x
        An optimal plan, shape (options,). Worst rates are held at its values.
    tiers
        Names of the linear tiers whose values change; by default all before the first
        draw. The plan must be optimal for them, one after the other.

    Raises
    ------
    ValueError
        If the tiers are too many or their costs too large for 64 bits.
    SolverError
        If the plan is not optimal for these tiers.
    """
    chosen = _linear(program, tiers)
    network = _with_rates_held(program, network, x)
    flow = flow_of(network, x)
    costs = Packed.of(
        [tier.cost for tier in chosen], network.options, network.junctions
    )
    rows = _caps(program, network)
    arc = network.row_arcs[rows]
    more, less = _of_arcs(network, flow, costs.cost, np.unique(arc[arc >= 0]))
    return _by_cap(program, network, rows, chosen, costs, more, less)


def _linear(program: Program, names: Sequence[str] | None) -> list[Linear]:
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    if names is None:
        return list(takewhile(lambda tier: not tier.draw, linear))
    return [tier for tier in linear if tier.name in names]


def _with_rates_held(program: Program, network: Network, x: Floats) -> Network:
    """The network with no lower rate than the worst, no higher level than the plan."""
    lower, upper = network.lower.copy(), network.upper.copy()
    for tier in program.tiers:
        if isinstance(tier, WorstRate):
            arcs = network.group_arcs[tier.name]
            lower[arcs] = np.maximum(lower[arcs], tier.needed(tier.worth(x)))
        elif isinstance(tier, Highest):
            upper[tier.above(tier.worth(x), len(upper))] = 0
    return replace(network, lower=lower, upper=upper)


def _caps(program: Program, network: Network) -> Ints:
    """Rows with a cap whose price the network tells: not those of a person's choice."""
    size = np.bincount(program.rows.matrix.row, minlength=len(program.rows.upper))
    arc, upper = network.row_arcs, program.rows.upper
    junction = (arc >= 0) & (arc < network.options + network.junctions - 2)
    single = (arc >= 0) & (size == 1)
    loose = (arc < 0) & (upper >= size + 1)
    return np.flatnonzero(np.isfinite(upper) & (junction | single | loose))


@dataclass(frozen=True)
class _Ends:
    """For each full arc the node above it and the place below, and which way it goes.

    For the arc of somebody with a single option the place is where the option leads;
    ``paid`` is what it costs and ``still`` whether it cannot be chosen.
    """

    arc: Ints
    above: Ints
    below: Ints
    rising: Bools
    person: Bools
    paid: Ints
    still: Bools

    @classmethod
    def of(cls, network: Network, flow: Shorts, cost: Ints, arcs: Ints) -> _Ends:
        arc = arcs[flow[arcs] == network.upper[arcs]]
        node = arc - network.options + 2
        rising = network.tail[arc] == node
        above = np.where(rising, network.head[arc], network.tail[arc]).astype(np.int64)
        person = node >= network.junctions
        paid, still = np.zeros(len(arc), dtype=np.int64), np.zeros(len(arc), bool)
        if person.any():
            option_of = np.full(network.nodes, -1)
            option_of[network.tail[: network.options]] = np.arange(network.options)
            option = option_of[node[person]]
            paid[person] = cost[option]
            still[person] = network.lower[option] == network.upper[option]
            node[person] = network.head[option]
        return cls(arc, above, node, rising, person, paid, still)


def _of_arcs(
    network: Network, flow: Shorts, cost: Ints, arcs: Ints
) -> tuple[Ints, Ints]:
    """Change of the cost with one place more, and one less, on some arcs.

    Shape (arcs of the network,); ``FAR`` where no plan is left, 0 on other arcs.
    """
    more = np.zeros(len(flow), dtype=np.int64)
    less = np.zeros(len(flow), dtype=np.int64)
    ends = _Ends.of(network, flow, cost, arcs)
    both = np.flatnonzero((network.lower < flow) & (flow < network.upper))
    place = connected(network.tail[both], network.head[both], network.junctions)
    paths = Paths.between(residual_of(network, flow, cost), place, place[SINK])
    above, below = place[ends.above], place[ends.below]
    # Only gains count with one place more, so ways that cost something may be cut off.
    falling = ~ends.rising & ~ends.person
    down = paths.least(above, below, np.where(ends.rising, 0, FAR))
    up = paths.turned().least(above, below, np.where(falling, 0, FAR))
    filled = _sum(np.where(ends.rising, down, up), ends.paid)
    emptied = _sum(np.where(ends.rising, up, down), -ends.paid)
    never = ends.still | (ends.person & (flow[ends.arc] > 0))
    more[ends.arc] = np.where(never, 0, np.minimum(filled, 0))
    fixed = ends.still | (network.lower[ends.arc] == network.upper[ends.arc])
    less[ends.arc] = np.where(fixed, FAR, emptied)
    return more, less


def _sum(distance: Ints, cost: Ints) -> Ints:
    """Distances with something added, ``FAR`` where they were."""
    return np.where(distance < FAR, distance + np.where(distance < FAR, cost, 0), FAR)


def _by_cap(
    program: Program,
    network: Network,
    rows: Ints,
    chosen: Sequence[Linear],
    costs: Packed,
    more: Ints,
    less: Ints,
) -> Prices:
    """The prices of caps: rows with the same options and subject, the least counting.

    Rows on one arc have the same options, and so have those of a subject that begin
    with the same option and are equally long.
    """
    subject = np.array([program.rows.subjects[row] for row in rows.tolist()], str)
    _, name = np.unique(subject, return_inverse=True)
    upper, (first, size) = np.floor(program.rows.upper[rows]), _shapes(program, rows)
    order = np.lexsort((upper, size, first, name))
    begins = np.ones(len(order), bool)
    begins[1:] = np.diff(np.stack([name, first, size])[:, order]).any(axis=0)
    cap, starts = order[begins], np.flatnonzero(begins)
    arc = network.row_arcs[rows][order]
    arc = np.maximum.reduceat(arc, starts) if len(starts) else arc
    tight = (arc >= 0) & (upper[cap] == network.upper[arc])
    _, at, sharing = np.unique(arc[tight], return_inverse=True, return_counts=True)
    only = np.zeros(len(cap), bool)
    only[tight] = sharing[at] == 1
    sign = np.array([t.unit if t.sense == "least" else -t.unit for t in chosen])
    gained = costs.unpacked(np.where(only, more[arc], 0))
    lost = np.where(tight, less[arc], 0)
    fewer = costs.unpacked(np.where(lost < FAR, lost, 0)) * sign
    fewer[lost == FAR] = np.nan
    return Prices(
        tuple(tier.name for tier in chosen),
        rows[cap],
        tuple(subject[cap].tolist()),
        gained * sign + 0.0,
        fewer + 0.0,
    )


def _shapes(program: Program, rows: Ints) -> tuple[Ints, Ints]:
    """The first option of each row, -1 for none, and how many it has."""
    matrix = program.rows.matrix
    starts = matrix.starts()
    size = np.diff(starts)[rows]
    first = np.full(len(rows), -1, dtype=np.int64)
    first[size > 0] = matrix.column[starts[rows][size > 0]]
    return first, size
