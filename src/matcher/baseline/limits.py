"""What the rows of a program mean to somebody who fills places one by one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Ints, Program

Entries = list[tuple[int, float]]

HAIR = 1e-9
"""What sums of whole numbers may be off by."""


@dataclass(frozen=True)
class Link:
    """A row of a cohort: ``lower <= options + each x column <= upper``."""

    row: int
    each: float
    lower: float
    upper: float


@dataclass(frozen=True, eq=False)
class Cohort:
    """Options that one auxiliary column binds: a class, or a slot with a minimum.

    Attributes
    ----------
    number
        Position among the cohorts.
    least, most
        Bounds of the column.
    links
        Its rows.
    options
        Every option in these rows.
    people
        How many candidates have such an option.
    """

    number: int
    least: float
    most: float
    links: tuple[Link, ...]
    options: frozenset[int]
    people: int

    def is_lawful(self, sums: Sequence[float]) -> bool:
        """Whether some whole number of the column (groups, open or closed) is right.

        Parameters
        ----------
        sums
            What the options taken add up to in each of the cohort's rows.
        """
        least, most = self.least, self.most
        for link, value in zip(self.links, sums, strict=True):
            ends = ((link.lower - value) / link.each, (link.upper - value) / link.each)
            least, most = max(least, min(ends)), min(most, max(ends))
        return math.ceil(least - HAIR) <= math.floor(most + HAIR)

    @property
    def may_close(self) -> bool:
        """Whether it is lawful without anybody."""
        return self.is_lawful([0.0] * len(self.links))


@dataclass(frozen=True, eq=False)
class Balance:
    """A row whose options weigh against one another, or that must be reached.

    Attributes
    ----------
    row
        Its position.
    weight
        Coefficient of each of its options.
    lower, upper
        Its bounds.
    """

    row: int
    weight: dict[int, float]
    lower: float
    upper: float

    def excess(self, value: float) -> int:
        """1 where a sum exceeds the upper bound, -1 below the lower one, 0 between."""
        return int(value > self.upper + HAIR) - int(value < self.lower - HAIR)

    def on_side(self, sign: int) -> frozenset[int]:
        """Options that make the sum larger (1) or smaller (-1)."""
        return frozenset(o for o, value in self.weight.items() if sign * value > 0)


@dataclass(frozen=True)
class Limits:
    """The rows of a program, sorted by when they can be judged.

    A *cap* has no auxiliary column, no negative coefficient and an upper bound: it is
    kept as one goes. A *balance* has no auxiliary column but a negative coefficient or
    a lower bound, and a *cohort* has an auxiliary column: both are judged at the end. A
    balance over one option is a *pin*. Rows with several auxiliary columns are left to
    ``verify``.

    Attributes
    ----------
    upper
        Upper bound of each row.
    caps_of, judged_of
        For each option its (row, coefficient) in caps, and in rows judged at the end.
    balances
        The balances.
    cohorts, cohorts_of
        The cohorts, and positions of each option's cohorts.
    pins
        Options that must be taken.
    of_company
        Whether a row is about one company alone, so that only the company can know when
        it is full: its options lead to one company, and several people have them.
    """

    upper: list[float]
    caps_of: list[Entries]
    judged_of: list[Entries]
    balances: tuple[Balance, ...]
    cohorts: tuple[Cohort, ...]
    cohorts_of: list[list[int]]
    pins: list[int]
    of_company: list[bool]


def limits_of(program: Program, company: Ints) -> Limits:
    """Sort the rows of a program.

    Parameters
    ----------
    program
        What binds people.
    company
        Company of each option, as a position, shape (options,).
    """
    block, matrix = program.rows, program.rows.matrix
    rows = matrix.shape[0]
    auxiliary = (matrix.column >= program.options) & (matrix.value != 0)
    columns = np.bincount(matrix.row[auxiliary], minlength=rows)
    mixed = np.bincount(matrix.row[matrix.value < 0], minlength=rows) > 0
    cap = (columns == 0) & ~mixed & np.isfinite(block.upper)
    balance = (columns == 0) & (mixed | (block.lower > 0) | (block.upper < 0))
    judged = balance | (columns == 1)
    cohorts = _cohorts(program, auxiliary, columns == 1)
    cohorts_of: list[list[int]] = [[] for _ in range(program.options)]
    for cohort in cohorts:
        for option in cohort.options:
            cohorts_of[option].append(cohort.number)
    balances = _balances(program, balance)
    return Limits(
        upper=block.upper.tolist(),
        caps_of=_entries(program, cap),
        judged_of=_entries(program, judged),
        balances=balances,
        cohorts=cohorts,
        cohorts_of=cohorts_of,
        pins=sorted(
            option
            for one in balances
            for option in one.weight
            if len(one.weight) == 1 and one.lower > 0
        ),
        of_company=(
            _is_one(program, company) & ~_is_one(program, program.candidate)
        ).tolist(),
    )


def _is_one(program: Program, group: Ints) -> Bools:
    """Whether all options of a row are of one group, shape (rows,)."""
    matrix = program.rows.matrix
    inside = matrix.column < program.options
    row, its = matrix.row[inside], group[matrix.column[inside]]
    first = np.full(matrix.shape[0], np.iinfo(np.int64).max)
    last = np.full(matrix.shape[0], -1)
    np.minimum.at(first, row, its)
    np.maximum.at(last, row, its)
    one: Bools = first == last
    return one


def _entries(program: Program, keep: Bools) -> list[Entries]:
    """For each option its (row, coefficient) in the rows kept."""
    matrix = program.rows.matrix
    found: list[Entries] = [[] for _ in range(program.options)]
    here = keep[matrix.row] & (matrix.column < program.options)
    for row, column, value in zip(
        matrix.row[here].tolist(),
        matrix.column[here].tolist(),
        matrix.value[here].tolist(),
        strict=True,
    ):
        found[column].append((row, value))
    return found


def _balances(program: Program, balance: Bools) -> tuple[Balance, ...]:
    block, rows = program.rows, np.flatnonzero(balance).tolist()
    weight: dict[int, dict[int, float]] = {row: {} for row in rows}
    for option, entries in enumerate(_entries(program, balance)):
        for row, value in entries:
            weight[row][option] = value
    return tuple(
        Balance(row, weight[row], float(block.lower[row]), float(block.upper[row]))
        for row in rows
    )


def _cohorts(program: Program, auxiliary: Bools, single: Bools) -> tuple[Cohort, ...]:
    """One cohort for each auxiliary column that stands alone in its rows."""
    block, matrix = program.rows, program.rows.matrix
    links: dict[int, list[Link]] = {}
    here = np.flatnonzero(auxiliary & single[matrix.row])
    for entry in here[np.argsort(matrix.column[here], kind="stable")].tolist():
        row, column = int(matrix.row[entry]), int(matrix.column[entry])
        lower, upper = float(block.lower[row]), float(block.upper[row])
        link = Link(row, float(matrix.value[entry]), lower, upper)
        links.setdefault(column, []).append(link)
    starts = matrix.starts()
    cohorts = []
    for number, (column, own) in enumerate(links.items()):
        inside = [matrix.column[starts[one.row] : starts[one.row + 1]] for one in own]
        options = np.unique(np.concatenate(inside))
        options = options[options < program.options]
        cohorts.append(
            Cohort(
                number=number,
                least=float(program.lower[column]),
                most=float(program.upper[column]),
                links=tuple(own),
                options=frozenset(options.tolist()),
                people=len(np.unique(program.candidate[options])),
            )
        )
    return tuple(cohorts)
