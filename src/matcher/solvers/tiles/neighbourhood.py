"""What several parts may do at once, so that any of their new plans fit together.

Where a row crosses parts, each part's share of it is bounded: all shares within their
bounds keep the row. What the plan at hand leaves unused goes where a target says, and
what is left then to the part with most of the row.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matcher.program import Bools, Floats, Ints, Program, ints, spread
from matcher.solvers.tiles.subprogram import Entries, Room

_AUXILIARY = 1e9


def rooms(
    program: Program,
    entries: Entries,
    plan: Floats,
    target: Floats,
    parts: Sequence[Ints],
) -> list[Room]:
    """Bounds for parts that share no option.

    Parameters
    ----------
    entries
        Of the program's rows.
    plan
        A plan of the whole program; a part that stays there keeps its bounds.
    target
        What the parts should have room for, shape (columns,); it need be no plan.
    parts
        Free options of each part, in order.

    Returns
    -------
    list
        A room for each part. Each auxiliary column is free in one part at most: the one
        that has most options in its rows.
    """
    option = np.concatenate([ints([]), *parts])
    part = np.repeat(np.arange(len(parts)), [len(one) for one in parts])
    auxiliary, owner = _owned(program, entries, option, part, len(parts))
    column, part = np.append(option, auxiliary), np.append(part, owner)
    order = np.lexsort((column, part))
    column, part = column[order], part[order]
    entry, nth = entries.of(column)
    pair, place = np.unique(
        entries.row[entry] * len(parts) + part[nth], return_inverse=True
    )
    row, mine = pair // len(parts), pair % len(parts)
    now, wanted = (
        _sums(place, entries.value[entry] * x[column[nth]], len(pair))
        for x in (plan, target)
    )
    weight = np.where(column[nth] < program.options, 1.0, _AUXILIARY)
    leads = _leads(row, _sums(place, weight, len(pair)))
    value = entries.times(row, plan)
    up = _shares(row, wanted - now, program.rows.upper[row] - value, leads)
    down = _shares(row, now - wanted, value - program.rows.lower[row], leads)
    return [
        Room(
            column[part == one],
            row[mine == one],
            (now - down)[mine == one],
            (now + up)[mine == one],
        )
        for one in range(len(parts))
    ]


def _owned(
    program: Program, entries: Entries, option: Ints, part: Ints, parts: int
) -> tuple[Ints, Ints]:
    """Auxiliary columns in the options' rows, and the part each is free in."""
    free = np.flatnonzero(program.upper > program.lower)
    free = free[free >= program.options]
    aux_entry, nth = entries.of(free)
    entry, who = entries.of(option)
    pair, count = np.unique(entries.row[entry] * parts + part[who], return_counts=True)
    # Each auxiliary entry meets every part in its row.
    first = np.searchsorted(pair, entries.row[aux_entry] * parts)
    last = np.searchsorted(pair, (entries.row[aux_entry] + 1) * parts)
    met, step = spread(np.arange(len(aux_entry)), last - first)
    at = first[met] + step
    key, place = np.unique(nth[met] * parts + pair[at] % parts, return_inverse=True)
    weight = _sums(place, count[at], len(key))
    order = np.lexsort((key, -weight, key // parts))
    column, first_of = np.unique((key // parts)[order], return_index=True)
    return free[column], (key % parts)[order][first_of]


def _leads(row: Ints, weight: Floats) -> Bools:
    """For each row the one pair of it that weighs most."""
    order = np.lexsort((-weight, row))
    _, first = np.unique(row[order], return_index=True)
    leads = np.zeros(len(row), bool)
    leads[order[first]] = True
    return leads


def _shares(row: Ints, wanted: Floats, room: Floats, leads: Bools) -> Floats:
    """Divide each row's room: as wanted, and what is left to the leading pair."""
    _, place = np.unique(row, return_inverse=True)
    wanted = np.maximum(wanted, 0.0)
    total = _sums(place, wanted, len(leads))[place]
    scale = np.where(total > room, room / np.maximum(total, 1.0), 1.0)
    given = np.floor(wanted * scale + 1e-9)
    left = room - _sums(place, given, len(leads))[place]
    shares: Floats = np.where(
        np.isinf(room), np.inf, given + np.where(leads, left, 0.0)
    )
    return shares


def _sums(group: Ints, values: Floats, groups: int) -> Floats:
    return np.bincount(group, values, minlength=groups).astype(np.float64)
