"""Who meets whom, whatever the round: a flow that is also a bound on every schedule.

Each shortage is concave in the number of visits, so it is a pair of parallel arcs: the
first so many visits of somebody earn its price, the others nothing.

    source -> person (her least, then up to her most) -> her top three -> company
           -> every other company -> sink (its least, then up to its room)

No schedule does better, because every one is such a flow. Where each company has the
same room in all rounds, and everybody is always there, each such flow is a schedule
(see ``colouring``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers import Circulation
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import Tier, weights_of


@dataclass(frozen=True)
class Meeting:
    """The flow network of a problem of visits.

    Attributes
    ----------
    arcs
        The network with its flow; the optima of tiers answered before are held.
    part
        First arc of each part, by name, and one past its last.
    arrays
        The problem.
    """

    arcs: Circulation
    part: dict[str, tuple[int, int]]
    arrays: VisitArrays

    @classmethod
    def of(cls, arrays: VisitArrays) -> Meeting:
        """The network, its flow taking pinned visits alone."""
        people, hosts = arrays.visitors, arrays.hosts
        allowed = _beside_pins(arrays)
        most, host_most = _room_for(arrays, allowed)
        first_person, first_top = 2, 2 + people
        first_host = first_top + people
        person = first_person + np.arange(people)
        top = first_top + np.arange(people)
        host = first_host + np.arange(hosts)
        own = np.bincount(arrays.visitor[arrays.top], minlength=people).astype(np.int64)
        counts: Ints = np.minimum(arrays.counted, own)
        least = np.minimum(arrays.least, most)
        host_least = np.minimum(arrays.host_least, host_most)
        tails = np.where(arrays.top, top[arrays.visitor], person[arrays.visitor])
        source, sink = np.zeros(people, np.int64), np.ones(hosts, np.int64)
        able = np.minimum(allowed.sum(axis=1), 1)
        everybody = int(most.sum())
        pinned = arrays.pinned != NEVER
        parts: dict[str, tuple[Ints, Ints, Ints]] = {
            "least": (source, person, least),
            "more": (source, person, most - least),
            "first_top": (person, top, counts),
            "more_top": (person, top, own - counts),
            "pair": (tails, host[arrays.host], able),
            "host_least": (host, sink, host_least),
            "host_more": (host, sink, host_most - host_least),
            "return": (np.array([1]), np.array([0]), np.array([everybody])),
        }
        sizes = np.cumsum([0, *(len(one[0]) for one in parts.values())]).tolist()
        part = dict(zip(parts, pairwise(sizes), strict=True))
        tail, head, upper = (
            np.concatenate(given).astype(np.int64)
            for given in zip(*parts.values(), strict=True)
        )
        lower = np.zeros(len(tail), np.int64)
        lower[slice(*part["pair"])] = pinned
        arcs = Circulation(first_host + hosts, tail, head, lower, upper, 0 * upper)
        return cls(arcs, part, arrays)._with_pairs(pinned)

    def _with_pairs(self, taken: Bools) -> Meeting:
        """The same network with a flow that takes these pairs."""
        arrays, flow = self.arrays, self.arcs.flow.copy()
        people = np.bincount(arrays.visitor[taken], minlength=arrays.visitors)
        tops = np.bincount(
            arrays.visitor[taken & arrays.top], minlength=arrays.visitors
        )
        hosts = np.bincount(arrays.host[taken], minlength=arrays.hosts)
        flow[slice(*self.part["pair"])] = taken
        for first, rest, total in (
            ("least", "more", people),
            ("first_top", "more_top", tops),
            ("host_least", "host_more", hosts),
        ):
            held = np.minimum(total, self.arcs.upper[slice(*self.part[first])])
            flow[slice(*self.part[first])] = held
            flow[slice(*self.part[rest])] = total - held
        flow[-1] = people.sum()
        return replace(self, arcs=replace(self.arcs, flow=flow))

    @property
    def taken(self) -> Bools:
        """Whether each pair meets, shape (pairs,)."""
        taken: Bools = self.arcs.flow[slice(*self.part["pair"])] > 0
        return taken

    @property
    def values(self) -> dict[str, int]:
        """The components that do not ask for the round, as this flow has them."""
        arrays, flow = self.arrays, self.arcs.flow

        def through(part: str) -> int:
            return int(flow[slice(*self.part[part])].sum())

        return {
            "visits_missing": int(arrays.least.sum()) - through("least"),
            "without_top": int(arrays.counted.sum()) - through("first_top"),
            "visitors_missing": int(arrays.host_least.sum()) - through("host_least"),
            "interest": int(arrays.points @ self.taken),
        }

    def cost(self, tier: Tier) -> Ints:
        """What a unit on each arc costs in a tier, shape (arcs,)."""
        cost = np.zeros(len(self.arcs.tail), np.int64)
        places = {
            "visits_missing": ("least", 1),
            "without_top": ("first_top", 1),
            "visitors_missing": ("host_least", 1),
            "interest": ("pair", self.arrays.points),
        }
        for name, weight in weights_of(tier).items():
            if name in places:
                part, worth = places[name]
                cost[slice(*self.part[part])] = -weight * np.asarray(worth)
        return cost

    def cheapest(self, cost: Ints) -> Meeting:
        """The best flow for a cost, its optima held."""
        return replace(self, arcs=self.arcs.cheapest(cost))

    def best(self, tiers: tuple[Tier, ...]) -> Meeting:
        """The best flow for tiers, one after the other.

        Neighbouring tiers are packed into one cost as far as 64 bits hold that: a unit
        of the first outweighs all that a feasible flow can win in those behind.
        """
        network, left = self, [self.cost(tier) for tier in tiers]
        while left:
            cost, *left = left
            while left and network.arcs.holds(packed := self._packed(cost, left[0])):
                cost, left = packed, left[1:]
            network = network.cheapest(cost)
        return network

    def _packed(self, first: Ints, second: Ints) -> Ints:
        """A cost by which the second counts only where the first is equal.

        Costs that leave 64 bits become so large that they cannot be held.
        """
        reach = int(np.abs(second) @ (self.arcs.upper - self.arcs.lower))
        if (int(np.abs(first).max(initial=0)) * (reach + 1)).bit_length() > 62:
            return np.full(len(first), 1 << 62, np.int64)
        packed: Ints = first * (reach + 1) + second
        return packed


def _beside_pins(arrays: VisitArrays) -> Bools:
    """When pairs may meet once pinned visits stand, shape (pairs, rounds)."""
    pinned = np.flatnonzero(arrays.pinned != NEVER)
    at = arrays.pinned[pinned]
    busy = np.zeros((arrays.visitors, arrays.rounds), bool)
    busy[arrays.visitor[pinned], at] = True
    seats = arrays.room.copy()
    np.subtract.at(seats, (arrays.host[pinned], at), 1)
    allowed: Bools = arrays.allowed & ~busy[arrays.visitor] & (seats > 0)[arrays.host]
    allowed[pinned] = False
    allowed[pinned, at] = True
    return allowed


def _room_for(arrays: VisitArrays, allowed: Bools) -> tuple[Ints, Ints]:
    """Most visits of each person and company, by the rounds in which they can be."""
    pair, at = np.nonzero(allowed)
    meets = np.zeros((arrays.visitors, arrays.rounds), bool)
    meets[arrays.visitor[pair], at] = True
    seats = np.zeros_like(arrays.room)
    np.add.at(seats, (arrays.host[pair], at), 1)
    seats = np.minimum(seats, arrays.room)
    return (
        np.minimum(arrays.most, meets.sum(axis=1)),
        np.minimum(arrays.host_most, seats.sum(axis=1)),
    )
