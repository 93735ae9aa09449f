"""What is still open: the plans that hold every tier decided so far."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats, Linear, Matrix, Program
from matcher.solvers.base.basis import Basis


@dataclass(frozen=True)
class Face:
    """Columns, rows and cuts with the bounds that earlier tiers left, and a known plan.

    Attributes
    ----------
    lower, upper
        Whole bounds of each column.
    matrix, row_lower, row_upper
        Rows every plan keeps.
    cuts, cut_lower, cut_upper, active
        Rows every plan keeps anyway; ``active`` are those a relaxation has needed.
    plan
        A plan on this face.
    options
        How many columns are options; the others, which follow, are auxiliary.
    slack
        Which columns are auxiliary and cost something in some tier.
    basis
        Where the last relaxation of this face or a wider one stood, if there was one.
    """

    lower: Floats
    upper: Floats
    matrix: Matrix
    row_lower: Floats
    row_upper: Floats
    cuts: Matrix
    cut_lower: Floats
    cut_upper: Floats
    active: Bools
    plan: Floats
    options: int
    slack: Bools
    basis: Basis | None = None

    @property
    def free(self) -> Bools:
        """Which columns are not decided."""
        return self.upper - self.lower > 0.5

    @property
    def auxiliary(self) -> Bools:
        """Which columns are auxiliary."""
        return np.arange(len(self.lower)) >= self.options

    @property
    def single(self) -> bool:
        """Whether no option can be taken twice."""
        return bool(self.upper[: self.options].max(initial=0.0) <= 1.0)

    def breakable(self, lower: Floats, upper: Floats) -> Bools:
        """Which rows some x between these bounds could break."""
        least, most = self.matrix.activity(lower, upper)
        rows: Bools = (most > self.row_upper + 1e-9) | (least < self.row_lower - 1e-9)
        return rows

    def holds(self, x: Floats) -> bool:
        """Whether whole numbers x lie on this face."""
        value = self.matrix.times(x)
        return bool(
            np.all(x >= self.lower)
            and np.all(x <= self.upper)
            and np.all(value >= self.row_lower - 1e-6)
            and np.all(value <= self.row_upper + 1e-6)
        )

    def with_row(self, value: Floats, lower: float, upper: float) -> Face:
        """One more row, given as a dense row of values."""
        column = np.flatnonzero(value)
        row = Matrix(
            np.zeros(len(column), dtype=np.int64),
            column,
            value[column],
            (1, len(value)),
        )
        return self.with_rows(row, np.array([lower]), np.array([upper]))

    def with_rows(self, rows: Matrix, lower: Floats, upper: Floats) -> Face:
        """More rows."""
        return replace(
            self,
            matrix=Matrix.stack([self.matrix, rows], rows.shape[1]),
            row_lower=np.concatenate([self.row_lower, lower]),
            row_upper=np.concatenate([self.row_upper, upper]),
        )

    def with_columns(self, upper: Floats, plan: Floats) -> Face:
        """More columns, from 0 to ``upper``, with their values in the plan."""
        width = len(self.lower) + len(upper)
        return replace(
            self,
            lower=np.concatenate([self.lower, np.zeros(len(upper))]),
            upper=np.concatenate([self.upper, upper]),
            matrix=replace(self.matrix, shape=(self.matrix.shape[0], width)),
            cuts=replace(self.cuts, shape=(self.cuts.shape[0], width)),
            plan=np.concatenate([self.plan, plan]),
            slack=np.concatenate([self.slack, np.zeros(len(upper), bool)]),
        )


def whole_face(program: Program, plan: Floats) -> Face:
    """The face of a program before any tier is decided."""
    return Face(
        program.lower,
        program.upper,
        program.rows.matrix,
        program.rows.lower,
        program.rows.upper,
        program.cuts.matrix,
        program.cuts.lower,
        program.cuts.upper,
        np.zeros(program.cuts.matrix.shape[0], bool),
        plan,
        program.options,
        slack_columns(program),
    )


def slack_columns(program: Program) -> Bools:
    """Which columns are auxiliary and cost something in some tier."""
    slack = np.zeros(program.columns, bool)
    for tier in program.tiers:
        if isinstance(tier, Linear):
            slack[: len(tier.points)] |= tier.points != 0
    slack[: program.options] = False
    return slack
