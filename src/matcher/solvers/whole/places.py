"""Markets among programs: rows that say what defends a place, and whose place it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.program import Bools, Floats, Ints, Program
from matcher.solvers.base.parts import parts_of

_MANY = 300
"""Fewer defended rows are soon answered by any route."""


def is_market(program: Program) -> bool:
    """Whether many rows defend places: one for every other person, or more."""
    people = int(program.candidate.max(initial=-1)) + 1
    return int(defended(program).sum()) >= max(_MANY, people // 2)


def defended(program: Program) -> Bools:
    """Rows that ask for one at least of somebody's options and of something else.

    Shape (rows,). That she has as good a place, or that the place is full without her.
    """
    matrix = program.rows.matrix
    covers: Bools = (program.rows.lower == 1.0) & (program.rows.upper == np.inf)
    covers[matrix.row[matrix.value != 1.0]] = False
    return covers & _of_several(program)


def _of_several(program: Program) -> Bools:
    """Rows with options of two people, or with an option and an auxiliary column."""
    matrix, rows = program.rows.matrix, program.rows.matrix.shape[0]
    option = matrix.column < program.options
    who = program.candidate[matrix.column[option]]
    first = np.full(rows, np.iinfo(np.int64).max)
    last = np.full(rows, -1)
    np.minimum.at(first, matrix.row[option], who)
    np.maximum.at(last, matrix.row[option], who)
    beside = np.zeros(rows, bool)
    beside[matrix.row[~option]] = True
    several: Bools = (last >= 0) & (beside | (first < last))
    return several


@dataclass(frozen=True)
class Places:
    """Places of a market: options and auxiliary columns that say what one another are.

    Attributes
    ----------
    program
        A market.
    of
        The place of each column, -1 for none, shape (columns,). Auxiliary columns that
        only count one person's options belong to none.
    """

    program: Program
    of: Ints

    @classmethod
    def in_program(cls, program: Program) -> Places:
        """Those linked by rows with auxiliary columns that defend nobody."""
        matrix = program.rows.matrix
        auxiliary = matrix.column >= program.options
        linking = np.zeros(matrix.shape[0], bool)
        linking[matrix.row[auxiliary]] = True
        linking &= ~defended(program) & ~_of_one_person(program)
        entry = np.flatnonzero(linking[matrix.row])
        first = np.full(matrix.shape[0], -1)
        first[matrix.row[entry][::-1]] = matrix.column[entry][::-1]
        part = parts_of(program.columns, first[matrix.row[entry]], matrix.column[entry])
        mixed = np.zeros(program.columns, bool)
        mixed[part[program.options :]] = True
        has_option = np.zeros(program.columns, bool)
        has_option[part[: program.options]] = True
        mixed &= has_option
        number = np.cumsum(mixed) - 1
        return cls(program, np.where(mixed[part], number[part], -1))

    def beside(self, program: Program) -> Places:
        """The same places of a program with more columns, which belong to none."""
        more = program.columns - len(self.of)
        return Places(program, np.append(self.of, np.full(more, -1)))

    @cached_property
    def count(self) -> int:
        """Number of places."""
        return int(self.of.max(initial=-1)) + 1

    @cached_property
    def decides(self) -> Bools:
        """Columns that say whether a place is full, and the like, shape (columns,)."""
        at = np.arange(len(self.of)) >= self.program.options
        says: Bools = at & (self.of >= 0) & (self.program.upper <= 1.0)
        return says

    def open(self, x: Floats) -> Ints:
        """Places of which nothing is said: they are not full."""
        said = np.zeros(self.count, bool)
        said[self.of[self.decides & (x > 0.5)]] = True
        return np.flatnonzero(~said)

    def wanted_by(self, people: Ints) -> Ints:
        """How many options some people have at each place, shape (places,)."""
        chosen = np.zeros(int(self.program.candidate.max(initial=-1)) + 1, bool)
        chosen[people] = True
        place = self.of[: self.program.options]
        here = place[chosen[self.program.candidate] & (place >= 0)]
        return np.bincount(here, minlength=self.count)

    def who_wants(self, places: Bools) -> Ints:
        """People with options at some places."""
        place = self.of[: self.program.options]
        return np.unique(self.program.candidate[(place >= 0) & places[place]])

    def placeless(self, x: Floats) -> Ints:
        """People who have options and take none."""
        taken = x[: self.program.options] > 0.5
        held = self.program.candidate[taken]
        return np.setdiff1d(self.program.candidate, held)


def _of_one_person(program: Program) -> Bools:
    """Rows whose options all belong to one person, or that have none but her counts."""
    matrix, rows = program.rows.matrix, program.rows.matrix.shape[0]
    option = matrix.column < program.options
    who = program.candidate[matrix.column[option]]
    first = np.full(rows, np.iinfo(np.int64).max)
    last = np.full(rows, -1)
    np.minimum.at(first, matrix.row[option], who)
    np.maximum.at(last, matrix.row[option], who)
    size = np.bincount(matrix.row[option], minlength=rows)
    one: Bools = (first == last) & (size > 1)
    return one
