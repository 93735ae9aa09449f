"""Options in no weakly stable plan: somebody better is sure to be there instead."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.domain import Problem
from matcher.program.arrays import Bools, Ints, ints, spread
from matcher.program.options import Options
from matcher.program.rows import Cut, Rows
from matcher.program.two_sided.claims import ClaimedPairs, Claims
from matcher.program.two_sided.levels import COMPANY, SLOT


def dominated(problem: Problem, options: Options, rule: str) -> Cut | None:
    """A row that takes none of the options no weakly stable plan holds.

    As many as a slot has room for, who want nothing as much as it, keep out everybody
    who stands behind them all. Who stands so far ahead where she would rather be than
    anywhere else that the slot never fills with others as good is sure of it, and goes
    nowhere else. What falls away may settle more. Only slots that no company and no
    office limits are looked at, and only where nobody is in a couple.

    Source: preprocessing for stable matching with ties, Irving & Manlove (2009),
    Delorme et al. (2019).
    """
    claims = Claims.of(options)
    if claims.couples or (claims.rank == claims.unranked).any():
        return None  # others than those who claim could fill a slot
    pairs = claims.pairs
    dead = ~_Settling.of(problem, claims, pairs).left()
    if not dead.any():
        return None
    gone = pairs.take(dead)
    first, nth = spread(gone.first, gone.ways)
    option = np.sort(gone.option[first + nth])
    row = Rows(
        (rule,),
        np.array([-np.inf]),
        np.array([0.0]),
        np.zeros(len(option), dtype=np.int64),
        ints(option),
        np.ones(len(option)),
    )
    rests_on = [rule, "one_placement", "places"]
    if any(slot.reserved for slot in problem.slots):
        rests_on.append("non_displacement")
    if problem.pins:
        rests_on.append("commitments")
    return Cut(row, rests_on=tuple(rests_on))


@dataclass(frozen=True)
class _Settling:
    """Pairs, and what of their slots is looked at; ``place`` is on the slot's list."""

    pairs: ClaimedPairs
    place: Ints
    room: Ints
    plain: Bools

    @classmethod
    def of(cls, problem: Problem, claims: Claims, pairs: ClaimedPairs) -> _Settling:
        room = claims.levels.room[: len(problem.slots)]
        limited = (claims.levels.of_slots[:, COMPANY:] >= 0).any(axis=1)
        several = np.array([s.may_close and s.min_cohort > 1 for s in problem.slots])
        plain = (room > 0) & ~limited & ~several.astype(bool)
        return cls(pairs, pairs.place[:, SLOT], room, plain[pairs.slot])

    def left(self) -> Bools:
        """The pairs that some stable plan may hold, shape (pairs,)."""
        alive = np.ones(len(self.pairs), bool)
        while True:
            sole = alive & self._only_first(alive) & self.plain
            dead = alive & (self._kept_out(sole) | self._settled(sole, alive))
            if not dead.any():
                return alive
            alive &= ~dead

    def _only_first(self, alive: Bools) -> Bools:
        """Pairs of people who want this slot more than any other that is left."""
        who, rank = self.pairs.candidate, self.pairs.rank
        people = int(who.max(initial=-1)) + 1
        best = np.full(people, np.iinfo(np.int64).max)
        np.minimum.at(best, who[alive], rank[alive])
        first = alive & (rank == best[who])
        only: Bools = first & (np.bincount(who[first], minlength=people)[who] == 1)
        return only

    def _kept_out(self, sole: Bools) -> Bools:
        """Pairs behind as many as there is room for, of those who want only this."""
        at = np.flatnonzero(sole)
        at = at[np.lexsort((self.place[at], self.pairs.slot[at]))]
        slot = self.pairs.slot[at]
        nth = np.arange(len(at)) - np.searchsorted(slot, slot)
        last = at[nth == self.room[slot] - 1]
        worst = np.full(len(self.room), np.iinfo(np.int64).max)
        worst[self.pairs.slot[last]] = self.place[last]
        behind: Bools = self.place > worst[self.pairs.slot]
        return behind & self.plain

    def _settled(self, sole: Bools, alive: Bools) -> Bools:
        """Other pairs of people whom nobody can keep from the slot they want most."""
        width = int(self.place.max(initial=0)) + 1
        key = self.pairs.slot * width + self.place
        ordered = np.sort(key[alive])
        first = np.searchsorted(ordered, self.pairs.slot * width)
        as_good = np.searchsorted(ordered, key, side="right") - first
        sure = sole & (as_good <= self.room[self.pairs.slot])
        people = np.zeros(int(self.pairs.candidate.max(initial=-1)) + 1, bool)
        people[self.pairs.candidate[sure]] = True
        return people[self.pairs.candidate] & ~sure
