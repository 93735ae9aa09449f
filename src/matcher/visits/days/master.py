"""The linear program over itineraries of some movers, grown column by column.

One column for each mover and itinerary, one row for each mover, and for each room and
each host's total that could be felt. New columns are priced by ``Cheapest``; every set
of prices gives a bound by Lagrangian duality, whatever the linear solver says:

sum_m min_itinerary (cost - prices) + sum_rooms price x free + sum_hosts price x total.

Prices are smoothed towards the best ones so far (Wentges 1997).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.program import Floats, Ints, Matrix
from matcher.solvers import Deadline, Model
from matcher.solvers.base.lp import Lp
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.movers import Movers

_SMOOTHED = (0.6, 0.0)
_CLOSE = 0.5


@dataclass(frozen=True)
class Prices:
    """Duals: of each room, never positive, (hosts, rounds); of each host, (hosts,)."""

    room: Floats
    host: Floats

    @property
    def of_visit(self) -> Floats:
        """What a visit costs besides its own cost, shape (hosts, rounds)."""
        return -(self.room + self.host[:, None])

    def towards(self, other: Prices, share: float) -> Prices:
        """A share of the way to other prices."""
        return Prices(
            self.room + share * (other.room - self.room),
            self.host + share * (other.host - self.host),
        )


@dataclass(frozen=True)
class Left:
    """What others leave of each host, in each round and in all.

    Attributes
    ----------
    load, room
        Visitors in place, and room for more, shape (hosts, rounds).
    floor
        Visitors that must come where somebody is or comes, shape (hosts, rounds).
    least, most
        Visitors over all rounds, shape (hosts,).
    """

    load: Ints
    room: Ints
    floor: Ints
    least: Ints
    most: Ints

    @classmethod
    def beside(cls, movers: Movers, load: Ints) -> Left:
        """What visitors in place, shape (hosts, rounds), leave."""
        arrays, held = movers.arrays, load.sum(axis=1)
        floor = np.maximum(0, arrays.least_in_round[:, None] - load)
        least = np.maximum(0, movers.host_least - held)
        return cls(load, arrays.room - load, floor, least, arrays.host_most - held)


@dataclass(frozen=True)
class Relaxed:
    """A solved relaxation: x and duals over the columns there were, and a bound."""

    x: Floats
    duals: Floats
    bound: float
    prices: Prices


class Master:
    """The columns of some movers beside what others leave them.

    Parameters
    ----------
    cheapest
        Prices columns.
    who
        The movers, ascending.
    left
        What others leave.
    missing
        Cost of one visitor below a host's least.
    """

    def __init__(
        self, cheapest: Cheapest, who: Ints, left: Left, missing: float
    ) -> None:
        movers = cheapest.movers
        self.cheapest, self.movers, self.who, self.left = cheapest, movers, who, left
        host = movers.host[who]
        room = left.room[np.maximum(host, 0)]
        self.allowed = movers.allowed[who] & (room >= movers.size[who][:, None, None])
        wanted = np.zeros(left.room.shape, bool)
        row, place, when = np.nonzero(self.allowed)
        wanted[host[row, place], when] = True
        self.rooms = np.argwhere(wanted)
        self.hosts = np.unique(self.rooms[:, 0])
        self._room_row = np.full(left.room.shape, -1)
        self._room_row[wanted] = len(who) + np.arange(len(self.rooms))
        self._host_row = np.full(len(left.room), -1)
        self.first_host_row = len(who) + len(self.rooms)
        self._host_row[self.hosts] = self.first_host_row + np.arange(len(self.hosts))
        self._at = np.full(movers.count, -1)
        self._at[who] = np.arange(len(who))
        self.missing = missing
        self.mover = np.zeros(0, np.int64)
        self.itinerary = np.zeros((0, movers.arrays.rounds), np.int64)
        self.cost = np.zeros(0)
        self._known: set[tuple[int, bytes]] = set()
        self._entries = self._shortages()
        self._lp: Lp | None = None

    @property
    def rows(self) -> int:
        """Rows: movers, rooms, hosts."""
        return self.first_host_row + len(self.hosts)

    @property
    def shortages(self) -> int:
        """The first columns: visitors missing at each of ``hosts``."""
        return len(self.hosts)

    @property
    def _all_costs(self) -> Floats:
        return np.append(np.full(self.shortages, self.missing), self.cost)

    @cached_property
    def lacking(self) -> float:
        """Cost of visitors missing at hosts that nobody of these can come to."""
        least = self.left.least.copy()
        least[self.hosts] = 0
        return self.missing * float(least.sum())

    def _shortages(self) -> tuple[Ints, Ints, Floats]:
        each = np.arange(len(self.hosts))
        return self.first_host_row + each, each, np.ones(len(each))

    def add(self, who: Ints, itineraries: Ints) -> int:
        """Add columns that are not there; how many were added."""
        keys = [
            (one, itinerary.tobytes())
            for one, itinerary in zip(who.tolist(), itineraries, strict=True)
        ]
        new = [at for at, key in enumerate(keys) if key not in self._known]
        if not new:
            return 0
        self._known.update(keys[at] for at in new)
        who, itineraries = who[new], itineraries[new]
        first = self.shortages + len(self.mover)
        entries = self._column_entries(who, itineraries, first)
        cost = self.cheapest.costs(who, itineraries)
        self.mover = np.append(self.mover, who)
        self.itinerary = np.concatenate([self.itinerary, itineraries])
        self.cost = np.append(self.cost, cost)
        self._entries = (
            np.append(self._entries[0], entries[0]),
            np.append(self._entries[1], entries[1]),
            np.append(self._entries[2], entries[2]),
        )
        if self._lp is not None:
            none, zero = np.zeros(0), np.zeros(len(new))
            shape = (self.rows, first + len(new))
            infinite = np.full(len(new), np.inf)
            self._lp.add(cost, zero, infinite, none, none, Matrix(*entries, shape))
        return len(new)

    def _column_entries(
        self, who: Ints, itineraries: Ints, first: int
    ) -> tuple[Ints, Ints, Floats]:
        """Entries, the columns being numbered from the first."""
        column, when = np.nonzero(itineraries >= 0)
        mover = who[column]
        host = self.movers.host[mover, itineraries[column, when]]
        size = self.movers.size[mover].astype(float)
        room, total = self._room_row[host, when], self._host_row[host]
        every = np.arange(len(who))
        return (
            np.concatenate([self._at[who], room, total]),
            first + np.concatenate([every, column, column]),
            np.concatenate([np.ones(len(who)), size, size]),
        )

    def model(self) -> Model:
        """The relaxation as it is."""
        left, people = self.left, len(self.who)
        least = left.least[self.hosts].astype(float)
        columns = self.shortages + len(self.mover)
        row, column, value = self._entries
        rooms = left.room[self.rooms[:, 0], self.rooms[:, 1]].astype(float)
        most = left.most[self.hosts].astype(float)
        return Model(
            self._all_costs,
            Matrix(row, column, value, (self.rows, columns)).by_row(),
            np.concatenate([np.ones(people), np.full(len(rooms), -np.inf), least]),
            np.concatenate([np.ones(people), rooms, most]),
            np.zeros(columns),
            np.append(least, np.full(len(self.mover), np.inf)),
        )

    def bound(self, prices: Prices) -> tuple[float, Ints]:
        """Lower bound on the cost at some prices, and the itineraries it is met by."""
        left = self.left
        costs, found = self.cheapest.find(self.who, prices.of_visit, self.allowed)
        at = prices.host
        total = np.where(at > 0, at * left.least, at * left.most)[self.hosts].sum()
        rooms = (prices.room * left.room)[self.rooms[:, 0], self.rooms[:, 1]].sum()
        return float(costs.sum() + total + rooms) + self.lacking, found

    def prices(self, duals: Floats) -> Prices:
        """Prices from the duals of the relaxation, such as a bound may rest on."""
        room, host = np.zeros(self.left.room.shape), np.zeros(len(self.left.room))
        of_rooms = duals[len(self.who) : self.first_host_row]
        room[self.rooms[:, 0], self.rooms[:, 1]] = np.minimum(0.0, of_rooms)
        host[self.hosts] = np.minimum(self.missing, duals[self.first_host_row :])
        return Prices(room, host)

    def solve(
        self, near: Prices | None, steps: int, deadline: Deadline
    ) -> Relaxed | None:
        """Grow the program until its bound meets it, for so many steps at most.

        Parameters
        ----------
        near
            Prices to begin from, if some are known.
        """
        best, centre = -np.inf, near
        if near is not None:
            best, found = self.bound(near)
            self.add(self.who, found)
        if self._lp is None:
            self._lp = Lp(self.model())
        relaxed: Relaxed | None = None
        for _ in range(steps):
            answer = self._lp.solve(deadline.left, primal=True)
            if answer.status != "optimal":
                return relaxed
            value = self._all_costs @ answer.x
            value += self.lacking
            duals, new = self.prices(answer.duals), 0
            centre = centre or duals
            for share in _SMOOTHED:
                asked = duals.towards(centre, share)
                bound, found = self.bound(asked)
                if bound > best:
                    best, centre = bound, asked
                new += self.add(self.who, found)
            closed = new == 0 or value - best < _CLOSE
            relaxed = Relaxed(answer.x, answer.duals, best, centre)
            if closed or deadline.passed:
                break
        return relaxed
