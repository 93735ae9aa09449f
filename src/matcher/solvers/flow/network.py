"""Recognise a program whose rows are nested on two sides, and lay it out as a network.

Every row counts options once each and stands on the left or on the right; on each side
two rows are nested or apart. An option is then an arc from its smallest row on the left
to its smallest row on the right, and a row is the arc between its node and the next
larger row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from matcher.program import (
    Block,
    Bools,
    Floats,
    Ints,
    Matrix,
    Program,
    RateGap,
    WorstRate,
)
from matcher.solvers.flow.nesting import Entries, Shorts, Tree, nest
from matcher.solvers.flow.sides import sides

SOURCE, SINK = 0, 1


@dataclass(frozen=True)
class Network:
    """Arcs with bounds: the options first, then one for each node, then the return.

    Nodes are the source, the sink, other junctions, and then people: nodes on the left
    that carry at most one unit, which leaves by an option. The arc of node v is arc
    ``options + v - 2``.

    Attributes
    ----------
    tail, head, lower, upper
        Of each arc, whole numbers, shape (arcs,).
    nodes, junctions, options
        Their numbers; arc i is option i for i < options, and nodes from ``junctions``
        on are people.
    row_arcs
        The arc that counts each row of the program, -1 for a row that never binds.
    group_arcs
        For each worst-rate tier by name, the arc that counts each of its groups.
    """

    tail: Shorts
    head: Shorts
    lower: Shorts
    upper: Shorts
    nodes: int
    junctions: int
    options: int
    row_arcs: Ints
    group_arcs: dict[str, Ints]


def flow_of(network: Network, x: Floats) -> Shorts:
    """The flow of a plan: what each arc counts, shape (arcs,)."""
    options, size = network.options, network.nodes
    above = np.zeros(size, dtype=np.int64)
    nodes = np.arange(2, size)
    tail, head = network.tail[options:-1], network.head[options:-1]
    above[2:] = np.where(tail == nodes, head, tail)
    taken = np.flatnonzero(x[:options] > 0.5)
    ends = np.concatenate([network.tail[taken], network.head[taken]])
    arriving = np.bincount(ends, minlength=size)
    through = np.zeros(size, dtype=np.int64)
    while arriving[2:].any():
        through += arriving
        arriving[:2] = 0
        arriving = np.bincount(above, weights=arriving, minlength=size).astype(np.int64)
    flow = np.zeros(len(network.tail), dtype=np.int32)
    flow[taken] = 1
    flow[options:-1] = through[2:]
    flow[-1] = len(taken)
    return flow


@dataclass(frozen=True)
class _Sets:
    """Rows that count, and groups, sorted from the smallest to the largest.

    ``rows`` are the rows of the program taken in; ``place`` says where each of them,
    and then each group, is among the sets.
    """

    entries: Entries
    lower: Shorts
    upper: Shorts
    rows: Ints
    place: Shorts

    @property
    def groups(self) -> Shorts:
        """Where each group is."""
        return self.place[len(self.rows) :]


def network_of(program: Program) -> Network | None:
    """The network of a program, or ``None`` when its rows do not form one.

    Rows that never bind are left out; those that would bind with one place less are
    taken in where that still gives a network, so that it can tell their prices.
    """
    matrix = program.rows.matrix
    if any(isinstance(tier, RateGap) and not tier.idle for tier in program.tiers):
        return None  # plans of the best difference are no flows of one network
    if program.keys or np.any(matrix.value != 1.0) or _counts_twice(matrix):
        return None
    size = np.bincount(matrix.row, minlength=matrix.shape[0])
    lower, upper = _whole_bounds(program.rows, size)
    binding = (lower > 0) | (upper < size)
    nearly = program.rows.upper < size + 1
    wanted = [binding | nearly, binding] if np.any(nearly & ~binding) else [binding]
    for rows in wanted:
        sets = _sets(program, rows, size, lower, upper)
        for left in sides(program.candidate, sets.entries, sets.groups):
            one, other = nest(sets.entries, left), nest(sets.entries, ~left)
            if one is not None and other is not None:
                network = _laid_out(program, sets, left, one, other)
                return network if _carries(program, network) else None
    return None


def _carries(program: Program, network: Network) -> bool:
    """Whether no tier asks for the next worst rates of groups that rows count, too."""
    return all(
        _apart(network, network.group_arcs[tier.name])
        for tier in program.tiers
        if isinstance(tier, WorstRate) and tier.beyond
    )


def _apart(network: Network, arcs: Ints) -> bool:
    """Whether all groups are counted together, and none with only some of the others.

    Only then are the numbers of people they can have a generalised polymatroid.
    """
    arcs = arcs[network.upper[arcs] > 0]
    left = network.head[arcs] == arcs - network.options + 2
    outer = np.where(left, network.tail[arcs], network.head[arcs])
    return len(np.unique(outer)) <= 1


def _counts_twice(matrix: Matrix) -> bool:
    """Whether some row counts an option more than once."""
    row, column = matrix.row, matrix.column
    same = row[1:] == row[:-1]
    if np.all(column[1:][same] > column[:-1][same]) and np.all(row[1:] >= row[:-1]):
        return False
    entry = row * matrix.shape[1] + column
    return len(np.unique(entry)) < len(entry)


def _whole_bounds(rows: Block, size: Ints) -> tuple[Shorts, Shorts]:
    """Bounds rounded inwards, as near as the number of options allows."""
    lower = np.ceil(np.clip(rows.lower, 0, size + 1))
    upper = np.floor(np.clip(rows.upper, -1, size))
    return lower.astype(np.int32), upper.astype(np.int32)


def _sets(
    program: Program, rows: Bools, size: Ints, lower: Shorts, upper: Shorts
) -> _Sets:
    """The rows wanted, then the groups of every worst-rate tier, sorted by size."""
    matrix = program.rows.matrix
    here = rows[matrix.row]
    number = np.cumsum(rows, dtype=np.int32) - np.int32(1)
    option = [matrix.column.astype(np.int32)[here]]
    row = [number[matrix.row[here]]]
    sizes, low, high = [size[rows]], [lower[rows]], [upper[rows]]
    for tier in _rates(program):
        members = np.flatnonzero(tier.group >= 0)
        option.append(members.astype(np.int32))
        before = sum(len(one) for one in sizes)
        row.append((tier.group[members] + before).astype(np.int32))
        held = np.bincount(tier.group[members], minlength=len(tier.groups))
        sizes.append(held)
        low.append(np.zeros(len(held), np.int32))
        high.append(held.astype(np.int32))
    every = np.concatenate(sizes)
    order = np.argsort(every, kind="stable")
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order))
    entries = Entries.sort(
        _one(option), place[_one(row)], every[order], program.options
    )
    return _Sets(
        entries,
        _whole(low)[order],
        _whole(high)[order],
        np.flatnonzero(rows),
        place,
    )


def _one(parts: list[Shorts]) -> Shorts:
    """The parts as one array; a single one is not copied."""
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _rates(program: Program) -> list[WorstRate]:
    """Worst-rate tiers, the first of those that group people the same way."""
    found: list[WorstRate] = []
    for tier in program.tiers:
        if isinstance(tier, WorstRate) and _like(tier, found) == len(found):
            found.append(tier)
    return found


def _like(tier: WorstRate, tiers: Sequence[WorstRate]) -> int:
    """Position of the first tier with the same groups; their number if none has."""
    for nth, one in enumerate(tiers):
        if one.sizes == tier.sizes and np.array_equal(one.group, tier.group):
            return nth
    return len(tiers)


def _laid_out(
    program: Program, sets: _Sets, left: Bools, one: Tree, other: Tree
) -> Network:
    """Nodes and arcs; rows with the same options on one side are one arc."""
    options, rows = program.options, len(left)
    above = np.where(left, one.above, other.above)
    same = _last_equal(above, sets.entries.size)
    lower, upper = np.zeros(rows, np.int32), np.full(rows, options, np.int32)
    np.maximum.at(lower, same, sets.lower)
    np.minimum.at(upper, same, sets.upper)
    distinct = same == np.arange(rows)
    over = np.where(above >= 0, same[above], -1)
    parent = np.zeros(rows, bool)
    parent[over[distinct & (over >= 0)]] = True
    person = left & distinct & ~parent & (upper <= 1)
    # Neighbours in the program are often near one another; their nodes should be, too.
    junctions = sets.place[(distinct & ~person)[sets.place]]
    node = np.zeros(rows, dtype=np.int32)
    node[junctions] = np.arange(len(junctions)) + 2
    to = _node_or(node[same], other.smallest, SINK)
    people = _by_first(np.flatnonzero(person), one.smallest, to)
    order = np.concatenate([junctions, people])
    node[people] = np.arange(len(people)) + len(junctions) + 2
    node = node[same]
    nodes = len(order) + 2
    up = _node_or(node, over[order], np.where(left[order], SOURCE, SINK))
    own, on_left = node[order], left[order]
    tail = _node_or(node, one.smallest, SOURCE), np.where(on_left, up, own), [SINK]
    head = to, np.where(on_left, own, up), [SOURCE]
    arcs = options + node[sets.place].astype(np.int64) - 2
    row_arcs = np.full(len(program.rows.lower), -1, dtype=np.int64)
    row_arcs[sets.rows] = arcs[: len(sets.rows)]
    return Network(
        tail=_whole(tail),
        head=_whole(head),
        lower=_whole((program.lower, lower[order], [0])),
        upper=_whole((program.upper, upper[order], [options])),
        nodes=nodes,
        junctions=len(junctions) + 2,
        options=options,
        row_arcs=row_arcs,
        group_arcs=_by_tier(program, arcs[len(sets.rows) :]),
    )


def _last_equal(above: Shorts, size: Ints) -> Ints:
    """The largest-numbered row of a family that has the same options as each row."""
    every = np.arange(len(size))
    equal = (above >= 0) & (size[above] == size)
    last = np.where(equal, above, every)
    while np.any((further := last[last]) != last):
        last = further
    return last


def _by_first(people: Ints, row: Shorts, to: Shorts) -> Ints:
    """People in the order of the first node their options lead to."""
    first = np.full(int(people.max(initial=-1)) + 2, np.iinfo(np.int32).max)
    known = (row >= 0) & (row < len(first) - 1)
    np.minimum.at(first, row[known], to[known])
    return people[np.argsort(first[people], kind="stable")]


def _node_or(node: Shorts, row: Shorts | Ints, root: Ints | int) -> Shorts:
    """Nodes of rows, and a root where there is no row."""
    if not len(node):
        return (row * 0 + root).astype(np.int32)
    return np.where(row >= 0, node[row], root).astype(np.int32)


def _whole(parts: Sequence[ArrayLike]) -> Shorts:
    return np.concatenate([np.asarray(part, dtype=np.int32) for part in parts])


def _by_tier(program: Program, arcs: Ints) -> dict[str, Ints]:
    """The arcs of all groups, tier by tier."""
    tiers = _rates(program)
    ends = np.cumsum([len(tier.groups) for tier in tiers], dtype=np.int64)
    parts = np.split(arcs, ends[:-1]) if tiers else []
    return {
        tier.name: parts[_like(tier, tiers)]
        for tier in program.tiers
        if isinstance(tier, WorstRate)
    }
