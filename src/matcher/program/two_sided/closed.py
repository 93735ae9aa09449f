"""Slots that open for several people only, and are closed while nobody is there."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from matcher.program.arrays import Bools, Ints, ints
from matcher.program.rows import Column
from matcher.program.two_sided.claims import ClaimedPairs, Claims
from matcher.program.two_sided.sheet import Sheet


class Closed:
    """Whether each such slot holds a claimant, as a column ``("taken", slot)``.

    A slot where a pinned person or an incumbent is cannot be closed. The column is not
    ``("open", slot)`` of the cohorts' rule: that one may be soft, and counts everybody.
    """

    def __init__(self, sheet: Sheet, claims: Claims) -> None:
        self._sheet, self._claims = sheet, claims
        facts = claims.options.facts
        problem = facts.problem
        settled = {one.placement.slot for one in problem.commitments}
        self._fewest = ints([slot.min_cohort for slot in problem.slots])
        self._may = np.array(
            [s.may_close and s.min_cohort > 1 and s.id not in settled for s in problem.slots],
            bool,
        )

    @property
    def may_close(self) -> Bools:
        """Slots that may be closed, shape (slots,)."""
        return self._may

    def opens_for(self, slot: int, people: int) -> bool:
        """Whether so many newcomers open a slot, or it is always open."""
        return not self._may[slot] or people >= int(self._fewest[slot])

    @cached_property
    def taken(self) -> Ints:
        """Item of the column of each slot that may close, shape (slots,); else -1."""
        claims, slots = self._claims, self._claims.options.facts.problem.slots
        which = np.flatnonzero(self._may)
        ids = [slots[one].id for one in which.tolist()]
        item = np.full(len(slots), -1, dtype=np.int64)
        item[which] = self._sheet.columns([Column(("taken", one), 0, 1) for one in ids])
        here = np.flatnonzero(self._may[claims.slot])
        at = np.searchsorted(which, claims.slot[here])
        people = np.bincount(at, minlength=len(which))
        for value, bound in ((people, {"upper": 0.0}), (1, {"lower": 0.0})):
            row = self._sheet.lines(ids, firm=True, **bound)
            self._sheet.put(row[at], claims.option[here], 1.0)
            self._sheet.put(row, item[which], -1.0 * np.broadcast_to(value, len(row)))
        return item

    def bound(
        self, pairs: ClaimedPairs, claims: Ints, spared: bool
    ) -> Ints:
        """Fewer claim a closed slot than it needs, and nobody one that is not.

        Parameters
        ----------
        claims
            Item of each pair's own column.
        spared
            Whether there may be more: then a column ``("excess", slot)`` takes them.

        Returns
        -------
        numpy.ndarray
            Items of these columns.
        """
        slots = self._claims.options.facts.problem.slots
        which, at = np.unique(pairs.slot, return_inverse=True)
        ids = [slots[one].id for one in which.tolist()]
        fewest = self._fewest[which] - 1.0
        row = self._sheet.lines(ids, upper=fewest, firm=spared)
        self._sheet.put(row[at], claims, 1.0)
        self._sheet.put(row, self.taken[which], fewest)
        if not spared:
            return ints([])
        most = np.bincount(at).tolist()
        excess = self._sheet.columns(
            [Column(("excess", one), 0, n) for one, n in zip(ids, most, strict=True)]
        )
        self._sheet.put(row, excess, -1.0)
        return excess
