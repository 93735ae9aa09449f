"""A better plan of visits, and bounds, by columns of whole itineraries."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.solvers.base.bounds import rounded_up
from matcher.visits.arrays import VisitArrays
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.crowd import Crowd
from matcher.visits.days.dive import dive
from matcher.visits.days.master import Left, Master, Prices
from matcher.visits.days.movers import Movers, movers_of
from matcher.visits.days.one_at_a_time import Seating
from matcher.visits.days.search import Search, missing_cost
from matcher.visits.days.stepwise import stepwise
from matcher.visits.days.weights import Weights, weights_for
from matcher.visits.found import Found
from matcher.visits.measure import Tier

MANY = 1_000
"""Movers above which the linear program is too large."""
_COLUMN_STEPS, _PRICE_STEPS = 200, 120
_NEIGHBOURHOODS = 1_000
_FOR_BOUNDS, _FOR_PRICES, _FOR_MENDING = 0.4, 0.4, 0.5


def improve(
    arrays: VisitArrays,
    when: Ints,
    tiers: Sequence[Tier],
    deadline: Deadline,
    seed: int = 0,
    neighbourhoods: int = _NEIGHBOURHOODS,
) -> Found:
    """Make a lawful schedule better, never worse, and say how good one can be.

    Parameters
    ----------
    when
        Where to begin: round of each pair.
    deadline
        A cap: the same seed gives the same schedule where the neighbourhoods are
        searched before.
    neighbourhoods
        How many to search.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> from matcher.visits import WEIGHTED_WITH_DAYS, arrays_of
    >>> arrays = arrays_of(visit_scenario("pilot30", "F"))
    >>> nobody = np.full(arrays.pairs, -1)
    >>> found = improve(arrays, nobody, [WEIGHTED_WITH_DAYS], Deadline(20.0), 0, 5)
    >>> found.bounds
    (-2992,)
    """
    movers = movers_of(arrays, when) if arrays.pairs else None
    if movers is None:
        return Found(when, (None,) * len(tiers))
    ground = _Ground(movers, weights_for(tiers, arrays))
    start = movers.itineraries(when)
    way = _by_steps if movers.count > MANY else _by_columns
    bound, prices, plan = way(ground, start, deadline)
    bounds = _Bounds(ground, bound)
    if movers.whole:
        bounds.refine(start, deadline.after(_FOR_BOUNDS))
    search = Search(ground.cheapest, ground.weights, plan, prices, seed)
    search.run(neighbourhoods, deadline, bound)
    value = ground.crowd.tuple_of(ground.weights, search.plan)
    return Found(movers.when(search.plan), bounds.of(value, whole=movers.whole))


class _Ground:
    """What every step needs: movers, their weights, who prices and who judges."""

    def __init__(self, movers: Movers, weights: Weights) -> None:
        self.movers, self.weights = movers, weights
        self.cheapest, self.crowd = Cheapest(movers, weights), Crowd(movers)

    @property
    def constant(self) -> int:
        """What every plan costs beside what a master counts."""
        return self.weights.cost(self.crowd.constant)

    def master(self, start: Ints) -> Master:
        """The relaxation of the whole, with the itineraries of the start."""
        every = np.arange(self.movers.count)
        left = Left.beside(self.movers, np.zeros_like(self.movers.arrays.room))
        master = Master(self.cheapest, every, left, missing_cost(self.weights))
        master.add(every, start)
        return master

    def better(self, plan: Ints, other: Ints) -> Ints:
        """The better of a plan and a lawful one."""
        if not self.crowd.lawful(plan):
            return other
        mine, theirs = (self.crowd.tuple_of(self.weights, x) for x in (plan, other))
        return plan if mine < theirs else other


def _by_columns(
    ground: _Ground, start: Ints, deadline: Deadline
) -> tuple[float, Prices, Ints]:
    """Bound, prices and a plan by the linear program and a dive."""
    master = ground.master(start)
    relaxed = master.solve(None, _COLUMN_STEPS, deadline)
    if relaxed is None:
        return -np.inf, _free(ground), start
    dived = dive(master, relaxed, start, deadline)
    bound = relaxed.bound + ground.constant
    plan = _mended(ground, dived, relaxed.prices, start, deadline)
    return bound, relaxed.prices, plan


def _by_steps(
    ground: _Ground, start: Ints, deadline: Deadline
) -> tuple[float, Prices, Ints]:
    """The same where the linear program is too large: by prices alone."""
    master = ground.master(start)
    known = ground.weights.cost(ground.crowd.components(start))
    until = deadline.after(_FOR_PRICES)
    known -= ground.constant
    bound, prices = stepwise(master, known, _PRICE_STEPS, until)
    pinned = ground.movers.has_pins
    seated = np.where(pinned[:, None], start, -1)
    seating = Seating(ground.cheapest, seated, missing_cost(ground.weights))
    free = np.flatnonzero(~pinned)
    order = free[np.argsort(-ground.movers.size[free], kind="stable")]
    seating.put_in(order, prices.of_visit, only_open=False)
    plan = _mended(ground, seating.itineraries, prices, start, deadline)
    return bound + ground.constant, prices, plan


def _mended(
    ground: _Ground, plan: Ints, prices: Prices, start: Ints, deadline: Deadline
) -> Ints:
    """A plan whose rounds have enough visitors, or the start if that is better."""
    search = Search(ground.cheapest, ground.weights, plan, prices, 0)
    search.mend(deadline.after(_FOR_MENDING))
    return ground.better(search.plan, start)


def _free(ground: _Ground) -> Prices:
    room = ground.movers.arrays.room
    return Prices(np.zeros(room.shape), np.zeros(len(room)))


class _Bounds:
    """Bounds on the cost of all tiers down to one, and what each tier may be then."""

    def __init__(self, ground: _Ground, whole: float) -> None:
        self.ground = ground
        factors = ground.weights.factors
        self.last = int(np.flatnonzero(factors).max(initial=0))
        self.down_to = {self.last: whole}

    def refine(self, start: Ints, deadline: Deadline) -> None:
        """A relaxation of its own for the tiers down to each."""
        movers, weights = self.ground.movers, self.ground.weights
        if movers.count > MANY:
            return
        for nth in range(self.last):
            if deadline.passed:
                return
            ground = _Ground(movers, weights.first(nth + 1))
            relaxed = ground.master(start).solve(None, _COLUMN_STEPS, deadline)
            if relaxed is not None:
                self.down_to[nth] = relaxed.bound + ground.constant

    def of(self, value: tuple[int, ...], *, whole: bool) -> tuple[int | None, ...]:
        """Bound of each tier, those above being held at a value."""
        weights = self.ground.weights
        factors = weights.factors
        best = np.array(weights.tuple_of(self.ground.crowd.at_best), np.int64)
        worst = np.array(weights.tuple_of(self.ground.crowd.at_worst), np.int64)
        found: list[int | None] = []
        for nth, cost in enumerate(value):
            below = float(factors[nth + 1 :] @ worst[nth + 1 :])
            bound = self.down_to.get(nth, self.down_to[self.last] - below)
            above = float(factors[:nth] @ np.array(value[:nth], np.int64))
            if not whole or factors[nth] == 0 or not np.isfinite(bound):
                found.append(None)
                continue
            least = int(rounded_up((bound - above) / float(factors[nth])))
            found.append(min(max(least, int(best[nth])), cost))
        return tuple(found)
