"""Every rule and component as rows of one mixed-integer program, for small problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from matcher.program import Floats, Ints, ints
from matcher.solvers import Model, RowList
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import Tier, weights_of

_FREE = float("inf")


@dataclass
class Rows(RowList):
    """Columns and rows as they are added."""

    upper: list[float] = field(default_factory=list)

    def column(self, upper: float = 1.0) -> int:
        """A new whole-number column from 0 to a bound."""
        self.upper.append(float(upper))
        return len(self.upper) - 1

    def at_most(self, columns: Iterable[int], limit: float) -> None:
        """No more of these columns than a limit, where that says anything."""
        listed = list(columns)
        if len(listed) > limit:
            self.row(dict.fromkeys(listed, 1.0), -_FREE, limit)

    def under(self, columns: Iterable[int], cover: int, room: float = 1.0) -> None:
        """Some of these columns only together with another one: sum <= room cover."""
        self.row({**dict.fromkeys(columns, 1.0), cover: -room}, -_FREE, 0.0)


class SmallModel:
    """The program of a problem; which columns it needs depends on the tiers.

    Attributes
    ----------
    pair, round
        What each of the first columns stands for: a pair that meets in a round.
    """

    def __init__(self, arrays: VisitArrays, tiers: tuple[Tier, ...]) -> None:
        self.arrays = arrays
        self.wanted = {name for tier in tiers for name in weights_of(tier)}
        pair, when = np.nonzero(arrays.allowed)
        self.pair, self.round = ints(pair), ints(when)
        self.rows = Rows(upper=[1.0] * len(pair))
        self.costs: dict[str, dict[int, float]] = {}
        self._index()
        self._people()
        self._hosts()
        self._groups()
        self._pins()
        if arrays.problem.zone_a_day:
            self._zones()
        self._shortages()
        if self.wanted & {"days", "gaps"}:
            self._days()
        told = {
            at: -1.0
            for at in range(len(pair))
            if arrays.told[self.pair[at]] == self.round[at]
        }
        self.costs["changes"] = told

    def _index(self) -> None:
        arrays = self.arrays
        self.of_pair: dict[int, list[int]] = {}
        self.of_person: dict[int, list[int]] = {}
        self.of_host: dict[int, list[int]] = {}
        self.in_round: dict[tuple[int, int], list[int]] = {}
        self.in_room: dict[tuple[int, int], list[int]] = {}
        for at, (pair, when) in enumerate(
            zip(self.pair.tolist(), self.round.tolist(), strict=True)
        ):
            who, host = int(arrays.visitor[pair]), int(arrays.host[pair])
            self.of_pair.setdefault(pair, []).append(at)
            self.of_person.setdefault(who, []).append(at)
            self.of_host.setdefault(host, []).append(at)
            self.in_round.setdefault((who, when), []).append(at)
            self.in_room.setdefault((host, when), []).append(at)

    def _people(self) -> None:
        for columns in (*self.of_pair.values(), *self.in_round.values()):
            self.rows.at_most(columns, 1)
        for who, columns in self.of_person.items():
            self.rows.at_most(columns, int(self.arrays.most[who]))

    def _hosts(self) -> None:
        arrays = self.arrays
        for host, columns in self.of_host.items():
            self.rows.at_most(columns, int(arrays.host_most[host]))
        for (host, when), columns in self.in_room.items():
            room, least = int(arrays.room[host, when]), int(arrays.least_in_round[host])
            if least < 2:
                self.rows.at_most(columns, room)
                continue
            opened = self.rows.column()
            self.rows.under(columns, opened, room)
            terms = {**dict.fromkeys(columns, 1.0), opened: -float(least)}
            self.rows.row(terms, 0.0, _FREE)
            for one in columns:
                self.rows.under([one], opened)

    def _groups(self) -> None:
        """In each round, each member where the first of them is."""
        arrays = self.arrays
        place = {
            (int(arrays.visitor[pair]), int(arrays.host[pair]), when): at
            for at, (pair, when) in enumerate(
                zip(self.pair.tolist(), self.round.tolist(), strict=True)
            )
        }
        first: dict[int, int] = {}
        for who, group in enumerate(arrays.group.tolist()):
            if group >= 0 and first.setdefault(group, who) != who:
                for (person, host, when), at in place.items():
                    if person == who:
                        leader = place[first[group], host, when]
                        self.rows.row({at: 1.0, leader: -1.0}, 0.0, 0.0)

    def _pins(self) -> None:
        for pair in np.flatnonzero(self.arrays.pinned != NEVER).tolist():
            for at in self.of_pair[pair]:
                if self.round[at] == self.arrays.pinned[pair]:
                    self.rows.row({at: 1.0}, 1.0, 1.0)

    def _zones(self) -> None:
        arrays = self.arrays
        inside: dict[tuple[int, int, int], dict[int, list[int]]] = {}
        for at, (pair, when) in enumerate(
            zip(self.pair.tolist(), self.round.tolist(), strict=True)
        ):
            zone = int(arrays.zone[arrays.host[pair]])
            where = (int(arrays.visitor[pair]), int(arrays.day[when]), zone)
            inside.setdefault(where, {}).setdefault(when, []).append(at)
        entered = {where: self.rows.column() for where in inside}
        for where, rounds in inside.items():
            for columns in rounds.values():
                self.rows.under(columns, entered[where])
        for one, other in combinations(sorted(entered), 2):
            if one[:2] == other[:2] and not arrays.one_day[one[2], other[2]]:
                self.rows.at_most([entered[one], entered[other]], 1)

    def _shortages(self) -> None:
        arrays = self.arrays
        self.costs["visits_missing"] = self._short(arrays.least, self.of_person)
        self.costs["visitors_missing"] = self._short(arrays.host_least, self.of_host)
        tops: dict[int, list[int]] = {}
        for pair in np.flatnonzero(arrays.top).tolist():
            tops.setdefault(int(arrays.visitor[pair]), []).extend(self.of_pair[pair])
        wishes = arrays.counted.astype(np.int64)
        self.costs["without_top"] = self._short(wishes, tops)
        points = arrays.points[self.pair]
        self.costs["interest"] = {
            at: -float(each) for at, each in enumerate(points.tolist()) if each
        }

    def _short(self, least: Ints, of: dict[int, list[int]]) -> dict[int, float]:
        """A column for each shortage below some least numbers."""
        found = {}
        for one in np.flatnonzero(least > 0).tolist():
            short = self.rows.column(int(least[one]))
            terms = {**dict.fromkeys(of.get(one, []), 1.0), short: 1.0}
            self.rows.row(terms, float(least[one]), _FREE)
            found[short] = 1.0
        return found

    def _days(self) -> None:
        arrays = self.arrays
        rounds: dict[tuple[int, int], dict[int, list[int]]] = {}
        for (who, when), columns in self.in_round.items():
            day = int(arrays.day[when])
            rounds.setdefault((who, day), {})[when] = columns
        self.costs["days"], self.costs["gaps"] = {}, {}
        for (_, day), mine in rounds.items():
            out = self.rows.column()
            self.costs["days"][out] = 1.0
            for columns in mine.values():
                self.rows.under(columns, out)
            if "gaps" in self.wanted:
                self._gaps(np.flatnonzero(arrays.day == day), mine)

    def _gaps(self, day: Ints, mine: dict[int, list[int]]) -> None:
        """A column for each round that may lie between two visits."""
        order = sorted(day.tolist(), key=lambda when: self.arrays.place[when])
        for at, when in enumerate(order):
            before = [one for one in order[:at] if one in mine]
            after = [one for one in order[at + 1 :] if one in mine]
            if not before or not after:
                continue
            gap = self.rows.column()
            self.costs["gaps"][gap] = 1.0
            for first in before:
                for last in after:
                    terms = dict.fromkeys([*mine[first], *mine[last]], 1.0)
                    terms |= dict.fromkeys([*mine.get(when, []), gap], -1.0)
                    self.rows.row(terms, -_FREE, 1.0)

    def cost(self, tier: Tier) -> Floats:
        """Cost of each column in a tier."""
        cost = np.zeros(len(self.rows.upper))
        for name, weight in weights_of(tier).items():
            for at, each in self.costs.get(name, {}).items():
                cost[at] += weight * each
        return cost

    def model(self, cost: Floats, held: list[tuple[Floats, float]]) -> Model:
        """Minimise a cost while others stay at most what they are held at."""
        rows = self.rows.and_also()
        for other, limit in held:
            rows.row(dict(enumerate(other.tolist())), -_FREE, limit)
        return rows.model(cost, np.array(self.rows.upper))

    def when(self, x: Floats) -> Ints:
        """The round of each pair in a solution."""
        when = np.full(self.arrays.pairs, NEVER, np.int64)
        taken = x[: len(self.pair)] > 0.5
        when[self.pair[taken]] = self.round[taken]
        return when
