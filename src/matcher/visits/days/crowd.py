"""What a lawful plan of all movers holds, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Ints, ints
from matcher.visits.arrays import NEVER
from matcher.visits.days.movers import Movers
from matcher.visits.days.weights import COMPONENTS, Weights

_VISITORS_MISSING = COMPONENTS.index("visitors_missing")
_INTEREST = COMPONENTS.index("interest")
_CHANGES = COMPONENTS.index("changes")


@dataclass(frozen=True)
class Crowd:
    """Movers and the hosts' rooms: judges itineraries of all of them together."""

    movers: Movers

    def components(self, itineraries: Ints) -> Ints:
        """Every component of a plan, shape (components,)."""
        movers = self.movers
        who = np.arange(movers.count)
        found = movers.components(who, itineraries).sum(axis=0)
        load = movers.load(who, itineraries).sum(axis=1)
        found[_VISITORS_MISSING] = np.maximum(0, movers.host_least - load).sum()
        return ints(found + self.constant)

    @property
    def constant(self) -> Ints:
        """What components are before anybody meets, beside what movers count."""
        arrays = self.movers.arrays
        found = np.zeros(len(COMPONENTS), np.int64)
        beyond = arrays.host_least - self.movers.host_least
        found[_VISITORS_MISSING] = beyond.sum()
        found[_CHANGES] = arrays.lost + int((arrays.told >= 0).sum())
        return found

    @property
    def at_best(self) -> Ints:
        """What no plan goes beyond in any component, shape (components,)."""
        movers = self.movers
        found = np.zeros(len(COMPONENTS), np.int64)
        best = -np.sort(-movers.points, axis=1)
        may = np.arange(best.shape[1]) < movers.most[:, None]
        found[_INTEREST] = (best * may).sum()
        found[_VISITORS_MISSING] = self.constant[_VISITORS_MISSING]
        found[_CHANGES] = movers.arrays.lost
        return found

    @property
    def at_worst(self) -> Ints:
        """What every plan keeps to in any component, shape (components,)."""
        movers, arrays = self.movers, self.movers.arrays
        days = np.minimum(movers.most, len(movers.days)) @ movers.size
        longest = sum(max(0, len(rounds) - 2) for rounds in movers.days)
        told = int(np.count_nonzero(arrays.told != NEVER))
        found = {
            "visits_missing": int(arrays.least.sum()),
            "without_top": int(np.count_nonzero(arrays.counted)),
            "visitors_missing": int(arrays.host_least.sum()),
            "interest": 0,
            "days": int(days),
            "gaps": longest * int(movers.size.sum()),
            "changes": arrays.lost + told,
        }
        return ints([found[name] for name in COMPONENTS])

    def tuple_of(self, weights: Weights, itineraries: Ints) -> tuple[int, ...]:
        """Cost of a plan in each tier."""
        return weights.tuple_of(self.components(itineraries))

    def too_few(self, load: Ints) -> Bools:
        """Rounds of hosts with fewer visitors than an open one has, but some."""
        floor = self.movers.arrays.least_in_round[:, None]
        return (load > 0) & (load < floor)

    def lawful(self, itineraries: Ints) -> bool:
        """Whether hosts' rooms, fewest and most are kept, and pins held."""
        movers, arrays = self.movers, self.movers.arrays
        pinned = np.argwhere(movers.pinned)
        if any(place not in itineraries[mover] for mover, place in pinned.tolist()):
            return False
        load = movers.load(np.arange(movers.count), itineraries)
        full = np.any(load > arrays.room) or np.any(load.sum(axis=1) > arrays.host_most)
        return not full and not self.too_few(load).any()
