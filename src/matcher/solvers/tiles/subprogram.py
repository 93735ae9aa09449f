"""A part of a program as a program of its own, and as arrays that may travel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.program import (
    Block,
    Floats,
    Ints,
    Linear,
    Matrix,
    Program,
    ints,
    spread,
)

Arrays = dict[str, NDArray[Any]]
"""What travels to a worker and back."""


class Entries:
    """The entries of a matrix by column and by row: a part costs no more than its size.

    Attributes
    ----------
    row, value
        Entries in the order of their columns.
    """

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix
        order = np.argsort(matrix.column, kind="stable")
        self.row = matrix.row[order]
        self.value = matrix.value[order]
        columns = np.arange(matrix.shape[1] + 1)
        self._by_column = np.searchsorted(matrix.column[order], columns)
        self._by_row = matrix.starts()

    def of(self, columns: Ints) -> tuple[Ints, Ints]:
        """Entries of some columns, and the position in ``columns`` each belongs to."""
        return _within(self._by_column, columns)

    def times(self, rows: Ints, x: Floats) -> Floats:
        """The values of some rows."""
        entry, nth = _within(self._by_row, rows)
        value = self._matrix.value[entry] * x[self._matrix.column[entry]]
        return np.bincount(nth, value, minlength=len(rows)).astype(np.float64)


def _within(starts: Ints, which: Ints) -> tuple[Ints, Ints]:
    first = starts[which]
    nth, step = spread(np.arange(len(which)), starts[which + 1] - first)
    return first[nth] + step, nth


@dataclass(frozen=True)
class Room:
    """What a part may make of the rows it touches.

    Attributes
    ----------
    columns
        Columns that are free, in order; all others stay where the plan has them.
    rows
        Rows of the whole program that some free column is in, in order.
    lower, upper
        Bounds of the free columns' share of each row, shape (rows,).
    """

    columns: Ints
    rows: Ints
    lower: Floats
    upper: Floats


def subprogram(
    program: Program, entries: Entries, cuts: Entries, plan: Floats, room: Room
) -> Program:
    """The program over a part's columns, with the cuts of the whole."""
    columns = room.columns
    options = int(np.searchsorted(columns, program.options))
    _, candidate = np.unique(program.candidate[columns[:options]], return_inverse=True)
    _, slot = np.unique(program.slot[columns[:options]], return_inverse=True)
    matrix = _rows(entries, columns, room.rows)
    cut_rows, cut_offset = _cuts(cuts, plan, columns)
    return Program(
        candidate=ints(candidate),
        slot=ints(slot),
        lower=program.lower[columns],
        upper=program.upper[columns],
        keys=tuple(("held", str(nth)) for nth in range(len(columns) - options)),
        rows=_block(matrix, room.lower, room.upper),
        cuts=_block(
            _rows(cuts, columns, cut_rows),
            program.cuts.lower[cut_rows] - cut_offset,
            program.cuts.upper[cut_rows] - cut_offset,
        ),
        tiers=tuple(
            replace(tier, points=_points(tier.points, columns), auxiliary={})
            for tier in program.tiers
            if isinstance(tier, Linear)
        ),
    )


def to_arrays(program: Program) -> Arrays:
    """A program of linear tiers as arrays."""
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    arrays: Arrays = {
        "candidate": program.candidate,
        "slot": program.slot,
        "lower": program.lower,
        "upper": program.upper,
        "costs": np.array([tier.cost for tier in linear], dtype=np.int64),
    }
    for name, block in (("rows", program.rows), ("cuts", program.cuts)):
        arrays |= {
            f"{name}_row": block.matrix.row,
            f"{name}_column": block.matrix.column,
            f"{name}_value": block.matrix.value,
            f"{name}_lower": block.lower,
            f"{name}_upper": block.upper,
        }
    return arrays


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Program:
    """The program that ``to_arrays`` took apart; its tiers are costs."""
    columns, options = len(arrays["lower"]), len(arrays["candidate"])
    rows, cuts = (
        _block(
            Matrix(
                arrays[f"{name}_row"],
                arrays[f"{name}_column"],
                arrays[f"{name}_value"],
                (len(arrays[f"{name}_lower"]), columns),
            ),
            arrays[f"{name}_lower"],
            arrays[f"{name}_upper"],
        )
        for name in ("rows", "cuts")
    )
    return Program(
        candidate=arrays["candidate"],
        slot=arrays["slot"],
        lower=arrays["lower"],
        upper=arrays["upper"],
        keys=tuple(("held", str(nth)) for nth in range(columns - options)),
        rows=rows,
        cuts=cuts,
        tiers=tuple(
            Linear(str(nth), "least", cost) for nth, cost in enumerate(arrays["costs"])
        ),
    )


def _points(points: Ints, columns: Ints) -> Ints:
    inside = columns < len(points)
    return np.where(inside, points[np.where(inside, columns, 0)], 0)


def _rows(entries: Entries, columns: Ints, rows: Ints) -> Matrix:
    """The entries of some columns in some rows, both numbered anew."""
    entry, column = entries.of(columns)
    row = np.searchsorted(rows, entries.row[entry])
    order = np.argsort(row, kind="stable")
    return Matrix(
        row[order],
        column[order],
        entries.value[entry[order]],
        (len(rows), len(columns)),
    )


def _cuts(cuts: Entries, plan: Floats, columns: Ints) -> tuple[Ints, Floats]:
    """Cuts that the columns are in, and what the held columns add to each."""
    entry, nth = cuts.of(columns)
    rows, place = np.unique(cuts.row[entry], return_inverse=True)
    mine = cuts.value[entry] * plan[columns[nth]]
    here = np.bincount(place, mine, minlength=len(rows))
    return rows, cuts.times(rows, plan) - here


def _block(matrix: Matrix, lower: Floats, upper: Floats) -> Block:
    nothing = ("",) * matrix.shape[0]
    return Block(matrix, lower, upper, nothing, nothing)
