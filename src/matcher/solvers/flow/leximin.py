"""The rates of groups in a network, the smallest as large as possible, then the next.

Numbers of people that groups can have at once are those of a generalised polymatroid,
where one person more at a time is exact: always the step that passes the lowest rates
first, and of those the one that passes most (Federgruen and Groenevelt, The greedy
procedure for resource allocation problems, Operations Research 34, 1986; Frank and
Murota, Decreasing minimization on M-convex sets, Mathematical Programming 195, 2022).
As many steps as a flow allows are taken at once; the first that none allows is the last
of its group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Ints, Tier, WorstRate
from matcher.solvers.base.answer import TierAnswer
from matcher.solvers.base.clock import Deadline
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network
from matcher.solvers.flow.optima import optima


def together(order: Sequence[Tier], at: int) -> tuple[WorstRate, ...]:
    """The rates that begin at a tier: the worst one, the next, and so on."""
    first = order[at]
    if not isinstance(first, WorstRate) or first.beyond:
        return ()
    found = [first]
    for tier in order[at + 1 :]:
        if not isinstance(tier, WorstRate) or tier.beyond != len(found):
            break
        same = tier.sizes == first.sizes and np.array_equal(tier.group, first.group)
        if not same:
            break
        found.append(tier)
    return tuple(found)


def leximin(
    network: Network, flow: Shorts, tiers: Sequence[WorstRate], deadline: Deadline
) -> tuple[Network, Shorts, list[TierAnswer]]:
    """Raise rates, the smallest first, and leave only flows with the best of them.

    Parameters
    ----------
    network
        The network.
    flow
        A flow that keeps its bounds.
    tiers
        The rates, from the worst one on, of all groups.
    deadline
        When to stop and say what is known.
    """
    arcs = network.group_arcs[tiers[0].name]
    steps = _Steps.of(tiers[0], network.upper[arcs])
    taken = 0
    while taken < len(steps.group) and not deadline.passed:
        taken, flow = _taken(network, flow, arcs, steps, deadline)
        if taken < len(steps.group):
            steps = steps.without(taken)
    x = flow[: network.options].astype(np.float64)
    if deadline.passed:
        told = [(tier.name, tier.worth(x), tier.utmost) for tier in tiers]
        return network, flow, [TierAnswer(*one, "counting", 0.0) for one in told]
    network = _best(network, flow, arcs, tiers[0])
    worths = [tier.worth(x) for tier in tiers]
    answers = [
        TierAnswer(tier.name, worth, worth, "duals", 0.0)
        for tier, worth in zip(tiers, worths, strict=True)
    ]
    return network, flow, answers


@dataclass(frozen=True)
class _Steps:
    """One person more each, in the order to take them in.

    ``group`` is whose step each is, ``nth`` how many people that group then has, and
    ``groups`` the number of all groups.
    """

    group: Ints
    nth: Ints
    groups: int

    @classmethod
    def of(cls, tier: WorstRate, most: Shorts) -> _Steps:
        """All steps up to the size of each group, and the most it can have."""
        each = [min(size, int(up)) for size, up in zip(tier.sizes, most, strict=True)]
        group = np.repeat(np.arange(len(each)), each)
        nth = np.concatenate([np.arange(1, count + 1) for count in each])
        size = np.array(tier.sizes)[group]
        # Rounded quotients of such small numbers are equal only where the rates are.
        order = np.lexsort((group, -nth / size, (nth - 1) / size))
        return cls(group[order], nth[order], len(each))

    def without(self, step: int) -> _Steps:
        """Neither this step nor later ones of its group."""
        kept = (self.group != self.group[step]) | (np.arange(len(self.group)) < step)
        return replace(self, group=self.group[kept], nth=self.nth[kept])

    def people(self, steps: int) -> Ints:
        """People of each group after so many steps."""
        return np.bincount(self.group[:steps], minlength=self.groups)


def _taken(
    network: Network, flow: Shorts, arcs: Ints, steps: _Steps, deadline: Deadline
) -> tuple[int, Shorts]:
    """How many of the steps can be taken together, and a flow that takes them."""
    at = len(steps.group)
    while at and not deadline.passed:
        wanted = _at_least(network, arcs, steps.people(at))
        found = repaired(wanted, flow)
        if not isinstance(found, Shortage):
            return at, found
        inside = found.inside
        short = inside[network.head[arcs]] & ~inside[network.tail[arcs]]
        most = int(wanted.lower[arcs[short]].sum()) - found.missing
        at = min(at - 1, _last_possible(network.lower[arcs], steps, short, most))
    return 0, flow


def _last_possible(lower: Shorts, steps: _Steps, short: Bools, most: int) -> int:
    """Steps after which the groups that are short need no more people than so many.

    They need what bounds ask for, whatever is taken.
    """
    more = short[steps.group] & (steps.nth > lower[steps.group])
    needed = int(lower[short].sum()) + np.cumsum(more)
    return int(np.searchsorted(needed, most, side="right"))


def _at_least(network: Network, arcs: Ints, people: Ints) -> Network:
    lower = network.lower.copy()
    lower[arcs] = np.maximum(lower[arcs], people)
    return replace(network, lower=lower)


def _best(network: Network, flow: Shorts, arcs: Ints, tier: WorstRate) -> Network:
    """The network of all flows whose rates are these, in whatever order of the groups.

    Two best ones are joined by exchanges of one person between two groups of a size,
    one of which has one person more: each group has one number of people or two, and
    where it has two, as many of those groups as ever have the larger one.
    """
    people = flow[arcs].astype(np.int64)
    joined = _exchanging(network, flow, arcs, people, tier)
    lower, upper = network.lower.copy(), network.upper.copy()
    lower[arcs] = upper[arcs] = people
    families = sorted(joined, key=lambda family: _rate(family, people, tier))
    for family in families:
        held = people[family]
        lower[arcs[family]], upper[arcs[family]] = held.min(), held.max()
    network = replace(network, lower=lower, upper=upper)
    for family in families:
        counted = np.isin(tier.group, family)
        network = optima(network, flow, -counted[: network.options].astype(np.int64))
    return network


def _rate(family: list[int], people: Ints, tier: WorstRate) -> Fraction:
    return min(Fraction(int(people[one]), tier.sizes[one]) for one in family)


def _exchanging(
    network: Network, flow: Shorts, arcs: Ints, people: Ints, tier: WorstRate
) -> list[list[int]]:
    """Groups that could take turns in having one person more."""
    families: list[list[int]] = []
    groups = range(len(arcs))
    for one in groups:
        for other in groups:
            if tier.sizes[one] != tier.sizes[other] or people[other] != people[one] + 1:
                continue
            after = people.copy()
            after[one] += 1
            after[other] -= 1
            if isinstance(repaired(_at_least(network, arcs, after), flow), Shortage):
                continue
            with_them = [f for f in families if one in f or other in f]
            families = [f for f in families if f not in with_them]
            families.append(sorted({one, other, *(k for f in with_them for k in f)}))
    return families
