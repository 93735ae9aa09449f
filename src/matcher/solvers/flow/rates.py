"""The worst rate of groups in a network, as high as possible.

A rate is possible when every group can have the people it needs at once: a flow with
lower bounds. When there is none, the smallest cut says how many people some groups can
have together, which rules out every rate down to the next one tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Ints, WorstRate
from matcher.solvers.base.answer import Proof, TierAnswer
from matcher.solvers.base.clock import Deadline
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network


def highest_rate(
    network: Network, flow: Shorts, tier: WorstRate, deadline: Deadline
) -> tuple[Network, Shorts, TierAnswer]:
    """Raise the worst rate as far as it goes and keep every group at it from now on.

    Parameters
    ----------
    network
        The network.
    flow
        A flow that keeps its bounds.
    tier
        The groups, which ``network.group_arcs`` counts.
    deadline
        When to stop and say what is known.
    """
    arcs, rates = network.group_arcs[tier.name], tier.rates()
    value = tier.worth(flow[: network.options].astype(np.float64))
    at, known = len(rates) - 1, rates.index(value)
    while at > known and not deadline.passed:
        wanted = _held(network, arcs, tier.needed(rates[at]))
        found = repaired(wanted, flow)
        if isinstance(found, Shortage):
            at = _next_possible(network, tier, rates[:at], found, wanted)
        else:
            flow, known = found, at
            value = tier.worth(flow[: network.options].astype(np.float64))
    bound = max(rates[at], value)
    proof: Proof = "duals" if at < len(rates) - 1 or bound == value else "counting"
    held = _held(network, arcs, tier.needed(value))
    return held, flow, TierAnswer(tier.name, value, bound, proof, 0.0)


def _held(network: Network, arcs: Ints, low: Ints) -> Network:
    """The network with higher lower bounds on some arcs."""
    lower = network.lower.copy()
    lower[arcs] = np.maximum(lower[arcs], low)
    return replace(network, lower=lower)


def _next_possible(
    network: Network,
    tier: WorstRate,
    lower_rates: Sequence[Fraction],
    shortage: Shortage,
    wanted: Network,
) -> int:
    """Position of the largest lower rate that a shortage does not rule out.

    The groups that enter the short part need fewer people by what is missing.
    """
    arcs, inside = network.group_arcs[tier.name], shortage.inside
    short = inside[network.head[arcs]] & ~inside[network.tail[arcs]]
    most = int(wanted.lower[arcs[short]].sum()) - shortage.missing
    possible = 0
    low, high = 0, len(lower_rates)
    while low < high:
        middle = (low + high) // 2
        need = np.maximum(network.lower[arcs], tier.needed(lower_rates[middle]))[short]
        if int(need.sum()) <= most:
            possible, low = middle, middle + 1
        else:
            high = middle
    return possible
