"""The rows of a face that form a network: what a flow can say of it.

Rows that count free options once each, at most one of each candidate on the left, and
on the right nested or disjoint ones. Auxiliary columns are taken where they leave most
room, and every other row is dropped: a flow then costs no more than any plan.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Floats, Ints
from matcher.solvers.base.face import Face

ROOT = 0
"""Where all flow begins and ends."""
_SEED = 1
LOOSE = 1
"""A node for options that no row on the right counts."""


@dataclass(frozen=True)
class Nest:
    """Arcs with bounds: the free options first, then LOOSE to ROOT, then the rows.

    Attributes
    ----------
    option
        Column of each free option, shape (options,).
    row, upward
        Row of each later arc, and whether more flow means more of the row's sum;
        shape (arcs - options - 1,).
    left
        The rows on the left.
    tail, head, lower, upper
        Of each arc, whole numbers, shape (arcs,).
    nodes
        Their number.
    """

    option: Ints
    row: Ints
    upward: Bools
    left: Ints
    tail: Ints
    head: Ints
    lower: Ints
    upper: Ints
    nodes: int


@dataclass(frozen=True)
class _Counts:
    """Rows that count free options once each, in the order of their entries.

    ``low`` and ``high`` bound the number of options; ``unit`` is what each adds to the
    row of the face.
    """

    row: Ints
    unit: Floats
    low: Ints
    high: Ints
    first: Ints
    option: Ints

    def members(self, one: int) -> Ints:
        return self.option[self.first[one] : self.first[one + 1]]


def nest_of(face: Face) -> Nest:
    """The rows of a face that form a network."""
    option = np.flatnonzero(face.free[: face.options])
    counts = _counts(face, option)
    left, owner = _left(counts, len(option))
    right, smallest, up = _right(counts, _other(counts, left, owner), len(option))
    rows = np.concatenate([left, right])
    node = 2 + np.arange(len(rows))
    tail_of = np.full(len(option), ROOT, dtype=np.int64)
    number = np.full(len(counts.row) + 1, ROOT, dtype=np.int64)
    number[left] = node[: len(left)]
    tail_of = number[owner]
    head_of = np.where(smallest < 0, ROOT, 2 + len(left) + smallest)
    head_of[(tail_of == ROOT) & (head_of == ROOT)] = LOOSE
    up_of = np.where(up < 0, ROOT, 2 + len(left) + up)
    none = np.full(len(left), ROOT, dtype=np.int64)
    return Nest(
        option=option,
        row=counts.row[rows],
        upward=counts.unit[rows] > 0,
        left=counts.row[left],
        tail=np.concatenate([tail_of, [LOOSE], none, node[len(left) :]]),
        head=np.concatenate([head_of, [ROOT], node[: len(left)], up_of]),
        lower=np.concatenate(
            [np.zeros(len(option) + 1, dtype=np.int64), counts.low[rows]]
        ),
        upper=np.concatenate(
            [np.ones(len(option), dtype=np.int64), [len(option)], counts.high[rows]]
        ),
        nodes=2 + len(rows),
    )


def all_nested(face: Face) -> bool:
    """Whether all breakable rows form a network once auxiliary columns are held.

    Then every least cost is whole wherever those columns are.
    """
    option = np.flatnonzero(face.free[: face.options])
    rows = face.matrix.take_rows(face.breakable(face.lower, face.upper))
    upper = face.row_upper[face.breakable(face.lower, face.upper)]
    number = np.full(len(face.lower), -1, dtype=np.int64)
    number[option] = np.arange(len(option))
    here = number[rows.column] >= 0
    row, member, value = rows.row[here], number[rows.column[here]], rows.value[here]
    size = np.bincount(row, minlength=len(upper))
    total = np.bincount(row, weights=value, minlength=len(upper))
    if np.any(value * size[row] != total[row]) or np.any(np.abs(value) != 1.0):
        return False
    code = np.random.default_rng(_SEED).random(len(option))
    mark = np.bincount(row, weights=code[member], minlength=len(upper))
    _, distinct = np.unique(mark, return_index=True)
    kept = np.zeros(len(upper), bool)
    kept[distinct] = size[distinct] > 0
    alone = np.bincount(rows.row, minlength=len(upper)) == size
    counts = _Counts(
        np.flatnonzero(kept),
        np.ones(int(kept.sum())),
        np.zeros(int(kept.sum()), dtype=np.int64),
        np.where(alone & (upper <= total / np.maximum(size, 1)), 1, size)[kept],
        np.concatenate([[0], np.cumsum(size[kept])]),
        member[kept[row]],
    )
    left, owner = _left(counts, len(option))
    other = _other(counts, left, owner)
    return len(_right(counts, other, len(option))[0]) == len(other)


def _counts(face: Face, option: Ints) -> _Counts:
    """Rows that limit how many of some free options are taken."""
    matrix, free = face.matrix, face.free
    fixed = np.where(free, 0.0, face.lower)
    beside = free & (np.arange(len(free)) >= face.options)
    least, most = matrix.activity(
        np.where(beside, face.lower, fixed), np.where(beside, face.upper, fixed)
    )
    number = np.full(len(free), -1, dtype=np.int64)
    number[option] = np.arange(len(option))
    here = number[matrix.column] >= 0
    row, value = matrix.row[here], matrix.value[here]
    rows = matrix.shape[0]
    size = np.bincount(row, minlength=rows)
    total = np.bincount(row, weights=value, minlength=rows)
    unit = total / np.maximum(size, 1)
    odd = np.bincount(row, weights=value != unit[row], minlength=rows)
    equal = (size > 0) & (odd == 0) & (total != 0)
    unit = np.where(equal, unit, 1.0)
    one = (face.row_lower - most) / unit
    other = (face.row_upper - least) / unit
    low = np.ceil(np.maximum(np.minimum(one, other), 0.0) - 1e-9)
    high = np.floor(np.minimum(np.maximum(one, other), size) + 1e-9)
    kept = np.flatnonzero(equal & ((high < size) | (low > 0)))
    which = np.full(rows, -1, dtype=np.int64)
    which[kept] = np.arange(len(kept))
    inside = which[row] >= 0
    first = np.concatenate([[0], np.cumsum(size[kept])])
    return _Counts(
        kept,
        unit[kept],
        low[kept].astype(np.int64),
        high[kept].astype(np.int64),
        first,
        number[matrix.column[here]][inside],
    )


def _entries(counts: _Counts) -> Ints:
    """Which of the rows each entry is of."""
    return np.repeat(np.arange(len(counts.row)), np.diff(counts.first))


def _left(counts: _Counts, options: int) -> tuple[Ints, Ints]:
    """Disjoint rows of at most one, the first ones, and which of them owns an option.

    -1 is nobody.
    """
    entry = _entries(counts)
    single = counts.high[entry] <= 1
    owner = np.full(options, -1, dtype=np.int64)
    owner[counts.option[single][::-1]] = entry[single][::-1]
    accepted = counts.high <= 1
    accepted[entry[owner[counts.option] != entry]] = False
    owner[~np.append(accepted, False)[owner]] = -1
    return np.flatnonzero(accepted), owner


def _other(counts: _Counts, left: Ints, owner: Ints) -> Ints:
    """Rows that are not on the left and say more than those do; the smallest first."""
    mine = owner[counts.option]
    size = np.diff(counts.first)
    apart = np.ones(len(counts.row), bool)
    if len(mine):
        starts = counts.first[:-1]
        least = np.minimum.reduceat(mine, starts)
        same = (least == np.maximum.reduceat(mine, starts)) & (least >= 0)
        apart = ~(same & (counts.high >= 1) & (counts.low <= 0))
    apart[left] = False
    other = np.flatnonzero(apart)
    return other[np.argsort(size[other], kind="stable")]


def _right(counts: _Counts, rows: Ints, options: int) -> tuple[Ints, Ints, Ints]:
    """Rows that are nested or disjoint, smallest first; others are dropped.

    Returns them, the smallest of each option and the next larger of each; -1 is none.
    """
    smallest = np.full(options, -1, dtype=np.int64)
    largest = np.full(options, -1, dtype=np.int64)
    taken: list[int] = []
    up: list[int] = []
    size = np.diff(counts.first)
    for one in rows.tolist():
        members = counts.members(one)
        under = largest[members]
        if under[0] == under[-1] and np.all(under == under[0]):
            inside, count = under[:1], np.array([len(under)])
        else:
            inside, count = np.unique(under, return_counts=True)
        held = inside >= 0
        inside, count = inside[held], count[held]
        known = [taken[each] for each in inside.tolist()]
        if np.any(count != size[known]):
            continue
        if len(known) == 1 and size[known[0]] == size[one]:
            same = known[0]
            if counts.high[one] >= counts.high[same] and (
                counts.low[one] <= counts.low[same]
            ):
                continue
        for each in inside.tolist():
            up[each] = len(taken)
        smallest[members[under < 0]] = len(taken)
        largest[members] = len(taken)
        taken.append(one)
        up.append(-1)
    return np.array(taken, dtype=np.int64), smallest, np.array(up, dtype=np.int64)
