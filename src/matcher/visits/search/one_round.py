"""One round as well as can be, all the others as they are: a flow."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Ints
from matcher.solvers import Circulation
from matcher.visits.arrays import NEVER, VisitArrays

_OPENED = 4
"""How many of the best other visits a seat outweighs that must be taken."""


class OneRound:
    """Fills rounds anew.

    Parameters
    ----------
    weight
        Of each component, as ``weights`` gives them.
    """

    def __init__(self, arrays: VisitArrays, weight: dict[str, int]) -> None:
        self.arrays = arrays
        self.weight = weight

    def filled(
        self,
        when: Ints,
        at: int,
        *,
        shut: Bools | None = None,
        among: Bools | None = None,
    ) -> Ints:
        """The round of each pair, with one round filled as well as can be.

        Parameters
        ----------
        when
            Round of each pair.
        at
            The round to fill; visits pinned there stay.
        shut
            Hosts that receive nobody in it.
        among
            The pairs that may meet.
        """
        arrays, weight = self.arrays, self.weight
        pinned = arrays.pinned == at
        elsewhere = ((when != NEVER) & (when != at)) | pinned
        people = self._count(arrays.visitor, elsewhere, arrays.visitors)
        tops = self._count(arrays.visitor, elsewhere & arrays.top, arrays.visitors)
        loads = self._count(arrays.host, elsewhere, arrays.hosts)
        here = self._count(arrays.host, pinned, arrays.hosts)
        room = np.minimum(arrays.room[:, at] - here, arrays.host_most - loads)
        if shut is not None:
            room = np.where(shut, 0, room)
        free = people < arrays.most
        free[arrays.visitor[pinned]] = False
        able = ((when == NEVER) | (when == at)) & arrays.allowed[:, at]
        able &= (arrays.pinned == NEVER) & free[arrays.visitor]
        able &= room[arrays.host] > 0
        if among is not None:
            able &= among
        pairs = np.flatnonzero(able)
        visitor, host = arrays.visitor[pairs], arrays.host[pairs]
        gain = weight["interest"] * arrays.points[pairs]
        gain = gain + weight["visits_missing"] * (people < arrays.least)[visitor]
        unmet = arrays.counted & (tops == 0)
        gain = gain + weight["without_top"] * (arrays.top[pairs] & unmet[visitor])
        taken = self._flow(visitor, host, gain, room, loads, here)
        new = np.where((when == at) & ~pinned, NEVER, when)
        new[pairs[taken]] = at
        return new

    def _flow(
        self, visitor: Ints, host: Ints, gain: Ints, room: Ints, loads: Ints, here: Ints
    ) -> Bools:
        """Which pairs meet: at most one for a person, as many as there is room."""
        arrays = self.arrays
        people, hosts = np.unique(visitor), np.flatnonzero(room > 0)
        needed = np.clip(arrays.host_least - loads, 0, room)[hosts]
        low = np.clip(arrays.least_in_round - here, 0, room)[hosts] * (here[hosts] > 0)
        first = np.minimum(low, room[hosts])
        left, person, place = len(gain), 2 + people, 2 + arrays.visitors + hosts
        parts = [
            (2 + visitor, 2 + arrays.visitors + host, np.ones(left, np.int64), -gain),
            (0 * person, person, np.ones(len(people), np.int64), 0 * person),
        ]
        bonus = self.weight["visitors_missing"]
        must = _OPENED * max(1, int(gain.max(initial=0)))
        for size, price in (
            (np.minimum(first, needed), -bonus - must),
            (first - np.minimum(first, needed), -must),
            (np.maximum(needed - first, 0), -bonus),
            (room[hosts] - np.maximum(first, needed), 0),
        ):
            parts.append((place, np.ones_like(place), size, np.full(len(place), price)))
        end = np.ones(1, np.int64)
        parts.append((end, 0 * end, len(people) * end, 0 * end))
        tail, head, upper, cost = (
            np.concatenate(one).astype(np.int64) for one in zip(*parts, strict=True)
        )
        nodes = 2 + arrays.visitors + arrays.hosts
        ring = Circulation(nodes, tail, head, 0 * upper, upper, 0 * upper)
        taken: Bools = ring.better(cost).flow[:left] > 0
        return taken

    @staticmethod
    def _count(of: Ints, which: Bools, size: int) -> Ints:
        return np.bincount(of[which], minlength=size).astype(np.int64)

    def lawful(self, when: Ints) -> Ints | None:
        """The rounds filled anew until each host has enough people or nobody.

        ``None`` where pinned visits stay too few at a host.
        """
        arrays = self.arrays
        for at in range(arrays.rounds):
            shut = np.zeros(arrays.hosts, bool)
            pins = self._count(arrays.host, arrays.pinned == at, arrays.hosts) > 0
            while True:
                held = self._count(arrays.host, when == at, arrays.hosts)
                few = (held > 0) & (held < arrays.least_in_round)
                if not few.any():
                    break
                if not np.any(few & ~shut & ~pins):
                    again = self.filled(when, at, shut=shut)
                    if np.array_equal(again, when):
                        return None
                    when = again
                    continue
                shut |= few & ~pins
                when = self.filled(when, at, shut=shut)
        return when
