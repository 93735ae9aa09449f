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
from numpy.typing import NDArray

from matcher.program import (
    Bools,
    Floats,
    Ints,
    Program,
    Tier,
    ints,
    stable_order,
)

Marks = NDArray[np.uint64]
"""Numbers that are equal where what they stand for is, and hardly ever elsewhere."""


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


def least_alike(program: Program, tiers: Sequence[Tier]) -> int:
    """Options of one person of each kind, if rows did not tell people apart.

    That is soon seen, and no more than what ``like_people`` will find.
    """
    owner = program.candidate
    size = np.bincount(owner)
    order = stable_order(owner)
    start = np.append(0, np.cumsum(size))
    kind = _sums(_marked(_facts(program, tiers))[order], start)
    return int(size[np.unique(kind, return_index=True)[1]].sum())


def like_people(program: Program, tiers: Sequence[Tier]) -> LikePeople:
    """Find people of whom all rows and these tiers say the same.

    Somebody without a row that allows her one option at most is like nobody.
    """
    own, least = _own_rows(program)
    said = _Said.of(program, tiers, own)
    owner = program.candidate
    people = len(least)
    order = np.lexsort((said.mark, owner))
    start = np.searchsorted(owner[order], np.arange(people + 1))
    kind = _sums(_mixed(said.mark[order]), start) + _mixed(least.view(np.uint64))
    alone = np.isnan(least)
    kind[alone] = _mixed(np.flatnonzero(alone).astype(np.uint64))
    _, model, which = np.unique(kind, return_index=True, return_inverse=True)
    model = model[which]
    size = np.diff(start)
    model = np.where(size[model] == size, model, np.arange(people))
    nth = np.arange(len(owner)) - start[owner[order]]
    like = np.empty(len(owner), dtype=np.int64)
    like[order] = order[start[model[owner[order]]] + nth]
    itself = np.arange(len(owner))
    different = ~said.same(like) | (least[owner] != least[owner[like]])
    odd = np.bincount(owner, different & (like != itself), minlength=people) > 0
    return LikePeople(np.where(odd[owner], itself, like), own)


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

    mark: Marks
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
        facts = _facts(program, tiers)
        each = _mixed(row.astype(np.uint64) ^ _mixed(value.view(np.uint64)))
        mark = _mixed(_marked(facts) + _sums(each, start))
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


def _facts(program: Program, tiers: Sequence[Tier]) -> Ints:
    """Slot, bounds, and what each tier says of each option, shape (facts, options)."""
    options = program.options
    told = [program.slot, program.lower[:options], program.upper[:options]]
    told += [t.seen for t in tiers]
    return np.stack([np.asarray(one[:options], np.int64) for one in told])


def _marked(facts: Ints) -> Marks:
    """One number for what each column of a table holds."""
    mark = np.zeros(facts.shape[1], np.uint64)
    for fact in facts:
        mark = _mixed(mark + fact.view(np.uint64))
    return mark


def _sums(marks: Marks, start: Ints) -> Marks:
    """Sums of the marks from each start to the next one."""
    total = np.append(np.uint64(0), np.cumsum(marks))
    sums: Marks = total[start[1:]] - total[start[:-1]]
    return sums


def _mixed(numbers: Marks) -> Marks:
    """Numbers of 64 bits that look like drawn ones (SplitMix64, Steele et al. 2014)."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
