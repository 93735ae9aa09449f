"""The cheapest itinerary of each mover when visits have prices: exact, by recursion.

A day is a walk through its rounds, each adding one company to the set met that day or
none; days are joined by splitting a set into what is met on the last of them and the
rest. That a pair meets once, the most visits and shortages are facts of the whole set.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from matcher.program import Bools, Floats, Ints
from matcher.visits.days.movers import Movers
from matcher.visits.days.subsets import Split
from matcher.visits.days.weights import COMPONENTS, Weights

_AT_ONCE = 400


@dataclass(frozen=True)
class _Day:
    """Cost of meeting each set on a day, shape (sets of a day, movers), and how.

    ``waiting[t]`` is the cost of having met a set before round t of the day,
    ``visited[t]`` of having met it with the last visit in that round.
    """

    cost: Floats
    visit: Floats
    gap: Floats
    waiting: list[Floats]
    visited: list[Floats]


@dataclass(frozen=True)
class _Table:
    """Cost of each set, shape (sets, movers), and before each day, and of each day."""

    cost: Floats
    totals: list[Floats]
    days: list[_Day]


class Cheapest:
    """Finds cheapest itineraries under weights.

    Parameters
    ----------
    movers
        Whose itineraries.
    weights
        What the components cost.
    """

    def __init__(self, movers: Movers, weights: Weights) -> None:
        self.movers = movers
        each = weights.each
        self._sets = movers.subsets
        self._set_costs = movers.set_costs(each)
        self._day_cost, self._gap_cost, self._change_cost = (
            each[COMPONENTS.index(name)] for name in ("days", "gaps", "changes")
        )
        self._each = each
        longest_day = max((len(rounds) for rounds in movers.days), default=0)
        self._day_sets = self._sets.up_to(longest_day)
        self._splits = self._sets.splits(max(longest_day, 1))

    def costs(self, who: Ints, itineraries: Ints) -> Floats:
        """Cost of some movers' itineraries, without prices, shape (len(who),)."""
        found: Floats = self.movers.components(who, itineraries) @ self._each
        return found

    def find(
        self, who: Ints, prices: Floats, allowed: Bools | None = None
    ) -> tuple[Floats, Ints]:
        """Cheapest cost and itinerary of some movers.

        Parameters
        ----------
        who
            The movers.
        prices
            What one visitor costs at each host in each round, shape (hosts, rounds).
        allowed
            Where they may be, shape (len(who), places, rounds), if not everywhere that
            facts allow.

        Returns
        -------
        tuple[Floats, Ints]
            Shapes (len(who),) and (len(who), rounds); infinite where nothing is lawful.
        """
        costs = np.zeros(len(who))
        itineraries = np.full((len(who), self.movers.arrays.rounds), -1, np.int64)
        every = self.movers.allowed[who] if allowed is None else allowed
        for first in range(0, len(who), _AT_ONCE):
            part = slice(first, first + _AT_ONCE)
            table = self._table(who[part], prices, every[part])
            chosen, column = table.cost.argmin(axis=0), np.arange(len(who[part]))
            costs[part] = table.cost[chosen, column]
            itineraries[part] = self._retrace(chosen, column, table)
        return costs, itineraries

    def near(
        self, who: Ints, prices: Floats, allowed: Bools, slack: float, most: int
    ) -> tuple[Ints, Ints]:
        """The best itineraries with different companies that are nearly cheapest.

        Parameters
        ----------
        slack
            How much dearer than the cheapest.
        most
            How many for each mover.

        Returns
        -------
        tuple[Ints, Ints]
            Movers, and their itineraries.
        """
        table = self._table(who, prices, allowed)
        order = np.argsort(table.cost, axis=0, kind="stable")[:most]
        costs = np.take_along_axis(table.cost, order, axis=0)
        rank, column = np.nonzero(costs <= costs[0] + slack)
        chosen = order[rank, column]
        lawful = np.isfinite(costs[rank, column])
        chosen, column = chosen[lawful], column[lawful]
        return who[column], self._retrace(chosen, column, table)

    def _table(self, who: Ints, prices: Floats, allowed: Bools) -> _Table:
        movers = self.movers
        size = movers.size[who]
        visit = prices[movers.host[who]] * size[:, None, None]
        visit -= self._change_cost * movers.told[who]
        visit[~allowed] = np.inf
        visit = visit.transpose(1, 2, 0).copy()
        total = np.full((len(self._sets.members), len(who)), np.inf)
        total[0] = 0.0
        totals, days = [total], []
        for rounds in movers.days:
            day = self._day(who, visit[:, rounds])
            days.append(day)
            total = total.copy()
            for split in self._splits:
                joined = totals[-1][split.rest] + day.cost[split.part]
                total[split.whole] = np.minimum(total[split.whole], joined)
            totals.append(total)
        return _Table(total + self._set_costs[:, who], totals, days)

    def _day(self, who: Ints, visit: Floats) -> _Day:
        size = self.movers.size[who]
        sets, gap = self._day_sets, self._gap_cost * size
        before = np.full((sets, len(who)), np.inf)
        before[0] = 0.0
        waiting, visited = [], []
        cost = before.copy()
        for at in range(visit.shape[1]):
            now = np.full((sets, len(who)), np.inf)
            for split in self._steps:
                step = before[split.rest] + visit[split.part - 1, at]
                now[split.whole] = np.minimum(now[split.whole], step)
            waiting.append(before)
            visited.append(now)
            cost = np.minimum(cost, now)
            before = np.minimum(before + gap, now)
            before[0] = 0.0
        cost = cost + self._day_cost * size
        cost[self._apart[:, who]] = np.inf
        cost[0] = 0.0
        return _Day(cost, visit, gap, waiting, visited)

    @cached_property
    def _steps(self) -> tuple[Split, ...]:
        """One member after the other taken out of the sets of a day."""
        steps = []
        for split in self._sets.singles:
            mine = split.whole < self._day_sets
            steps.append(Split(split.whole[mine], split.rest[mine], split.part[mine]))
        return tuple(steps)

    @cached_property
    def _apart(self) -> Bools:
        """Whether a set cannot be met on one day, for zones, shape (sets, movers)."""
        movers, arrays = self.movers, self.movers.arrays
        apart = np.zeros((self._day_sets, movers.count), bool)
        if not arrays.problem.zone_a_day or not arrays.hosts:
            return apart
        zone = np.where(movers.host >= 0, arrays.zone[movers.host], 0)
        for number, each in enumerate(self._sets.members[: self._day_sets]):
            for one, other in combinations(each, 2):
                apart[number] |= ~arrays.one_day[zone[:, one], zone[:, other]]
        return apart

    def _retrace(self, chosen: Ints, column: Ints, table: _Table) -> Ints:
        """Itineraries of chosen sets, each of the mover in a column of the table."""
        found = np.full((len(chosen), self.movers.arrays.rounds), -1, np.int64)
        left = chosen.copy()
        for number in reversed(range(len(table.days))):
            total, day = table.totals[number], table.days[number].cost
            best = total[left, column]
            part, rest = np.zeros_like(left), left.copy()
            for split in self._lookups:
                one, others = split.part[left], split.rest[left]
                cost = total[others, column] + day[one, column]
                better = (one > 0) & (cost < best)
                best = np.where(better, cost, best)
                part = np.where(better, one, part)
                rest = np.where(better, others, rest)
            rounds = self.movers.days[number]
            self._retrace_day(part, column, table.days[number], rounds, found)
            left = rest
        return found

    def _retrace_day(
        self, part: Ints, column: Ints, day: _Day, rounds: Ints, found: Ints
    ) -> None:
        """Write down in which round each member of a day's set is met."""
        left, gap = part.copy(), day.gap[column]
        last = np.stack([cost[part, column] for cost in day.visited]).argmin(axis=0)
        begun = np.zeros(len(part), bool)
        visits = begun
        for at in reversed(range(len(rounds))):
            mine = np.flatnonzero((left > 0) & (visits | (~begun & (last == at))))
            best = np.full(len(mine), np.inf)
            member, rest = np.zeros_like(mine), np.zeros_like(mine)
            for split in self._members:
                one, others = split.part[left[mine]], split.rest[left[mine]]
                cost = day.waiting[at][others, column[mine]]
                cost = cost + day.visit[one - 1, at, column[mine]]
                better = (one > 0) & (cost < best)
                best = np.where(better, cost, best)
                member = np.where(better, one, member)
                rest = np.where(better, others, rest)
            found[mine, rounds[at]] = member - 1
            left[mine], begun[mine] = rest, True
            if at:
                visited = day.visited[at - 1][left, column]
                waited = day.waiting[at - 1][left, column] + gap
                visits = begun & (visited <= waited)

    @cached_property
    def _lookups(self) -> tuple[Split, ...]:
        """Splits by the number of the whole; where there is none, the part is 0."""
        return tuple(self._lookup(split) for split in self._splits)

    @cached_property
    def _members(self) -> tuple[Split, ...]:
        return tuple(self._lookup(split) for split in self._sets.singles)

    def _lookup(self, split: Split) -> Split:
        every = np.arange(len(self._sets.members))
        rest, part = every.copy(), np.zeros_like(every)
        rest[split.whole], part[split.whole] = split.rest, split.part
        return Split(every, rest, part)
