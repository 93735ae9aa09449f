"""Whom each level of a market holds in a plan, and from where on it is full."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from math import inf

from matcher.domain.matching import Matching
from matcher.domain.two_sided.market import Market
from matcher.domain.two_sided.rooms import Level


class Held:
    """The claimants a plan places, level by level.

    Attributes
    ----------
    slots
        Slots of each claimant the plan places.
    at
        Claimants at each level that has some, in the order of the plan.
    """

    def __init__(self, market: Market, matching: Matching) -> None:
        self._market = market
        claimants = set(market.claimants)
        self.slots = defaultdict[str, list[str]](list)
        self.at = defaultdict[Level, list[str]](list)
        for placement in matching.placements:
            if placement.candidate in claimants:
                self.slots[placement.candidate].append(placement.slot)
                for level in market.levels(placement.slot):
                    self.at[level].append(placement.candidate)
        self._full_from: dict[Level, float] = {}
        self._places: dict[Level, list[int]] = {}

    def slots_of(self, candidate: str) -> list[str]:
        """Slots where the plan places her; mostly one, or none."""
        return self.slots.get(candidate, [])

    def rank(self, candidate: str) -> float:
        """Rank of the best place the plan gives her; infinity without one."""
        asked = self._market.asked(candidate)
        return min((asked.get(s, inf) for s in self.slots_of(candidate)), default=inf)

    def full(self, level: Level, candidate: str, *, ties_count: bool) -> bool:
        """Whether a level has no room for her.

        It has room if it holds her already, and if fewer people than its room stand
        ahead of her on its list. Those tied with her hold her out as well, unless
        ``ties_count`` for her.
        """
        hers, limit = self._market.ahead(level, candidate), self._limit(level)
        full = hers > limit if ties_count else hers >= limit
        return full and candidate not in self.at.get(level, ())

    def up_to(self, level: Level, ahead: int, *, but: tuple[str, str]) -> int:
        """People a level holds with at most so many tie groups ahead; two left out."""
        theirs = sum(
            one in but and self._market.ahead(level, one) <= ahead
            for one in self.at.get(level, ())
        )
        return bisect_right(self._sorted(level), ahead) - theirs

    def _sorted(self, level: Level) -> list[int]:
        """Tie groups ahead of everybody at a level, fewest first."""
        if level not in self._places:
            held = self.at.get(level, ())
            self._places[level] = sorted(self._market.ahead(level, c) for c in held)
        return self._places[level]

    def _limit(self, level: Level) -> float:
        """Tie groups ahead of the last person within its room; infinity if it has any.

        A level without any room is full for everybody.
        """
        if level not in self._full_from:
            room, places = self._market.room(level), self._sorted(level)
            within = places[room - 1] if room and len(places) >= room else inf
            self._full_from[level] = within if room else -inf
        return self._full_from[level]
