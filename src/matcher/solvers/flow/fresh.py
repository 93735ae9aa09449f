"""Tiers that count options no tier above has counted: first choices, then second ones.

How many options each tier above takes is settled, so the most of those counted so far
are the most of this tier. And a plan loses nothing in these tiers when it lets go of
everything not counted yet, as long as no bound asks for it. So the tier wants a largest
flow over the options counted so far (Irving et al., Rank-maximal matchings, ACM
Transactions on Algorithms 2(4), 2006), which is found several times as fast as a
cheapest one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from matcher.program import Bools, Linear, Tier
from matcher.solvers.flow.max_flow import with_total
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network


def counted_so_far(network: Network, order: Sequence[Tier]) -> Iterator[Bools | None]:
    """For each tier the options counted up to it, shape (options,).

    ``None`` from the first tier on that is of another kind.
    """
    counted = np.zeros(network.options, bool)
    only_these = not network.lower.any()
    for tier in order:
        if tier.idle:
            yield None
            continue
        here = _counted_by(tier) if only_these else None
        if here is None or np.any(here & counted):
            only_these = False
            yield None
        else:
            counted = counted | here
            yield counted


def _counted_by(tier: Tier) -> Bools | None:
    """The options a tier wants most of, if that is all it says."""
    if not isinstance(tier, Linear):
        return None
    least = tier.cost.min()
    here: Bools = tier.cost == least
    return here if least < 0 and not tier.cost[~here].any() else None


def most_of(network: Network, flow: Shorts, counted: Bools) -> Shorts:
    """The largest flow over the options counted, from a flow that takes no others."""
    if flow[-1] == network.upper[-1]:
        return flow
    upper = network.upper.copy()
    upper[: network.options][~counted] = 0
    return with_total(replace(network, upper=upper), flow, most=True)
