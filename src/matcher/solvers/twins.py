"""Options that differ only in the cohort they use, as one; their cohorts as one.

Two training classes that the same person could attend for the same place are a choice
that most tiers do not see, but that a proof has to go through. Until a tier tells the
twins apart they are one option, and cohorts with twins are one family: open from the
smallest of their least sizes up to all their room. Every plan has its image there with
the same values, so bounds hold; ``plan_of`` finds a plan with a given image.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    ints,
)
from matcher.solvers.cohort_rows import Cohort, cohorts_of
from matcher.solvers.face import slack_columns
from matcher.solvers.mip import solve_mip
from matcher.solvers.model import Model


@dataclass(frozen=True)
class Twins:
    """A program, the same with twins as one, and the image of each column.

    Attributes
    ----------
    program, image
        The program and its image.
    column
        Image of each column of the program, shape (columns,).
    """

    program: Program
    image: Program
    column: Ints

    def image_of(self, plan: Floats) -> Floats:
        """The image of a plan: what any of its columns takes."""
        taken = np.zeros(self.image.columns)
        np.maximum.at(taken, self.column, plan)
        return np.minimum(taken, self.image.upper)

    def plan_of(self, image: Floats, seconds: float) -> Floats | None:
        """A plan with this image and the least slack; ``None`` when none is found."""
        program = self.program
        option = np.arange(program.columns) < program.options
        refused = option & (image[self.column] < 0.5)
        upper = np.where(refused, program.lower, program.upper)
        free = upper > program.lower + 0.5
        fixed = np.where(free, 0.0, program.lower)
        once = self.members(np.flatnonzero(image[: self.image.options] > 0.5))
        rows = Matrix.stack([program.rows.matrix, once], program.columns)
        low = np.concatenate([program.rows.lower, np.ones(once.shape[0])])
        high = np.concatenate([program.rows.upper, np.ones(once.shape[0])])
        least, most = rows.activity(program.lower, upper)
        kept = (most > high + 1e-9) | (least < low - 1e-9)
        offset = rows.times(fixed)
        model = Model(
            slack_columns(program)[free].astype(float),
            rows.take_rows(kept).take_columns(free),
            (low - offset)[kept],
            (high - offset)[kept],
            program.lower[free],
            upper[free],
        )
        answer = solve_mip(model, seconds)
        if answer.x is None:
            return None
        plan = fixed
        plan[free] = answer.x
        return plan if program.keeps_rows(plan) else None

    def members(self, images: Ints) -> Matrix:
        """One row for each of these image columns: the sum of its columns."""
        number = np.full(self.image.columns, -1, dtype=np.int64)
        number[images] = np.arange(len(images))
        row = number[self.column]
        column = np.flatnonzero(row >= 0)
        column = column[np.argsort(row[column], kind="stable")]
        shape = (len(images), self.program.columns)
        return Matrix(row[column], column, np.ones(len(column)), shape)


def twins_in(program: Program, tiers: Sequence[Tier]) -> Twins | None:
    """Options and cohorts that none of these tiers tells apart; ``None`` without any.

    Parameters
    ----------
    program
        Any program; cohorts are found from its rows.
    tiers
        The tiers to be optimised before twins become two again.
    """
    cohorts = cohorts_of(program, tiers)
    alike = _alike(program, tiers, cohorts)
    families = _families(cohorts, alike)
    if not families:
        return None
    joined = {one: nth for nth, family in enumerate(families) for one in family}
    first = np.arange(program.columns)
    for options, apart in alike:
        if all(one in joined for one in apart):
            first[options] = options[0]
    for family in families:
        columns = [cohorts[one].column for one in family]
        first[columns] = columns[0]
    kept, column = np.unique(first, return_inverse=True)
    column = column.astype(np.int64)
    members = [[cohorts[one] for one in family] for family in families]
    return Twins(program, _image(program, tiers, members, kept, column), column)


_Alike = list[tuple[Ints, list[int]]]
"""Options that are alike but for one cohort each, and those cohorts."""


def _alike(program: Program, tiers: Sequence[Tier], cohorts: list[Cohort]) -> _Alike:
    within = defaultdict[int, list[int]](list)
    for nth, cohort in enumerate(cohorts):
        for option in cohort.options.tolist():
            within[option].append(nth)
    seen = _seen(program, tiers, cohorts)
    groups = defaultdict[bytes, list[int]](list)
    for option in sorted(within):
        groups[seen[option]].append(option)
    alike: _Alike = []
    for options in groups.values():
        common = set.intersection(*(set(within[one]) for one in options))
        apart = [[c for c in within[one] if c not in common] for one in options]
        each = [one for some in apart for one in some]
        one_each = all(len(some) == 1 for some in apart)
        if one_each and len(options) > 1 and len(set(each)) == len(each):
            alike.append((ints(options), each))
    return alike


def _seen(
    program: Program, tiers: Sequence[Tier], cohorts: list[Cohort]
) -> list[bytes]:
    """All that is said of each option, but for the rows of cohorts."""
    options = program.options
    facts = [program.candidate, program.slot, program.lower[:options]]
    facts.append(program.upper[:options])
    facts += [t.points if isinstance(t, Linear) else t.group for t in tiers]
    table = np.stack([np.asarray(one[:options], np.int64) for one in facts], axis=1)
    own = np.zeros(program.rows.matrix.shape[0], bool)
    own[[row for cohort in cohorts for row in cohort.rows]] = True
    of_cohorts = np.zeros(program.columns, bool)
    of_cohorts[[cohort.column for cohort in cohorts]] = True
    rows = program.rows.matrix.take_rows(~own)
    cuts = program.cuts.matrix.take_rows(~_touching(program.cuts.matrix, of_cohorts))
    said = Matrix.stack([rows, cuts], program.columns)
    order = np.argsort(said.column, kind="stable")
    entry = np.stack([said.row[order], said.value[order].astype(np.int64)], axis=1)
    start = np.searchsorted(said.column[order], np.arange(options + 1)).tolist()
    return [
        table[one].tobytes() + entry[start[one] : start[one + 1]].tobytes()
        for one in range(options)
    ]


def _touching(matrix: Matrix, columns: Bools) -> Bools:
    """Which rows have one of these columns."""
    rows = np.zeros(matrix.shape[0], bool)
    rows[matrix.row[columns[matrix.column]]] = True
    return rows


def _families(cohorts: list[Cohort], alike: _Alike) -> list[list[int]]:
    """Cohorts joined by twins; a family that an option uses twice is none."""
    head = list(range(len(cohorts)))

    def top(one: int) -> int:
        while head[one] != one:
            one = head[one]
        return one

    for _, apart in alike:
        for other in apart[1:]:
            one, two = sorted((top(apart[0]), top(other)))
            head[two] = one
    families = defaultdict[int, list[int]](list)
    for one in range(len(cohorts)):
        families[top(one)].append(one)
    return [
        family
        for family in families.values()
        if len(family) > 1 and _disjoint([cohorts[one].options for one in family])
    ]


def _disjoint(sets: list[Ints]) -> bool:
    everything = np.concatenate(sets)
    return len(np.unique(everything)) == len(everything)


def _image(
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
        cuts=_taken(
            program.cuts, ~_touching(program.cuts.matrix, gone), column, len(kept)
        ),
        tiers=tuple(_over(tier, kept, options) for tier in tiers),
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


def _over(tier: Tier, kept: Ints, options: int) -> Tier:
    if isinstance(tier, Linear):
        points = np.zeros(int(kept.max(initial=-1)) + 1, dtype=np.int64)
        points[: len(tier.points)] = tier.points[: len(points)]
        return replace(tier, points=points[kept])
    return replace(tier, group=tier.group[kept[:options]])


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
