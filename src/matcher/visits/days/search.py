"""Better plans by exact choices in neighbourhoods, while the rest stands.

A neighbourhood is some movers who wish for the same companies. Their itineraries are
chosen anew by a small integer program over priced columns; where its relaxation shows
that nothing can be won, it is not solved.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers import Deadline
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.chosen import choose
from matcher.visits.days.crowd import Crowd
from matcher.visits.days.master import Left, Master, Prices
from matcher.visits.days.one_at_a_time import Seating
from matcher.visits.days.weights import COMPONENTS, Weights

_SMALLEST, _LARGEST = 12, 60
_GROWTH = 1.25
_IDLE = 25
_SECONDS = 5.0
_STEPS = 30
_NEAR = 20
_NONE = 1e-6
_MENDING, _AT_ONCE, _MENDED = 200, 8, 40


class Search:
    """A plan that is made better, neighbourhood by neighbourhood.

    Parameters
    ----------
    cheapest
        Finds itineraries under the weights.
    weights
        What components cost, and which plan is better.
    plan
        Where to begin: lawful itineraries of all movers, shape (movers, rounds).
    prices
        Prices of rooms in the relaxation of the whole.
    seed
        Of the neighbourhoods.
    """

    def __init__(
        self,
        cheapest: Cheapest,
        weights: Weights,
        plan: Ints,
        prices: Prices,
        seed: int,
    ) -> None:
        self._cheapest, self._weights = cheapest, weights
        self.movers, self.plan, self._prices = cheapest.movers, plan, prices
        self._crowd = Crowd(cheapest.movers)
        self._missing = missing_cost(weights)
        self._draw = np.random.default_rng(seed)
        self.value = self._crowd.tuple_of(weights, plan)
        every = np.arange(self.movers.count)
        none = np.zeros(self.movers.arrays.room.shape)
        self._ideal, _ = cheapest.find(every, none)
        self._wishes = _wishes(self.movers.host, self.movers.arrays.hosts)

    def mend(self, deadline: Deadline) -> None:
        """Make the plan lawful where rounds have too few visitors."""
        every = np.arange(self.movers.count)
        for _ in range(_MENDING):
            bad = self._crowd.too_few(self.movers.load(every, self.plan))
            if deadline.passed or not bad.any():
                break
            cells = np.flatnonzero(bad)
            bad.flat[cells[:_AT_ONCE]] = False
            who = self._about(cells[:_AT_ONCE])
            self._choose(who, deadline, forgiven=bad)
        seating = Seating(self._cheapest, self.plan, self._missing)
        seating.mend()
        self.plan = seating.itineraries
        self.value = self._crowd.tuple_of(self._weights, self.plan)

    def _about(self, cells: Ints) -> Ints:
        """Movers in some rounds of hosts, and more who wish for those hosts."""
        host = cells // self.movers.arrays.rounds
        mover, at = np.nonzero(self.plan >= 0)
        met = self.movers.host[mover, self.plan[mover, at]]
        inside = np.isin(met * self.movers.arrays.rounds + at, cells)
        closeness = self._wishes[:, np.unique(host)].sum(axis=1).astype(float)
        closeness[np.unique(mover[inside])] = np.inf
        order = np.argsort(-closeness, kind="stable")
        return np.sort(order[: max(_MENDED, int(np.isinf(closeness).sum()))])

    def run(self, neighbourhoods: int, deadline: Deadline, target: float) -> None:
        """Search until a target cost, so many neighbourhoods or the deadline."""
        largest = min(_LARGEST, self.movers.count)
        size, idle = float(min(_SMALLEST, largest)), 0
        for _ in range(neighbourhoods):
            if deadline.passed or self.cost - target < 1:
                return
            better = self._choose(self._near(round(size)), deadline)
            idle = 0 if better else idle + 1
            if idle < _IDLE:
                continue
            if size == largest:
                return
            size, idle = min(size * _GROWTH, largest), 0

    @property
    def cost(self) -> int:
        """Cost of the plan under the weights."""
        return self._weights.cost(self._crowd.components(self.plan))

    def _near(self, size: int) -> Ints:
        """Movers who share wishes: with somebody, or for a company, or in a zone."""
        wishes, noise = self._wishes, self._draw.random(self.movers.count)
        way = self._draw.integers(3)
        if way == 0:
            costs = self._cheapest.costs(np.arange(self.movers.count), self.plan)
            regret = np.maximum(costs - self._ideal, 0) + 1e-9
            one = self._draw.choice(self.movers.count, p=regret / regret.sum())
            closeness = wishes @ wishes[one].astype(float)
            closeness[one] = np.inf
        elif way == 1:
            host = self._draw.integers(wishes.shape[1])
            others = wishes[wishes[:, host]].sum(axis=0) + 1e-9
            more = self._draw.choice(wishes.shape[1], 2, p=others / others.sum())
            closeness = wishes[:, [host, *more]].sum(axis=1)
        else:
            zone = self.movers.arrays.zone
            here = zone == self._draw.choice(zone)
            closeness = (wishes & here).sum(axis=1) / np.maximum(wishes.sum(axis=1), 1)
        order = np.argsort(-(closeness + noise), kind="stable")
        return np.sort(order[:size])

    def _choose(
        self, who: Ints, deadline: Deadline, forgiven: Bools | None = None
    ) -> bool:
        """Choose the itineraries of some movers anew; whether the plan got better.

        Where the plan is not lawful yet, it is no matter if it gets worse, and some
        rounds of hosts may be forgiven that they have too few.
        """
        movers = self.movers
        others = np.setdiff1d(np.arange(movers.count), who)
        load = movers.load(others, self.plan[others])
        left = Left.beside(movers, load)
        if forgiven is not None:
            left = replace(left, floor=np.where(forgiven, 0, left.floor))
        master = Master(self._cheapest, who, left, self._missing)
        self._begin(master)
        relaxed = master.solve(self._prices, _STEPS, deadline)
        if relaxed is None:
            return False
        slack = self._now(master) - relaxed.bound if forgiven is None else np.inf
        if slack < 1 - _NONE:
            return False
        prices = relaxed.prices.of_visit
        master.add(*self._cheapest.near(who, prices, master.allowed, slack, _NEAR))
        found = choose(master, relaxed, slack, min(_SECONDS, deadline.left))
        if found is None:
            return False
        plan = self.plan.copy()
        plan[who] = found
        value = self._crowd.tuple_of(self._weights, plan)
        better = value < self.value
        if value <= self.value or forgiven is not None:
            self.plan, self.value = plan, value
        return better

    def _begin(self, master: Master) -> None:
        """The itineraries there are, and empty ones for those who may have them."""
        free = master.who[~self.movers.has_pins[master.who]]
        master.add(master.who, self.plan[master.who])
        master.add(free, np.full((len(free), self.plan.shape[1]), -1, np.int64))

    def _now(self, master: Master) -> float:
        """Cost of the plan as the master counts it."""
        who, left = master.who, master.left
        mine = self.movers.load(who, self.plan[who]).sum(axis=1)
        lacking = np.maximum(0, left.least - mine).sum()
        costs = self._cheapest.costs(who, self.plan[who])
        return float(costs.sum() + self._missing * lacking)


def missing_cost(weights: Weights) -> float:
    """Cost of one visitor below a host's least."""
    return float(weights.each[COMPONENTS.index("visitors_missing")])


def _wishes(host: Ints, hosts: int) -> Bools:
    """Whether a mover wishes for a host, shape (movers, hosts)."""
    wishes = np.zeros((len(host), hosts), bool)
    mover, place = np.nonzero(host >= 0)
    wishes[mover, host[mover, place]] = True
    return wishes
