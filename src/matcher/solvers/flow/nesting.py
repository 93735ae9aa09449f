"""Families of rows of which any two are nested or apart, as trees.

Rows count options once each. Two rows *cross* when they share options and neither holds
the other. A set of rows splits into two nested families if and only if no odd number of
rows cross in a ring.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from matcher.program import Bools, Ints

Shorts = NDArray[np.int32]
"""Whole numbers in half the room; a large program has tens of millions of them."""


@dataclass(frozen=True)
class Entries:
    """Which rows hold which options, option by option, its smallest row first.

    Attributes
    ----------
    option, row
        Aligned, shape (entries,); rows are numbered from the smallest to the largest.
    size
        Options of each row, shape (rows,).
    options
        Number of options.
    """

    option: Shorts
    row: Shorts
    size: Ints
    options: int

    @classmethod
    def sort(cls, option: Shorts, row: Shorts, size: Ints, options: int) -> Entries:
        """Entries in any order, of rows in the order of their sizes."""
        bits = max(1, len(size).bit_length())
        key = option.astype(np.int64) << bits
        key |= row
        key.sort()
        row_of = key.astype(np.int32)  # keeps the lower 32 bits
        row_of &= np.int32((1 << bits) - 1)
        key >>= bits
        return cls(key.astype(np.int32), row_of, size, options)


@dataclass(frozen=True)
class Tree:
    """A nested family.

    Attributes
    ----------
    smallest
        Smallest row of each option, -1 for none, shape (options,).
    above
        Next larger row of each row of the family, -1 for none, shape (rows,).
    """

    smallest: Shorts
    above: Shorts


def nest(entries: Entries, rows: Bools) -> Tree | None:
    """The tree of some rows, or ``None`` if two of them cross.

    They do not cross if all options of a row have the same next larger row.
    """
    here = rows[entries.row]
    option, row = entries.option[here], entries.row[here]
    following = np.full(len(row), -1, dtype=np.int32)
    same = option[1:] == option[:-1]
    following[:-1][same] = row[1:][same]
    above = np.full(len(entries.size), -1, dtype=np.int32)
    above[row] = following
    if np.any(above[row] != following):
        return None
    first = np.ones(len(row), bool)
    first[1:] = ~same
    smallest = np.full(entries.options, -1, dtype=np.int32)
    smallest[option[first]] = row[first]
    return Tree(smallest, above)


def split(entries: Entries, left: Bools, right: Bools) -> Bools | None:
    """Rows to put on the left so that neither side has rows that cross.

    Rows given as ``left`` and ``right`` stay there, and are known not to cross their
    own kind. ``None`` when there is no such split.
    """
    one, other = _crossing(entries, ~(left | right))
    # Two vertices for each row, "on the left" and "on the right", after those of a
    # first row that stands for all that are given.
    rows = len(left)
    yes = np.where(left, 0, np.where(right, 1, 2 * np.arange(rows) + 2))
    no = np.where(left, 1, np.where(right, 0, 2 * np.arange(rows) + 3))
    label = connected(
        np.concatenate([yes[one], no[one]]),
        np.concatenate([no[other], yes[other]]),
        2 * rows + 2,
    )
    if np.any(label[yes] == label[no]):
        return None
    on_left: Bools = label[yes] < label[no]
    return on_left


def _crossing(entries: Entries, undecided: Bools) -> tuple[Ints, Ints]:
    """Pairs of rows that cross, one of them undecided."""
    rows = np.int64(len(entries.size))
    starts = np.flatnonzero(np.diff(entries.option, prepend=-1))
    length = np.diff(starts, append=len(entries.option))
    keys = []
    for near, far in combinations(range(int(length.max(initial=0))), 2):
        at = starts[length > far]
        small, large = entries.row[at + near], entries.row[at + far]
        asked = undecided[small] | undecided[large]
        keys.append(small[asked] * rows + large[asked])
    pair, shared = np.unique(
        np.concatenate([*keys, np.zeros(0, np.int64)]), return_counts=True
    )
    pair = pair[shared < entries.size[pair // rows]] if len(pair) else pair
    return pair // max(rows, 1), pair % max(rows, 1)


def connected(one: Ints | Shorts, other: Ints | Shorts, vertices: int) -> Ints:
    """The smallest vertex that each vertex is connected with."""
    label = np.arange(vertices)
    while True:
        before = label.copy()
        np.minimum.at(label, one, before[other])
        np.minimum.at(label, other, before[one])
        label = label[label]
        if np.array_equal(label, before):
            return label
