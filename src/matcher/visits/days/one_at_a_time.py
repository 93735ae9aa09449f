"""Plans made one mover after the other, and mended where a round has too few."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Floats, Ints
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.crowd import Crowd


class Seating:
    """A plan in the making: itineraries, and visitors in place.

    Parameters
    ----------
    cheapest
        Finds itineraries.
    itineraries
        Of all movers, shape (movers, rounds); copied.
    missing
        Cost of one visitor below a host's least.
    """

    def __init__(self, cheapest: Cheapest, itineraries: Ints, missing: float) -> None:
        self.cheapest, self.movers = cheapest, cheapest.movers
        self.itineraries = itineraries.copy()
        self.missing = missing
        self.load = self.movers.load(np.arange(self.movers.count), itineraries)

    def take_out(self, who: Ints) -> None:
        """Take movers out of the plan."""
        self.load -= self.movers.load(who, self.itineraries[who])
        self.itineraries[who] = -1

    def put_in(self, who: Ints, prices: Floats, *, only_open: bool) -> None:
        """Give each mover in turn her cheapest itinerary in what room is left.

        Parameters
        ----------
        prices
            Of a visit, shape (hosts, rounds), beside what a host still lacks.
        only_open
            Whether only rounds come into question that then have enough visitors.
        """
        movers, arrays = self.movers, self.movers.arrays
        floor = arrays.least_in_round[:, None]
        for one in who:
            size = int(movers.size[one])
            host = movers.host[one]
            after = self.load + size
            fits = after <= arrays.room
            total = self.load.sum(axis=1)
            fits &= (total + size <= arrays.host_most)[:, None]
            if only_open:
                fits &= after >= floor
            lacks = np.minimum(size, np.maximum(0, movers.host_least - total)) / size
            asked = prices - self.missing * lacks[:, None]
            allowed = movers.allowed[one] & fits[host]
            mover = np.array([one])
            cost, found = self.cheapest.find(mover, asked, allowed[None])
            if np.isfinite(cost[0]):
                self.itineraries[one] = found[0]
                self.load += movers.load(mover, found)

    def mend(self) -> None:
        """Close rounds with too few visitors, and seat those anew in open ones."""
        crowd = Crowd(self.movers)
        out: set[int] = set()
        while True:
            there = self._among(crowd.too_few(self.load))
            if not len(there):
                break
            self.take_out(there)
            out.update(there.tolist())
        order = np.array(sorted(out), np.int64)
        self.put_in(order, np.zeros(self.load.shape), only_open=True)

    def _among(self, rounds: Bools) -> Ints:
        """Movers with a visit in some rounds of hosts."""
        mover, when = np.nonzero(self.itineraries >= 0)
        host = self.movers.host[mover, self.itineraries[mover, when]]
        return np.unique(mover[rounds[host, when]])
