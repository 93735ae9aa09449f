"""Limits that follow from rows weighing people against people, at one slot.

A share of at most four in five in a slot of three places lets in two of a group. Such a
limit counts options once each, so a flow can hold it where it cannot hold the share.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Block, Bools, Floats, Ints, Matrix, Program, ints
from matcher.solvers.tiles.subprogram import Entries

_SLACK = 1e-9


def with_implied_limits(program: Program) -> Program:
    """The program with more rows at its end, which every plan keeps anyway."""
    found = list(_limits(program))
    if not found:
        return program
    rows, nothing = program.rows, ("",) * len(found)
    sizes = [len(options) for options, _ in found]
    more = Matrix(
        np.repeat(np.arange(len(found)), sizes),
        np.concatenate([options for options, _ in found]),
        np.ones(sum(sizes)),
        (len(found), program.columns),
    )
    block = Block(
        Matrix.stack([rows.matrix, more], program.columns),
        np.concatenate([rows.lower, np.full(len(found), -np.inf)]),
        np.concatenate([rows.upper, [limit for _, limit in found]]),
        rows.rules + nothing,
        rows.subjects + nothing,
    )
    return replace(program, rows=block)


def _limits(program: Program) -> list[tuple[Ints, float]]:
    """Options of which a row lets in no more than a limit, and that limit."""
    matrix, rows = program.rows.matrix, program.rows
    starts, entries = matrix.starts(), Entries(matrix)
    counts = np.ones(matrix.shape[0], bool)
    counts[matrix.row[(matrix.value != 1.0) | (matrix.column >= program.options)]] = (
        False
    )
    found = []
    for row in _weighing(program).tolist():
        here = slice(starts[row], starts[row + 1])
        column, value = matrix.column[here], matrix.value[here]
        room = _room(program, entries, counts, column)
        for sign, most in ((1.0, rows.upper[row]), (-1.0, -rows.lower[row])):
            counted, limit = _limit(sign * value, float(most), room)
            if limit < min(counted.sum(), room):
                found.append((ints(column[counted]), limit))
    return found


def _limit(value: Floats, most: float, room: float) -> tuple[Bools, float]:
    """Which columns have a positive value, and how many of them a row lets in.

    With p the least of those values and q the largest that weighs against them, n of
    them need p n <= most + q (room - n).
    """
    positive = value > 0
    least = value[positive].min(initial=np.inf)
    against = max(0.0, float(-value.min(initial=0.0)))
    if not np.isfinite(most) or not np.isfinite(least):
        return positive, np.inf
    return positive, float(
        np.floor((most + against * room) / (least + against) + _SLACK)
    )


def _weighing(program: Program) -> Ints:
    """Rows of options at one slot that have values of both signs."""
    matrix = program.rows.matrix
    if not program.options:
        return ints([])
    rows = matrix.shape[0]
    option = matrix.column < program.options
    slot = program.slot[np.where(option, matrix.column, 0)]
    low = np.full(rows, np.iinfo(np.int64).max)
    high = np.full(rows, -1)
    np.minimum.at(low, matrix.row, slot)
    np.maximum.at(high, matrix.row, slot)
    signs = [
        np.bincount(matrix.row, sign * matrix.value > 0, minlength=rows) > 0
        for sign in (1, -1)
    ]
    beside = np.bincount(matrix.row, ~option, minlength=rows) > 0
    return ints(np.flatnonzero((low == high) & signs[0] & signs[1] & ~beside))


def _room(program: Program, entries: Entries, counts: Bools, column: Ints) -> float:
    """How many of some options any plan takes at most, by rows that count them all."""
    entry, _ = entries.of(column)
    row, count = np.unique(entries.row[entry], return_counts=True)
    row = row[count == len(column)]
    most = program.rows.upper[row[counts[row]]]
    return min(float(len(column)), float(np.floor(most.min(initial=np.inf) + _SLACK)))
