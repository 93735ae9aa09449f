"""People of whom rows and tiers say the same, option by option.

All that is said of an option - its entries in every row but its person's own one, its
points in every tier, its slot and bounds - is mixed into one number, and those of a
person into another. Equal numbers are only a guess: whoever is not exactly like the
first of her kind stays alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program, Tier, ints


@dataclass(frozen=True)
class LikePeople:
    """Who is like whom.

    Attributes
    ----------
    first
        For each option the like one of the first person of the kind, shape (options,).
    own
        Which rows say no more than that one person takes one option at most, or one
        exactly, shape (rows,).
    """

    first: Ints
    own: Bools


def like_people(program: Program, tiers: Sequence[Tier]) -> LikePeople:
    """Find people of whom all rows and these tiers say the same.

    Somebody without a row that allows her one option at most is like nobody.
    """
    own, least = _own_rows(program)
    said = _Said.of(program, tiers, own)
    owner = program.candidate
    people = int(owner.max(initial=-1)) + 1
    order = np.lexsort((said.mark, owner))
    start = np.searchsorted(owner[order], np.arange(people + 1))
    total = np.append(np.uint64(0), np.cumsum(_mixed(said.mark[order])))
    kind = total[start[1:]] - total[start[:-1]] + _mixed(least.view(np.uint64))
    alone = np.isnan(least)
    kind[alone] = _mixed(np.flatnonzero(alone).astype(np.uint64))
    _, model, which = np.unique(kind, return_index=True, return_inverse=True)
    model = model[which]
    size = np.diff(start)
    model = np.where(size[model] == size, model, np.arange(people))
    nth = np.arange(len(owner)) - start[owner[order]]
    like = np.empty(len(owner), dtype=np.int64)
    like[order] = order[start[model[owner[order]]] + nth]
    different = ~said.same(like)
    different |= ~((least[owner] == least[owner[like]]) | (like == np.arange(len(like))))
    odd = np.bincount(owner, different, minlength=people) > 0
    return LikePeople(np.where(odd[owner], np.arange(len(owner)), like), own)


def _own_rows(program: Program) -> tuple[Bools, Floats]:
    """Rows of one person's options, each counting one, of which she takes one at most.

    Also how many each person takes at least, shape (people,); not a number where no row
    says so.
    """
    matrix, owner = program.rows.matrix, program.candidate
    low, high = program.rows.lower, program.rows.upper
    rows, options = len(low), np.bincount(owner)
    odd = (matrix.column >= program.options) | (matrix.value != 1)
    size = np.bincount(matrix.row, minlength=rows)
    own = (size > 0) & (np.bincount(matrix.row, odd, minlength=rows) == 0)
    own &= (high == 1) & ((low <= 0) | (low == 1))
    start = matrix.starts()[:-1]
    inside = np.flatnonzero(own[matrix.row])
    person = np.full(rows, -1, dtype=np.int64)
    person[own] = owner[matrix.column[start[own]]]
    mixed = owner[matrix.column[inside]] != person[matrix.row[inside]]
    own[matrix.row[inside[mixed]]] = False
    own[own] = size[own] == options[person[own]]
    least = np.full(len(options), np.nan)
    least[person[own]] = 0.0
    least[person[own & (low == 1)]] = 1.0
    return own, least


@dataclass(frozen=True)
class _Said:
    """All that is said of options, but for rows of one person's own.

    ``row`` and ``value`` are the entries in the order of options, ``start`` where each
    option's begin, and one past the last; ``facts`` is a table, shape (facts, options).
    """

    mark: np.ndarray
    facts: Ints
    start: Ints
    row: Ints
    value: Floats

    @classmethod
    def of(cls, program: Program, tiers: Sequence[Tier], own: Bools) -> _Said:
        options, matrix = program.options, program.rows.matrix
        entry = np.flatnonzero((matrix.column < options) & ~own[matrix.row])
        entry = entry[np.argsort(matrix.column[entry], kind="stable")]
        row, value = matrix.row[entry], np.asarray(matrix.value[entry], np.float64)
        start = np.searchsorted(matrix.column[entry], np.arange(options + 1))
        told = [program.slot, program.lower[:options], program.upper[:options]]
        told += [t.points if isinstance(t, Linear) else t.group for t in tiers]
        facts = np.stack([np.asarray(one[:options], np.int64) for one in told])
        each = _mixed(row.astype(np.uint64) ^ _mixed(value.view(np.uint64)))
        total = np.append(np.uint64(0), np.cumsum(each))
        mark = total[start[1:]] - total[start[:-1]]
        for fact in facts:
            mark = _mixed(mark + _mixed(fact.view(np.uint64)))
        return cls(mark, facts, ints(start), row, value)

    def same(self, like: Ints) -> Bools:
        """Whether exactly the same is said of each option and of another one."""
        size = np.diff(self.start)
        same: Bools = (self.facts == self.facts[:, like]).all(axis=0)
        same &= size == size[like]
        option = np.repeat(np.arange(len(like)), size)
        option = option[same[option]]
        nth = np.arange(len(option)) - np.searchsorted(option, option)
        here, there = self.start[option] + nth, self.start[like[option]] + nth
        apart = (self.row[here] != self.row[there]) | (
            self.value[here] != self.value[there]
        )
        same[option[apart]] = False
        return same


def _mixed(numbers: np.ndarray) -> np.ndarray:
    """Numbers of 64 bits that look like drawn ones (SplitMix64, Steele et al. 2014)."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
