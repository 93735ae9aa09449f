"""Recognise a program whose rows are nested on two sides, and lay it out as a network.

Every row counts options once each. Rows that hold all options of whole candidates
may stand on the left, all others on the right; on each side two rows are nested or
disjoint. An option is then an arc from its smallest row on the left to its smallest row
on the right, and a row is the arc between its node and the next larger row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from matcher.program import Block, Bools, Ints, Program, WorstRate, ints


@dataclass(frozen=True)
class Network:
    """Arcs with bounds: the options first, then one arc for each row, then the return.

    Attributes
    ----------
    tail, head, lower, upper
        Of each arc, whole numbers, shape (arcs,).
    nodes, options
        Their numbers; arc i is option i for i < options.
    group_arcs
        For each worst-rate tier by name, the arc that counts each of its groups.
    """

    tail: Ints
    head: Ints
    lower: Ints
    upper: Ints
    nodes: int
    options: int
    group_arcs: dict[str, Ints]


def network_of(program: Program) -> Network | None:
    """The network of a program, or ``None`` when its rows do not form one."""
    matrix = program.rows.matrix
    entry = matrix.row * program.columns + matrix.column
    if (
        program.keys
        or np.any(matrix.value != 1.0)
        or len(np.unique(entry)) < len(entry)
    ):
        return None
    options = program.options
    sets, low, high = _sets(program.rows, options)
    rows = len(sets)
    spans: dict[str, tuple[int, int]] = {}
    for tier in program.tiers:
        if isinstance(tier, WorstRate):
            groups = [np.flatnonzero(tier.group == g) for g in range(len(tier.groups))]
            spans[tier.name] = (len(sets), len(sets) + len(groups))
            sets += groups
            low += [0] * len(groups)
            high += [options] * len(groups)
    source, sink = 0, 1
    for left in _lefts(program, sets, rows):
        one = _nest(sets, np.flatnonzero(left), options, source)
        other = _nest(sets, np.flatnonzero(~left), options, sink)
        if one is not None and other is not None:
            break
    else:
        return None
    (left_of, left_up), (right_of, right_up) = one, other
    node = np.arange(len(sets)) + 2
    up = np.where(left, left_up, right_up)
    arc_of = options + np.arange(len(sets))
    return Network(
        tail=np.concatenate([left_of, np.where(left, up, node), [sink]]),
        head=np.concatenate([right_of, np.where(left, node, up), [source]]),
        lower=np.concatenate([program.lower.astype(np.int64), low, [0]]).astype(
            np.int64
        ),
        upper=np.concatenate([program.upper.astype(np.int64), high, [options]]).astype(
            np.int64
        ),
        nodes=len(sets) + 2,
        options=options,
        group_arcs={name: arc_of[a:b] for name, (a, b) in spans.items()},
    )


def _sets(rows: Block, options: int) -> tuple[list[Ints], list[int], list[int]]:
    starts = rows.matrix.starts()
    members = [rows.matrix.column[a:b] for a, b in pairwise(starts)]
    low = [int(np.ceil(max(value, 0.0))) for value in rows.lower]
    high = [
        options if value == np.inf else int(np.floor(value)) for value in rows.upper
    ]
    return members, low, high


def _lefts(program: Program, sets: list[Ints], rows: int) -> tuple[Bools, Bools]:
    """Which sets may stand on the left: all of whole candidates, or the fewest.

    A slot that only people without another option asked for holds whole candidates too,
    yet belongs on the right where it crosses a region.
    """
    whole = np.array([_whole_candidates(program, members) for members in sets], bool)
    people = [len(np.unique(program.candidate[members])) for members in sets]
    fewest = whole & ((ints(people) <= 1) | (np.arange(len(sets)) >= rows))
    return whole, fewest


def _whole_candidates(program: Program, members: Ints) -> bool:
    """Whether a set holds all options of each candidate it touches."""
    people = program.candidate[members]
    touched = np.unique(people)
    all_of_them = np.searchsorted(program.candidate, touched, side="right") - (
        np.searchsorted(program.candidate, touched, side="left")
    )
    return int(all_of_them.sum()) == len(members)


def _nest(
    sets: list[Ints], which: Ints, options: int, root: int
) -> tuple[Ints, Ints] | None:
    """Smallest set of each option and next larger set of each set, as nodes.

    ``None`` when two sets overlap without one holding the other.
    """
    smallest = np.full(options, root, dtype=np.int64)
    largest = np.full(options, root, dtype=np.int64)
    up = np.full(len(sets), root, dtype=np.int64)
    size = ints([len(members) for members in sets])
    for one in sorted(which.tolist(), key=lambda k: (size[k], k)):
        members = sets[one]
        inside, count = np.unique(largest[members], return_counts=True)
        nested = inside != root
        if np.any(count[nested] != size[inside[nested] - 2]):
            return None
        up[inside[nested] - 2] = one + 2
        smallest[members[largest[members] == root]] = one + 2
        largest[members] = one + 2
    return smallest, up
