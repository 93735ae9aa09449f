"""Rows ``lower <= A.x <= upper`` as a rule states them, before they have columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints, ints, stable_order

Key = tuple[str, str]
"""Name of an auxiliary column, for example ``("groups", "weld-north-0")``."""


@dataclass(frozen=True)
class Column:
    """A whole number that options imply, or slack. Equal keys are one column."""

    key: Key
    lower: int
    upper: int


@dataclass(frozen=True)
class Rows:
    """A block of rows.

    Attributes
    ----------
    subjects
        What each row is about: an id.
    lower, upper
        Bounds, shape (rows,); infinite where a side is free.
    row, option, value
        Entries on options: aligned, shape (entries,).
    columns
        Auxiliary columns these rows use.
    aux_row, aux_column, aux_value
        Entries on those columns; ``aux_column`` is a position in ``columns``.
    firm
        Rows that only say what auxiliary columns mean, shape (rows,): they hold also
        where the rule is soft. ``None``: none of them.
    """

    subjects: tuple[str, ...]
    lower: Floats
    upper: Floats
    row: Ints
    option: Ints
    value: Floats
    columns: tuple[Column, ...] = ()
    aux_row: Ints = field(default_factory=lambda: ints([]))
    aux_column: Ints = field(default_factory=lambda: ints([]))
    aux_value: Floats = field(default_factory=lambda: np.zeros(0))
    firm: Bools | None = None

    @property
    def pliant(self) -> Bools:
        """Rows that may be broken where the rule is soft, shape (rows,)."""
        return np.ones(len(self), bool) if self.firm is None else ~self.firm

    def __len__(self) -> int:
        return len(self.subjects)

    def take(self, keep: Bools) -> Rows:
        """Only some of the rows, numbered anew."""
        number = np.cumsum(keep) - 1
        here, aux = keep[self.row], keep[self.aux_row]
        return Rows(
            tuple(s for s, k in zip(self.subjects, keep, strict=True) if k),
            self.lower[keep],
            self.upper[keep],
            number[self.row[here]],
            self.option[here],
            self.value[here],
            self.columns,
            number[self.aux_row[aux]],
            self.aux_column[aux],
            self.aux_value[aux],
            None if self.firm is None else self.firm[keep],
        )


@dataclass(frozen=True)
class Cut:
    """Rows every lawful plan keeps anyway, as long as the rules named here are hard."""

    rows: Rows
    rests_on: tuple[str, ...]


def count_rows(
    group: Ints,
    subjects: Sequence[str],
    lower: Floats | float,
    upper: Floats | float,
    *,
    option: Ints | None = None,
    value: Floats | float = 1.0,
    every: bool = False,
) -> Rows:
    """One row for each group that has options: the sum of its options.

    Parameters
    ----------
    group
        Group of each entry, a position in ``subjects``; shape (entries,).
    subjects
        Ids of the groups.
    lower, upper
        Bounds of each group's sum, shape (groups,) or one number.
    option
        Option of each entry; by default entry i is option i.
    value
        Coefficient of each entry.
    every
        A row for groups without options, too: their sum is 0.
    """
    order = stable_order(group)
    size = len(subjects)
    counts = np.bincount(group, minlength=size)
    present = np.arange(size) if every else np.flatnonzero(counts)
    low = np.broadcast_to(np.asarray(lower, float), (size,))[present]
    high = np.broadcast_to(np.asarray(upper, float), (size,))[present]
    values = np.broadcast_to(np.asarray(value, float), (len(group),))
    return Rows(
        tuple(subjects[one] for one in present.tolist()),
        low,
        high,
        np.repeat(np.arange(len(present)), counts[present]),
        order if option is None else option[order],
        values[order] if np.ndim(value) else values,
    )


def linked_rows(
    rows: Rows, columns: Sequence[Column], aux_column: Ints, aux_value: Floats
) -> Rows:
    """Give each row one auxiliary column, by its position in ``columns``."""
    return Rows(
        rows.subjects,
        rows.lower,
        rows.upper,
        rows.row,
        rows.option,
        rows.value,
        tuple(columns),
        np.arange(len(rows), dtype=np.int64),
        aux_column,
        aux_value,
        rows.firm,
    )


def stack_rows(*blocks: Rows) -> Rows:
    """Blocks of rows under one another, as one block."""
    first = np.cumsum([0] + [len(block) for block in blocks])
    at = np.cumsum([0] + [len(block.columns) for block in blocks])
    return Rows(
        tuple(subject for block in blocks for subject in block.subjects),
        np.concatenate([block.lower for block in blocks]),
        np.concatenate([block.upper for block in blocks]),
        np.concatenate([b.row + k for b, k in zip(blocks, first, strict=False)]),
        np.concatenate([block.option for block in blocks]),
        np.concatenate([block.value for block in blocks]),
        tuple(column for block in blocks for column in block.columns),
        np.concatenate([b.aux_row + k for b, k in zip(blocks, first, strict=False)]),
        np.concatenate([b.aux_column + k for b, k in zip(blocks, at, strict=False)]),
        np.concatenate([block.aux_value for block in blocks]),
        np.concatenate([~block.pliant for block in blocks]),
    )
