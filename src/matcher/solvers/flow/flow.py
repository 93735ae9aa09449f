"""The route for programs that are networks: exact stages of minimum-cost flow.

After a stage, potentials recovered from what can still move give every step a reduced
cost. No optimum takes a step whose reduced cost is positive: holding those arcs where
they are leaves the next stage just the optima, and a smaller network.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import (
    Bools,
    Floats,
    Highest,
    Ints,
    Linear,
    Program,
    Tier,
    WorstRate,
)
from matcher.solvers.base.answer import Answer, TierAnswer, Unique, idle
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.flow.fresh import counted_so_far, most_of
from matcher.solvers.flow.large_costs import cheapest_of_any
from matcher.solvers.flow.levels import lowest_level
from matcher.solvers.flow.leximin import leximin, together
from matcher.solvers.flow.max_flow import Shortage, repaired, with_total
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network
from matcher.solvers.flow.optima import optima, with_total_held
from matcher.solvers.flow.rates import highest_rate
from matcher.solvers.flow.rings import only_plan


def solve(program: Program, network: Network, deadline: Deadline) -> Answer:
    """Optimise the tiers of a program that is a network.

    Parameters
    ----------
    program
        The program.
    network
        What ``network_of`` made of it.
    deadline
        When to return the best plan known, with the bounds known by then.
    """

    def counted(tier: Linear) -> Fraction:
        return tier.value(int(program.counting_bound(tier.cost.astype(float))))

    return in_stages(network, program.tiers, counted, deadline)


def in_stages(
    network: Network,
    order: Sequence[Tier],
    counted: Callable[[Linear], Fraction],
    deadline: Deadline,
) -> Answer:
    """Optimise tiers over the flows of a network; its program is not needed any more.

    Parameters
    ----------
    network
        Whose flows are the plans.
    order
        The tiers, in order.
    counted
        Bound of a tier by counting alone.
    deadline
        As for ``solve``.
    """
    found = repaired(network, np.zeros_like(network.lower))
    if isinstance(found, Shortage):
        return Answer("flow", "infeasible", None, (), "unknown")
    flow = found
    deadline.tell(News(_plan(network, flow)))
    tiers: list[TierAnswer] = []
    known: dict[str, TierAnswer] = {}
    for nth, fresh in enumerate(counted_so_far(network, order)):
        tier = order[nth]
        begun = time.monotonic()
        if tier.idle:
            answer = idle(tier)
        elif isinstance(tier, Linear):
            during = deadline.during(tier.name, tuple(tiers))
            better = _linear(network, flow, tier, fresh, counted, during)
            network, flow, answer = better
        else:
            if tier.name not in known:
                network, flow, each = _unsummed(network, flow, order, nth, deadline)
                known |= {one.name: one for one in each}
            answer = known[tier.name]
        tiers.append(replace(answer, seconds=time.monotonic() - begun))
        deadline.tell(News(_plan(network, flow), tuple(tiers), tier.name))
    x = _plan(network, flow)
    if not all(tier.closed for tier in tiers):
        return Answer("flow", "feasible", x, tuple(tiers), "unknown")
    # Past the deadline the network still holds plans that are no optima.
    if deadline.passed:
        return Answer("flow", "optimal", x, tuple(tiers), "unknown")
    unique: Unique = "yes" if only_plan(network, flow) else "no"
    return Answer("flow", "optimal", x, tuple(tiers), unique)


def _unsummed(
    network: Network, flow: Shorts, order: Sequence[Tier], at: int, deadline: Deadline
) -> tuple[Network, Shorts, list[TierAnswer]]:
    """Optimise a tier that is no sum, and those below it that belong to it."""
    tier, rates = order[at], together(order, at)
    if len(rates) > 1:
        return leximin(network, flow, rates, deadline)
    if isinstance(tier, Highest):
        network, flow, answer = lowest_level(network, flow, tier, deadline)
    elif isinstance(tier, WorstRate) and not tier.beyond:
        network, flow, answer = highest_rate(network, flow, tier, deadline)
    else:  # by itself it is not told
        utmost = Fraction(0) if isinstance(tier, Linear) else tier.utmost
        value = tier.worth(_plan(network, flow))
        answer = TierAnswer(tier.name, value, utmost, "counting", 0.0)
    return network, flow, [answer]


def _linear(
    network: Network,
    flow: Shorts,
    tier: Linear,
    fresh: Bools | None,
    counted: Callable[[Linear], Fraction],
    deadline: Deadline,
) -> tuple[Network, Shorts, TierAnswer]:
    """Optimise a linear tier, and leave only its optima.

    ``fresh`` are the options to take most of, where that is all the tier asks.
    """
    if deadline.passed:
        value = tier.worth(_plan(network, flow))
        answer = TierAnswer(tier.name, value, counted(tier), "counting", 0.0)
        return network, flow, answer
    network, flow = _best(network, flow, tier.cost, fresh, deadline)
    paid = _exact(tier.cost, flow[: network.options])
    value = tier.value(paid)
    return network, flow, TierAnswer(tier.name, value, value, "duals", 0.0)


def _best(
    network: Network,
    flow: Shorts,
    cost: Ints,
    fresh: Bools | None,
    deadline: Deadline,
) -> tuple[Network, Shorts]:
    """A flow of least cost and the network of all of them.

    Where every option that is left costs the same, only their number counts. The plan
    is told of before its proof, which the caller judges it beside.
    """
    options = network.options
    left = cost[network.lower[:options] < network.upper[:options]]
    each = int(left[0]) if len(left) else 0
    if np.any(left != each):
        if fresh is None:
            flow = cheapest_of_any(network, flow, cost)
        else:
            flow = most_of(network, flow, fresh)
        deadline.tell(News(_plan(network, flow)))
        return optima(network, flow, cost), flow
    if each and network.lower[-1] < network.upper[-1]:
        flow = with_total(network, flow, most=each < 0)
        return with_total_held(network, flow), flow
    return network, flow


def _exact(cost: Ints, flow: Shorts) -> int:
    """Cost of a flow, which may leave 64 bits."""
    low = cost & ((1 << 32) - 1)
    return (int((cost >> 32) @ flow) << 32) + int(low @ flow)


def _plan(network: Network, flow: Shorts) -> Floats:
    return flow[: network.options].astype(np.float64)
