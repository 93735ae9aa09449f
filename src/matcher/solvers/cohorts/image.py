"""A program with twins as one option and families of cohorts as one cohort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from matcher.program import (
    Block,
    Bools,
    Floats,
    Ints,
    Linear,
    Matrix,
    Program,
    Tier,
    WorstRate,
    ints,
)
from matcher.solvers.cohorts.alike import touching
from matcher.solvers.cohorts.cohort_rows import Cohort


def image_program(
    program: Program,
    tiers: Sequence[Tier],
    families: list[list[Cohort]],
    kept: Ints,
    column: Ints,
) -> Program:
    """The program over first columns; families get rows and cuts of their own."""
    own = np.zeros(program.rows.matrix.shape[0], bool)
    own[[row for family in families for one in family for row in one.rows]] = True
    gone = np.zeros(program.columns, bool)
    gone[[one.column for family in families for one in family]] = True
    cuts_of = program.cuts.matrix
    sayable = ~touching(cuts_of, gone) & ~telling_apart(cuts_of, column)
    options = int((kept < program.options).sum())
    upper = program.upper[kept].copy()
    joint = [_joint(family, column) for family in families]
    upper[[one.column for one in joint]] = 1.0
    image = replace(
        program,
        candidate=program.candidate[kept[:options]],
        slot=program.slot[kept[:options]],
        lower=program.lower[kept],
        upper=upper,
        keys=tuple(program.keys[k - program.options] for k in kept[options:].tolist()),
        rows=_taken(program.rows, ~own, column, len(kept)),
        cuts=_taken(program.cuts, sayable, column, len(kept)),
        tiers=tuple(tier_over(tier, kept, options) for tier in tiers),
    )
    rows, cuts = _Lines(len(kept)), _Lines(len(kept))
    room = _room(image)
    for one in joint:
        slots, slot = np.unique(image.slot[one.options], return_inverse=True)
        people, person = np.unique(image.candidate[one.options], return_inverse=True)
        at = np.minimum(room[slots], np.bincount(slot))
        most = min(one.most, float(at.sum()))
        if image.one_each:
            most = min(most, float(len(people)))
            for nth in range(len(people)):
                cuts.at_most(one.options[person == nth], one.column, 1.0)
        for nth, places in enumerate(at.tolist()):
            cuts.at_most(one.options[slot == nth], one.column, places)
        rows.at_least(one.options, one.column, one.least)
        rows.at_most(one.options, one.column, most)
    return replace(image, rows=rows.under(image.rows), cuts=cuts.under(image.cuts))


def _joint(family: list[Cohort], column: Ints) -> Cohort:
    """A family as one cohort over image columns."""
    return Cohort(
        int(column[family[0].column]),
        np.unique(column[np.concatenate([one.options for one in family])]),
        min(one.least for one in family),
        sum(one.most for one in family),
        (),
    )


def _room(program: Program) -> Floats:
    """Most options of each slot at once, by a row that counts them all."""
    matrix = program.rows.matrix
    slots = int(program.slot.max(initial=-1)) + 1
    odd = (matrix.column >= program.options) | (matrix.value < 1)
    counting = np.ones(matrix.shape[0], bool)
    counting[matrix.row[odd]] = False
    entry = np.flatnonzero(counting[matrix.row])
    pair = matrix.row[entry] * slots + program.slot[matrix.column[entry]]
    pairs, held = np.unique(pair, return_counts=True)
    whole = held == np.bincount(program.slot, minlength=slots)[pairs % slots]
    room = np.full(slots, np.inf)
    np.minimum.at(room, pairs[whole] % slots, program.rows.upper[pairs[whole] // slots])
    return room


def _taken(block: Block, keep: Bools, column: Ints, width: int) -> Block:
    """Some rows of a block over image columns; twins have equal entries."""
    matrix = block.matrix.take_rows(keep)
    entry, first = np.unique(
        matrix.row * width + column[matrix.column], return_index=True
    )
    rows = np.flatnonzero(keep).tolist()
    return Block(
        Matrix(
            entry // width,
            entry % width,
            matrix.value[first],
            (matrix.shape[0], width),
        ),
        block.lower[keep],
        block.upper[keep],
        tuple(block.rules[row] for row in rows),
        tuple(block.subjects[row] for row in rows),
    )


def sums_of(column: Ints, images: Ints, count: int) -> Matrix:
    """One row for each of some images out of so many: the sum of its columns."""
    number = np.full(count, -1, dtype=np.int64)
    number[images] = np.arange(len(images))
    row = number[column]
    members = np.flatnonzero(row >= 0)
    members = members[np.argsort(row[members], kind="stable")]
    shape = (len(images), len(column))
    return Matrix(row[members], members, np.ones(len(members)), shape)


def telling_apart(rows: Matrix, column: Ints) -> Bools:
    """Which rows say of some columns what they do not say of all with their image."""
    size = np.bincount(column)
    place = rows.row * len(size) + column[rows.column]
    _, one, count = np.unique(place, return_inverse=True, return_counts=True)
    total = np.bincount(one, rows.value)[one]
    apart = count[one] != size[column[rows.column]]
    apart |= total != rows.value * count[one]
    found = np.zeros(rows.shape[0], bool)
    found[rows.row[apart]] = True
    return found


def tier_over(tier: Tier, kept: Ints, options: int) -> Tier:
    """A tier over some columns, the first so many of which are options."""
    if isinstance(tier, Linear):
        points = np.zeros(int(kept.max(initial=-1)) + 1, dtype=np.int64)
        points[: len(tier.points)] = tier.points[: len(points)]
        return replace(tier, points=points[kept])
    over = tier.over(kept[:options])
    if isinstance(over, WorstRate):
        return replace(over, spared=ints(np.searchsorted(kept, over.spared)))
    return over


class _Lines:
    """Rows that link options to the column of their cohort, collected one by one."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._parts: list[Matrix] = []
        self._low: list[float] = []
        self._high: list[float] = []

    def at_most(self, options: Ints, column: int, most: float) -> None:
        self._add(options, column, -most, -np.inf, 0.0)

    def at_least(self, options: Ints, column: int, least: float) -> None:
        self._add(options, column, -least, 0.0, np.inf)

    def _add(
        self, options: Ints, column: int, value: float, low: float, high: float
    ) -> None:
        columns = np.append(options, column)
        values = np.append(np.ones(len(options)), value)
        row = np.zeros(len(columns), dtype=np.int64)
        self._parts.append(Matrix(row, columns, values, (1, self._width)))
        self._low.append(low)
        self._high.append(high)

    def under(self, block: Block) -> Block:
        """These rows under a block."""
        count = len(self._parts)
        return Block(
            Matrix.stack([block.matrix, *self._parts], self._width),
            np.concatenate([block.lower, self._low]),
            np.concatenate([block.upper, self._high]),
            (*block.rules, *["twins"] * count),
            (*block.subjects, *[""] * count),
        )
