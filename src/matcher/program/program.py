"""A program: options, auxiliary columns, rows and tiers. Solvers see nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints, ascending, ints
from matcher.program.matrix import Matrix
from matcher.program.rows import Key, Rows
from matcher.program.tiers import Linear, Tier


@dataclass(frozen=True)
class Block:
    """Rows that have their columns: ``lower <= matrix.x <= upper``.

    ``rules`` and ``subjects`` name each row's origin.
    """

    matrix: Matrix
    lower: Floats
    upper: Floats
    rules: tuple[str, ...]
    subjects: tuple[str, ...]

    @classmethod
    def empty(cls, columns: int) -> Block:
        """No rows over so many columns."""
        return cls(Matrix.empty(columns), np.zeros(0), np.zeros(0), (), ())

    def take(self, which: Bools) -> Block:
        """Only some of the rows, numbered anew; ``which`` has shape (rows,)."""
        return Block(
            self.matrix.take_rows(which),
            self.lower[which],
            self.upper[which],
            tuple(compress(self.rules, which)),
            tuple(compress(self.subjects, which)),
        )


@dataclass(frozen=True)
class Program:
    """What is to be solved. Columns are the options first, then the auxiliary columns.

    Attributes
    ----------
    candidate, slot
        Candidate and slot of each option, as positions, shape (options,).
    lower, upper
        Whole bounds of each column, shape (columns,).
    keys
        Keys of the auxiliary columns.
    rows
        Rows a plan must keep.
    cuts
        Rows every lawful plan keeps anyway.
    tiers
        What is optimised, in order.
    """

    candidate: Ints
    slot: Ints
    lower: Floats
    upper: Floats
    keys: tuple[Key, ...]
    rows: Block
    cuts: Block
    tiers: tuple[Tier, ...]

    @property
    def options(self) -> int:
        """Number of options."""
        return len(self.candidate)

    @property
    def columns(self) -> int:
        """Number of columns, options and auxiliary ones."""
        return len(self.lower)

    @cached_property
    def one_each(self) -> bool:
        """Whether some row allows each candidate at most one of her options."""
        matrix = self.rows.matrix
        odd = (matrix.column >= self.options) | (matrix.value < 1)
        at_most_one = self.rows.upper <= 1
        at_most_one[matrix.row[odd]] = False
        counted = at_most_one[matrix.row]
        own = np.bincount(self.candidate)
        person = self.candidate[matrix.column[counted]]
        pair = matrix.row[counted] * len(own) + person
        if not ascending(pair):
            pair.sort()
        first = np.flatnonzero(np.diff(pair, prepend=-1))
        person = pair[first] % max(1, len(own))
        held = np.diff(first, append=len(pair))
        whole = np.zeros(len(own), bool)
        whole[person[held == own[person]]] = True
        return bool(np.all(whole[own > 0]))

    def counting_bound(self, cost: Floats) -> float:
        """Least cost when everybody takes her cheapest option or none.

        Where a candidate may take several options, they count singly; auxiliary columns
        rest at their cheaper bound. ``cost`` is that of each column, shape (columns,).
        """
        options = self.options
        below = np.minimum(cost[:options], 0.0)
        other, low, high = (of[options:] for of in (cost, self.lower, self.upper))
        beside = np.minimum(other * low, other * high).sum()
        if not self.one_each:
            return float(below.sum() + beside)
        best = np.zeros(int(self.candidate.max(initial=-1)) + 1)
        np.minimum.at(best, self.candidate, below)
        return float(best.sum() + beside)

    def keeps_rows(self, x: Floats) -> bool:
        """Whether whole numbers x keep every bound and every row."""
        value = self.rows.matrix.times(x)
        return bool(
            np.all(x >= self.lower - 1e-9)
            and np.all(x <= self.upper + 1e-9)
            and np.all(value >= self.rows.lower - 1e-6)
            and np.all(value <= self.rows.upper + 1e-6)
        )


def assemble(
    candidate: Ints,
    slot: Ints,
    rows: Sequence[tuple[str, Rows]],
    cuts: Sequence[tuple[str, Rows]],
    tiers: Sequence[Tier],
) -> Program:
    """Give every auxiliary key its column and put all rows under one another.

    Parameters
    ----------
    candidate, slot
        Of each option, as positions.
    rows, cuts
        Blocks with the name of the rule they come from.
    tiers
        In order.
    """
    bounds: dict[Key, tuple[int, int]] = {}
    for _, block in (*rows, *cuts):
        for column in block.columns:
            low, high = bounds.get(column.key, (column.lower, column.upper))
            bounds[column.key] = (max(low, column.lower), min(high, column.upper))
    options = len(candidate)
    position = {key: options + nth for nth, key in enumerate(bounds)}
    width = options + len(bounds)
    return Program(
        candidate=candidate,
        slot=slot,
        lower=_bounds(0.0, options, [low for low, _ in bounds.values()]),
        upper=_bounds(1.0, options, [high for _, high in bounds.values()]),
        keys=tuple(bounds),
        rows=_block(rows, position, width),
        cuts=_block(cuts, position, width),
        tiers=tuple(_over_columns(tier, position, width) for tier in tiers),
    )


def _bounds(each: float, options: int, auxiliary: Sequence[int]) -> Floats:
    """Bounds of all columns; options that are alone share a single one."""
    shared = np.broadcast_to(np.float64(each), (options,))
    return np.append(shared, ints(auxiliary)) if auxiliary else shared


def _over_columns(tier: Tier, position: Mapping[Key, int], width: int) -> Tier:
    """A linear tier with points for every column; others as they are."""
    if not isinstance(tier, Linear) or len(tier.points) == width:
        return tier
    points = np.zeros(width, dtype=np.int64)
    points[: len(tier.points)] = tier.points
    for key, each in tier.auxiliary.items():
        points[position[key]] = each
    return replace(tier, points=points, auxiliary={})


def _block(
    parts: Sequence[tuple[str, Rows]], position: dict[Key, int], width: int
) -> Block:
    matrix = Matrix.stack([_matrix(rows, position, width) for _, rows in parts], width)
    nothing = np.zeros(0)
    return Block(
        matrix,
        np.concatenate([nothing, *(rows.lower for _, rows in parts)]),
        np.concatenate([nothing, *(rows.upper for _, rows in parts)]),
        tuple(name for name, rows in parts for _ in range(len(rows))),
        tuple(subject for _, rows in parts for subject in rows.subjects),
    )


def _matrix(rows: Rows, position: dict[Key, int], width: int) -> Matrix:
    """A block's entries by row, then column, each place once."""
    row, column, value = rows.row, rows.option, rows.value
    if len(rows.aux_row):
        column_of = ints([position[column.key] for column in rows.columns])
        row = np.concatenate([row, rows.aux_row])
        column = np.concatenate([column, column_of[rows.aux_column]])
        value = np.concatenate([value, rows.aux_value])
    entry = row * width + column
    if not bool(np.all(entry[1:] > entry[:-1])):
        order = np.argsort(entry)
        entry = entry[order]
        first = np.flatnonzero(np.diff(entry, prepend=-1))
        row, column = row[order[first]], column[order[first]]
        value = np.add.reduceat(value[order], first)
    return Matrix(row, column, value, (len(rows), width))
