"""The route for programs that are networks: exact stages of minimum-cost flow.

After a stage, potentials recovered from its residual graph give every arc a reduced
cost. In every optimum an arc with a positive one rests at its lower bound, an arc with
a negative one at its upper bound: fixing them leaves the next stage just the optima.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np

from matcher.errors import SolverError
from matcher.program import Floats, Ints, Linear, Program, WorstRate
from matcher.solvers.answer import Answer, Proof, TierAnswer, Unique, idle
from matcher.solvers.clock import Deadline, News
from matcher.solvers.greedy import first_plan
from matcher.solvers.network import Network


@dataclass(frozen=True)
class _Flow:
    """An optimal flow, its cost, and the reduced cost of every arc."""

    flow: Ints
    cost: int
    reduced: Ints


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
    if not _possible(network):
        return Answer("flow", "infeasible", None, (), "unknown")
    x = first_plan(program)
    if x is None:
        x = _options(network, _cheapest(network, _no_cost(network)).flow)
    deadline.tell(News(x))
    tiers: list[TierAnswer] = []
    for tier in program.tiers:
        begun = time.monotonic()
        if tier.idle:
            answer = idle(tier)
        elif isinstance(tier, Linear):
            network, x, answer = _linear(program, network, x, tier, deadline)
        else:
            network, x, answer = _worst_rate(network, x, tier, deadline)
        tiers.append(replace(answer, seconds=time.monotonic() - begun))
        deadline.tell(News(x, tuple(tiers), tier.name))
    proven = all(tier.closed for tier in tiers)
    # Past the deadline the network still holds plans that are no optima.
    unique = _unique(network, x) if proven and not deadline.passed else "unknown"
    return Answer("flow", "optimal" if proven else "feasible", x, tuple(tiers), unique)


def _linear(
    program: Program, network: Network, x: Floats, tier: Linear, deadline: Deadline
) -> tuple[Network, Floats, TierAnswer]:
    if deadline.passed:
        value = tier.value(round(float(tier.cost @ x)))
        bound = tier.value(int(program.counting_bound(tier.cost.astype(float))))
        return network, x, TierAnswer(tier.name, value, bound, "counting", 0.0)
    best = _cheapest(network, _on_options(network, tier.cost))
    value = tier.value(best.cost)
    answer = TierAnswer(tier.name, value, value, "duals", 0.0)
    return _fixed(network, best.reduced), _options(network, best.flow), answer


def _worst_rate(
    network: Network, x: Floats, tier: WorstRate, deadline: Deadline
) -> tuple[Network, Floats, TierAnswer]:
    """Search the exact values k / size; a rate is possible when nobody is missing."""
    arcs, rates = network.group_arcs[tier.name], tier.rates()
    value = tier.value(x)
    low, high = rates.index(value), len(rates)
    while high - low > 1 and not deadline.passed:
        middle = (low + high) // 2
        if _possible(_held(network, arcs, tier.needed(rates[middle]))):
            low = middle
        else:
            high = middle
    bound = rates[high - 1]
    proof: Proof = "duals" if high < len(rates) or bound == value else "counting"
    if rates[low] > value:
        wanted = _held(network, arcs, tier.needed(rates[low]))
        x = _options(network, _cheapest(wanted, _no_cost(wanted)).flow)
        value = tier.value(x)
    held = _held(network, arcs, tier.needed(value))
    return held, x, TierAnswer(tier.name, value, max(bound, value), proof, 0.0)


def _no_cost(network: Network) -> Ints:
    return np.zeros(len(network.tail), dtype=np.int64)


def _options(network: Network, flow: Ints) -> Floats:
    return flow[: network.options].astype(np.float64)


def _on_options(network: Network, cost: Ints) -> Ints:
    everywhere = _no_cost(network)
    everywhere[: network.options] = cost
    return everywhere


def _held(network: Network, arcs: Ints, low: Ints) -> Network:
    """The network with higher lower bounds on some arcs."""
    lower = network.lower.copy()
    lower[arcs] = np.maximum(lower[arcs], low)
    return replace(network, lower=lower)


def _possible(network: Network) -> bool:
    """Whether any flow keeps every bound: the least shortage of lower bounds is zero.

    Each arc with a lower bound is split in two, the first part up to that bound earning
    one for each unit; the optimum and its duals say how much of all bounds can be met.
    """
    if np.any(network.lower > network.upper):
        return False
    needy = np.flatnonzero(network.lower > 0)
    if not len(needy):
        return True
    relaxed = replace(
        network,
        tail=np.concatenate([network.tail, network.tail[needy]]),
        head=np.concatenate([network.head, network.head[needy]]),
        lower=np.zeros(len(network.tail) + len(needy), dtype=np.int64),
        upper=np.concatenate([network.upper - network.lower, network.lower[needy]]),
    )
    cost = np.zeros(len(relaxed.tail), dtype=np.int64)
    cost[len(network.tail) :] = -1
    return _cheapest(relaxed, cost).cost == -int(network.lower.sum())


def _fixed(network: Network, reduced: Ints) -> Network:
    """The network of the optima: arcs with a reduced cost rest at a bound."""
    return replace(
        network,
        upper=np.where(reduced > 0, network.lower, network.upper),
        lower=np.where(reduced < 0, network.upper, network.lower),
    )


def _unique(network: Network, x: Floats) -> Unique:
    """Whether no other plan is left: none that keeps less of this one."""
    chosen = x > 0.5
    cost = _on_options(network, np.where(chosen, 1, -1).astype(np.int64))
    return "yes" if _cheapest(network, cost).cost == int(chosen.sum()) else "no"


def _cheapest(network: Network, cost: Ints) -> _Flow:
    """A circulation of least cost that keeps every bound, proven by its potentials."""
    from ortools.graph.python import min_cost_flow

    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(
        network.tail.astype(np.int32),
        network.head.astype(np.int32),
        network.upper - network.lower,
        cost,
    )
    supply = np.bincount(network.head, weights=network.lower, minlength=network.nodes)
    supply -= np.bincount(network.tail, weights=network.lower, minlength=network.nodes)
    solver.set_nodes_supplies(
        np.arange(network.nodes, dtype=np.int32), supply.astype(np.int64)
    )
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise SolverError(f"the flow solver ended with {status}")
    flow = network.lower + solver.flows(arcs)
    reduced = cost + _potential_differences(network, flow, cost)
    left_over = (reduced < 0) & (flow < network.upper)
    too_much = (reduced > 0) & (flow > network.lower)
    if np.any(left_over | too_much):
        raise SolverError("the flow solver's optimum is not one")
    return _Flow(flow, int(cost @ flow), reduced)


def _potential_differences(network: Network, flow: Ints, cost: Ints) -> Ints:
    """Potential of each arc's tail less that of its head: shortest residual paths.

    Bellman-Ford from every node at once, on whole arrays; no negative cycle is left in
    the residual graph of an optimum, so it ends after at most ``nodes`` rounds.
    """
    forward, backward = flow < network.upper, flow > network.lower
    tail = np.concatenate([network.tail[forward], network.head[backward]])
    head = np.concatenate([network.head[forward], network.tail[backward]])
    length = np.concatenate([cost[forward], -cost[backward]])
    order = np.argsort(head, kind="stable")
    tail, head, length = tail[order], head[order], length[order]
    reached, first = np.unique(head, return_index=True)
    potential = np.zeros(network.nodes, dtype=np.int64)
    for _ in range(network.nodes + 1):
        if not len(reached):
            break
        shorter = np.minimum.reduceat(potential[tail] + length, first)
        shorter = np.minimum(shorter, potential[reached])
        if np.array_equal(shorter, potential[reached]):
            break
        potential[reached] = shorter
    return potential[network.tail] - potential[network.head]
