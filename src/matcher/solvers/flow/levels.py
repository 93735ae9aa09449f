"""The highest level taken in a network, as low as possible: a search over levels."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Highest
from matcher.solvers.base.answer import TierAnswer
from matcher.solvers.base.clock import Deadline
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network


def lowest_level(
    network: Network, flow: Shorts, tier: Highest, deadline: Deadline
) -> tuple[Network, Shorts, TierAnswer]:
    """Lower the highest level as far as it goes, and leave nothing above it.

    Parameters
    ----------
    network
        The network.
    flow
        A flow that keeps its bounds.
    tier
        The levels of the options.
    deadline
        When to stop and say what is known.
    """
    known = _worth(network, flow, tier)
    levels = [0, *np.unique(tier.level).tolist()]
    low, high = 0, levels.index(int(known))  # what may be possible, and what is
    while low < high and not deadline.passed:
        middle = (low + high) // 2
        found = repaired(_without(network, tier, levels[middle]), flow)
        if isinstance(found, Shortage):
            low = middle + 1
        else:
            flow = found
            high = levels.index(int(_worth(network, flow, tier)))
    value, bound = Fraction(levels[high]), Fraction(levels[low])
    answer = TierAnswer(tier.name, value, bound, "duals", 0.0)
    return _without(network, tier, levels[high]), flow, answer


def _worth(network: Network, flow: Shorts, tier: Highest) -> Fraction:
    return tier.worth(flow[: network.options].astype(np.float64))


def _without(network: Network, tier: Highest, level: int) -> Network:
    """The network without the options above a level."""
    upper = network.upper.copy()
    upper[tier.above(level, len(upper))] = 0
    return replace(network, upper=upper)
