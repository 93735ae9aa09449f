"""What candidates asked for, and how they ranked it."""

from __future__ import annotations

from itertools import chain, pairwise

import numpy as np

from matcher.program.arrays import Ints, ints, spread, stable_order
from matcher.program.kept import Kept
from matcher.program.people_columns import PeopleColumns
from matcher.program.slot_columns import KINDS, SlotColumns

_SHAPES = 4
"""A slot, a company, a trade, anything of a kind: the first that fits counts."""


class Wants(SlotColumns, PeopleColumns):
    """Ranks of slots for candidates, 1 is best.

    What somebody can ask for, the *wanted*, is numbered through: all slots, then all
    companies, then all trades.
    """

    @Kept
    def _wanted_index(self) -> dict[str, int]:
        positions = chain(self.slot_index, self.company_index, self.trade_index)
        return {one: position for position, one in enumerate(positions)}

    @Kept
    def _shape_starts(self) -> Ints:
        """First number of slots, companies and trades, and one past the last."""
        sizes = (len(self.slot_index), len(self.company_index), len(self.trade_index))
        return ints([0, *np.cumsum(sizes)])

    @Kept
    def _list_lengths(self) -> Ints:
        """Tie groups of each candidate's own list."""
        return ints([len(c.interests) for c in self.problem.candidates])

    def _entries(self) -> tuple[Ints, Ints, Ints]:
        """Candidate, wanted and rank of each entry of everybody's list, in order."""
        people = self.problem.candidates
        groups = list(chain.from_iterable(person.interests for person in people))
        sizes = np.fromiter(map(len, groups), np.int64, len(groups))
        wanted = np.fromiter(
            map(self._wanted_index.__getitem__, chain.from_iterable(groups)),
            np.int64,
            int(sizes.sum()),
        )
        owner, ahead = spread(ints(range(len(people))), self._list_lengths)
        return np.repeat(owner, sizes), wanted, np.repeat(ahead + 1, sizes)

    @Kept
    def _any(self) -> Ints:
        """Rank of anything of a kind, shape (candidates, kinds); 0 where refused."""
        people = self.problem.candidates
        takes = np.zeros((len(people), len(KINDS)), dtype=np.int64)
        takes[:, 1] = [person.any_job for person in people]
        takes[:, 2] = [person.any_other for person in people]
        ranks: Ints = takes * (self._list_lengths[:, None] + np.arange(len(KINDS)))
        return ranks

    @Kept
    def _wants(self) -> tuple[tuple[Ints, Ints], ...]:
        """Sorted keys candidate x wanted of a shape, and ranks, for each shape."""
        owner, wanted, rank = self._entries()
        starts = self._shape_starts
        tables = []
        for first, end in pairwise(starts.tolist()):
            here = np.flatnonzero((wanted >= first) & (wanted < end))
            keys = owner[here] * (end - first) + wanted[here] - first
            order = np.argsort(keys)
            tables.append((keys[order], rank[here[order]]))
        return tuple(tables)

    def ranks(self, candidate: Ints, slot: Ints) -> Ints:
        """Rank of the slot for each pair, 1 is best; 0 where she never asked for it."""
        rank = self._any[candidate, self.slot_kind[slot]]
        targets = (
            (self.slot_trade, len(self.trade_index)),
            (self.slot_company, len(self.company_index)),
            (np.arange(len(self.slot_index)), len(self.slot_index)),
        )
        for (target, size), (keys, values) in zip(
            targets, reversed(self._wants), strict=True
        ):
            if not len(keys):
                continue
            wanted = candidate * size + target[slot]
            at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
            found = (keys[at] == wanted) & (target[slot] >= 0)
            rank = np.where(found, values[at], rank)
        return rank

    def interested_pairs(self) -> tuple[Ints, Ints]:
        """Every (candidate, slot) pair somebody asked for, without a dense table."""
        candidate, slot, _ = self.ranked_pairs()
        return candidate, slot

    def ranked_pairs(self) -> tuple[Ints, Ints, Ints]:
        """Every pair somebody asked for, by candidate, then slot, and its rank.

        Each entry of a list leads to its slots; of the entries that lead to the same
        slot the most specific one counts. Pair, shape and rank are sorted as one whole
        number.
        """
        owner, wanted, rank = self._entries()
        for kind in (1, 2):
            takes = np.flatnonzero(self._any[:, kind])
            owner = np.concatenate([owner, takes])
            beyond = self._shape_starts[-1] + kind - 1
            wanted = np.concatenate([wanted, np.full(len(takes), beyond)])
            rank = np.concatenate([rank, self._any[takes, kind]])
        lengths, members = self._members
        first = np.cumsum(lengths) - lengths
        entry, nth = spread(np.arange(len(wanted)), lengths[wanted])
        slot = members[first[wanted[entry]] + nth]
        shape = np.searchsorted(self._shape_starts[1:], wanted, side="right")
        slots, ranks = max(1, len(self.slot_index)), int(rank.max(initial=0)) + 1
        key = (owner[entry] * slots + slot) * _SHAPES * ranks
        key += (shape * ranks + rank)[entry]
        key.sort()
        pair = key // (_SHAPES * ranks)
        best = np.ones(len(pair), bool)
        best[1:] = pair[1:] != pair[:-1]
        pair = pair[best]
        return pair // slots, pair % slots, key[best] % ranks

    @Kept
    def _members(self) -> tuple[Ints, Ints]:
        """How many slots each wanted leads to, and these slots; jobs and others last.

        Ascending within each of them.
        """
        lengths, members = [], []
        starts = self._shape_starts
        for group, count in (
            (np.arange(len(self.slot_index)), starts[1]),
            (self.slot_company, starts[2] - starts[1]),
            (self.slot_trade, starts[3] - starts[2]),
            (self.slot_kind - 1, len(KINDS) - 1),
        ):
            inside = np.flatnonzero(group >= 0)
            members.append(inside[stable_order(group[inside])])
            lengths.append(np.bincount(group[inside], minlength=int(count)))
        return ints(np.concatenate(lengths)), ints(np.concatenate(members))
