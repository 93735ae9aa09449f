"""When a pair blocks, as rows: what she has, and what defends the slot."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from matcher.domain.two_sided import Stability
from matcher.program.arrays import Bools, Ints, distinct, ints, spread
from matcher.program.two_sided.claims import ClaimedPairs, Claims, names_of
from matcher.program.two_sided.counts import Counts
from matcher.program.two_sided.full import Full
from matcher.program.two_sided.levels import COMPANY, OFFICE, SLOT
from matcher.program.two_sided.sheet import Sheet


class Claim(NamedTuple):
    """One way for a pair (c, s) to block, with r the rank of s for c.

    Attributes
    ----------
    content
        c claims nothing while she has a rank below r plus this.
    low, high
        She claims while she has a rank from r plus ``low`` to below r plus ``high``
        (``None``: or a worse one, or nothing).
    ties_hold
        Whether those tied with her on a list defend a level against her.
    """

    content: int
    low: int
    high: int | None
    ties_hold: bool


CLAIMS: dict[Stability, tuple[Claim, ...]] = {
    "weak": (Claim(content=1, low=1, high=None, ties_hold=True),),
    "strong": (
        Claim(content=1, low=1, high=None, ties_hold=False),
        Claim(content=0, low=0, high=1, ties_hold=True),
    ),
    "super": (Claim(content=0, low=0, high=None, ties_hold=False),),
}
"""Irving, Manlove & Scott (2000, 2003)."""

OUTSIDE = (SLOT, COMPANY, OFFICE)
"""Levels that may defend a slot against somebody whom none of them holds."""

WITHIN = {COMPANY: (SLOT,), OFFICE: (SLOT, COMPANY)}
"""Those that may against somebody held by an upper level: it has room for her."""


class Guard(NamedTuple):
    """Whether a level is always full for each pair, and whether it may be."""

    always: Bools
    may: Bools


class ClaimRows:
    """Writes the rows in which a pair is content, defended against, or blocks.

    ``she has as good a place + fulls of the levels >= 1``, and where she may hold a
    worse place within an upper level, ``the same without it >= her worse options
    there``. A column given for a pair stands for its blocking and lets its rows hold.

    Sources: Kwanashie & Manlove (2014); Delorme, Garcia, Gondzio, Kalcsics, Manlove &
    Pettersson, EJOR 2019.
    """

    def __init__(self, sheet: Sheet, claims: Claims, full: Full) -> None:
        self._sheet, self._claims, self._full = sheet, claims, full
        ids = [one.id for one in claims.options.facts.problem.candidates]
        self._own = Counts(
            sheet,
            "content",
            ids.__getitem__,
            owner=claims.candidate,
            step=claims.rank,
            option=claims.option,
        )
        which, column = np.nonzero(claims.level[:, COMPANY:] >= 0)
        level = claims.level[which, column + COMPANY]
        self._levels = len(full.levels.room)
        known, owner = distinct(claims.candidate[which] * self._levels + level)
        self._known = known
        self._within = Counts(
            sheet,
            "within",
            lambda nth: self._within_name(ids, int(known[nth])),
            owner=owner,
            step=claims.rank[which],
            option=claims.option[which],
        )

    def _within_name(self, ids: list[str], key: int) -> str:
        who, level = divmod(key, self._levels)
        return f"{ids[who]}:{self._full.levels.name(level)}"

    def add(self, pairs: ClaimedPairs, kind: Stability, blocks: Ints | None) -> None:
        """Rows of these pairs; ``blocks`` has the item of each pair's own column."""
        for claim in CLAIMS[kind]:
            guards = [self._defence(pairs, claim, one) for one in OUTSIDE]
            self._outside(pairs, claim, guards, blocks)
            for upper in (COMPANY, OFFICE):
                if np.any(pairs.level[:, upper] >= 0):
                    self._inside(pairs, claim, guards, upper, blocks)

    def write(self) -> None:
        """Put the counts asked for into the sheet."""
        self._own.write()
        self._within.write()

    def _outside(
        self,
        pairs: ClaimedPairs,
        claim: Claim,
        guards: list[Guard],
        blocks: Ints | None,
    ) -> None:
        chosen = _undefended(guards, OUTSIDE)
        if claim.high is not None:
            low, high = self._span(pairs, claim)
            others = self._own.number(pairs.candidate, low, high) > pairs.ways
            chosen &= others
        at = np.flatnonzero(chosen)
        lower = 1.0 if claim.high is None else 0.0
        row = self._begin(pairs, at, claim, guards, OUTSIDE, blocks, lower)
        if claim.high is not None:
            self._own.ask(row, pairs.candidate[at], low[at], high[at], -1.0)

    def _inside(
        self,
        pairs: ClaimedPairs,
        claim: Claim,
        guards: list[Guard],
        upper: int,
        blocks: Ints | None,
    ) -> None:
        """Rows for those she may claim from within an upper level."""
        key = pairs.candidate * self._levels + pairs.level[:, upper]
        owner = np.minimum(np.searchsorted(self._known, key), len(self._known) - 1)
        low, high = self._span(pairs, claim)
        there = np.flatnonzero(pairs.level[:, upper] >= 0)
        others = np.zeros(len(pairs), bool)
        held = self._within.number(owner[there], low[there], high[there])
        own = pairs.ways[there] if claim.low == 0 else 0
        others[there] = held > own
        # with no more defence to lose, the row for those outside says it all
        lost = [one for one in OUTSIDE if one not in WITHIN[upper]]
        loses = np.zeros(len(pairs), bool)
        for one in lost:
            always, may = guards[one]
            loses |= always | may
        chosen = others & loses & _undefended(guards, WITHIN[upper])
        at = np.flatnonzero(chosen)
        row = self._begin(pairs, at, claim, guards, WITHIN[upper], blocks, 0.0)
        self._within.ask(row, owner[at], low[at], high[at], -1.0)

    def _begin(
        self,
        pairs: ClaimedPairs,
        at: Ints,
        claim: Claim,
        guards: list[Guard],
        levels: tuple[int, ...],
        blocks: Ints | None,
        lower: float,
    ) -> Ints:
        """Rows with what she has and what defends the slot."""
        problem = self._claims.options.facts.problem
        person, rank = pairs.candidate[at], pairs.rank[at]
        row = self._sheet.lines(
            names_of(problem, person), lower=lower, firm=blocks is not None
        )
        if claim.high is None:
            self._own.ask(
                row, person, ints(np.zeros(len(at))), rank + claim.content, 1.0
            )
        if claim.low == 0:
            first, nth = spread(pairs.first[at], pairs.ways[at])
            own = np.repeat(row, pairs.ways[at])
            self._sheet.put(own, pairs.option[first + nth], 1.0)
        for one in levels:
            some = guards[one].may[at]
            here = at[some]
            step = pairs.place[here, one] + claim.ties_hold
            self._full.ask(row[some], pairs.level[here, one], step)
        if blocks is not None:
            self._sheet.put(row, blocks[at], 1.0)
        return row

    def _span(self, pairs: ClaimedPairs, claim: Claim) -> tuple[Ints, Ints]:
        """From which rank to below which she claims."""
        last = np.full(len(pairs), self._claims.unranked + 1)
        high = last if claim.high is None else pairs.rank + claim.high
        return pairs.rank + claim.low, high

    def _defence(self, pairs: ClaimedPairs, claim: Claim, one: int) -> Guard:
        """Whether a level is always full for each pair, and whether it may be.

        It may while enough others could stand ahead of her.
        """
        level = pairs.level[:, one]
        at = np.flatnonzero(level >= 0)
        room = self._full.levels.room[level[at]]
        step = pairs.place[at, one] + claim.ties_hold
        others = self._full.people(level[at], step) - claim.ties_hold
        always, may = np.zeros(len(pairs), bool), np.zeros(len(pairs), bool)
        always[at] = room == 0
        may[at] = (room > 0) & (others >= room)
        return Guard(always, may)


def _undefended(guards: list[Guard], levels: tuple[int, ...]) -> Bools:
    """Pairs that no level of these is always full for."""
    found: Bools = ~np.any([guards[one].always for one in levels], axis=0)
    return found
