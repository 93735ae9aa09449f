"""The linear relaxation of a face: its bound from duals, with cuts added as needed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers.bounds import dual_bound, reduced_costs, usable
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face
from matcher.solvers.lp import Lp
from matcher.solvers.model import Model

_VIOLATED = 1e-6
_MOST_ROUNDS = 40
_MOST = 1e5


@dataclass(frozen=True)
class Relaxed:
    """What a relaxation says.

    Attributes
    ----------
    bound
        Lower bound on the cost of every plan on the face; minus infinity when the
        solver gave none.
    reduced
        Reduced cost of each column, 0 for decided ones, from the same duals.
    x
        The relaxed plan, or ``None`` when the solver gave none.
    active
        Cuts the relaxation has needed.
    """

    bound: float
    reduced: Floats
    x: Floats | None
    active: Bools


class Relaxation:
    """The relaxation of one face, kept warm while bounds and costs change.

    Parameters
    ----------
    face, cost
        What is open, and the cost of each column.
    keep
        Rows whose lower side is to change, though nothing can break them yet.
    """

    def __init__(self, face: Face, cost: Floats, keep: Ints | None = None) -> None:
        self._face = face
        self._cost = cost
        self._free = face.free
        self._fixed = np.where(self._free, 0.0, face.lower)
        self._constant = float(cost @ self._fixed)
        self._lower, self._upper = face.lower, face.upper
        self._active = face.active.copy()
        self._elastic: Lp | None = None
        self._known_rows: tuple[Matrix, Floats, Floats] | None = None
        self._row_lower = face.row_lower.copy()
        self._kept = face.breakable(face.lower, face.upper)
        if keep is not None:
            self._kept[keep] = True
        self._offset = face.matrix.times(self._fixed)
        self._cut_offset = face.cuts.times(self._fixed)
        self._added = np.flatnonzero(self._active)
        self._lp: Lp | None = None
        self._build()

    def row_lower(self, rows: Ints, lower: Floats) -> None:
        """Change the lower bounds of rows that are kept."""
        self._row_lower[rows] = lower
        self._known_rows, self._elastic = None, None
        position = np.cumsum(self._kept)[rows] - 1
        if self._lp is not None:
            upper = (self._face.row_upper - self._offset)[rows]
            self._lp.row_bounds(position, (self._row_lower - self._offset)[rows], upper)

    def cost(self, cost: Floats) -> None:
        """Change what is minimised."""
        self._cost, self._constant = cost, float(cost @ self._fixed)
        if self._lp is not None:
            self._lp.cost(cost[self._free])

    def box(self, lower: Floats, upper: Floats) -> bool:
        """Change the bounds of columns, within those of the face; whether any moved."""
        moved = self._free & ((lower != self._lower) | (upper != self._upper))
        self._lower, self._upper = lower, upper
        columns = np.flatnonzero(moved)
        position = (np.cumsum(self._free) - 1)[columns]
        for lp in (self._lp, self._elastic):
            if lp is not None:
                lp.bounds(position, lower[columns], upper[columns])
        return len(columns) > 0

    def solve(self, deadline: Deadline) -> Relaxed:
        """Solve, add every violated cut, and so on until none is violated."""
        if self._lp is None:
            nothing = np.zeros(len(self._cost))
            return Relaxed(self._constant, nothing, self._fixed, self._active)
        bound, reduced, x = -np.inf, np.zeros(len(self._cost)), None
        for _ in range(_MOST_ROUNDS):
            if deadline.passed:
                break
            answer = self._lp.solve(deadline.left)
            if answer.status != "optimal" and not deadline.passed:
                # A warm start may end in numerical trouble that a fresh one cures. A
                # face holds a plan, so a claim that it holds none is such trouble.
                self._build()
                answer = self._lp.solve(deadline.left)
            if answer.status == "infeasible" and self._refuted(deadline):
                return Relaxed(np.inf, reduced, None, self._active)
            if answer.status != "optimal":
                break
            x = self._fixed.copy()
            x[self._free] = answer.x
            new_bound, new_reduced = self._bound(answer.duals)
            if new_bound > bound:
                bound, reduced = new_bound, new_reduced
            if not self._add_violated(x):
                break
        return Relaxed(bound, reduced, x, self._active)

    def _build(self) -> None:
        free = self._free
        self._known_rows, self._elastic = None, None
        if not free.any():
            return
        rows, low, high = self._rows()
        lower, upper = self._lower[free], self._upper[free]
        self._lp = Lp(Model(self._cost[free], rows, low, high, lower, upper))

    def _rows(self) -> tuple[Matrix, Floats, Floats]:
        """Kept rows, then active cuts, over free columns."""
        if self._known_rows is None:
            self._known_rows = self._make_rows()
        return self._known_rows

    def _make_rows(self) -> tuple[Matrix, Floats, Floats]:
        face, kept, active = self._face, self._kept, self._added
        matrix = Matrix.stack(
            [
                face.matrix.take_rows(kept).take_columns(self._free),
                _rows_of(face.cuts, active).take_columns(self._free),
            ],
            int(self._free.sum()),
        )
        low = np.concatenate(
            [
                (self._row_lower - self._offset)[kept],
                (face.cut_lower - self._cut_offset)[active],
            ]
        )
        high = np.concatenate(
            [
                (face.row_upper - self._offset)[kept],
                (face.cut_upper - self._cut_offset)[active],
            ]
        )
        return matrix, low, high

    def _refuted(self, deadline: Deadline) -> bool:
        """Whether no x lies within the bounds: a bound on what rows lack is positive.

        GLOP gives no ray, so each side of a row gets a slack column, and their sum is
        minimised; the bound is recomputed from the duals like any other.
        """
        rows, low, high = self._rows()
        free, count = self._free, rows.shape[0]
        if self._elastic is None:
            each = np.arange(count)
            slack = Matrix(
                np.repeat(each, 2),
                np.arange(2 * count),
                np.tile([1.0, -1.0], count),
                (count, 2 * count),
            )
            self._elastic = Lp(
                Model(
                    np.concatenate([np.zeros(int(free.sum())), np.ones(2 * count)]),
                    rows.beside(slack),
                    low,
                    high,
                    np.concatenate([self._lower[free], np.zeros(2 * count)]),
                    np.concatenate([self._upper[free], np.full(2 * count, _MOST)]),
                )
            )
        answer = self._elastic.solve(deadline.left)
        if answer.status != "optimal":
            return False
        good = np.clip(usable(answer.duals, low, high), -1.0, 1.0)
        reduced = reduced_costs(np.zeros(int(free.sum())), rows, good)
        lower, upper = self._lower[free], self._upper[free]
        return dual_bound(reduced, good, low, high, lower, upper) > _VIOLATED

    def _bound(self, duals: Floats) -> tuple[float, Floats]:
        free = self._free
        rows, low, high = self._rows()
        good = usable(duals, low, high)
        reduced = reduced_costs(self._cost[free], rows, good)
        value = dual_bound(
            reduced, good, low, high, self._lower[free], self._upper[free]
        )
        everywhere = np.zeros(len(free))
        everywhere[free] = reduced
        return value + self._constant, everywhere

    def _add_violated(self, x: Floats) -> bool:
        face = self._face
        value = face.cuts.times(x)
        broken = (value > face.cut_upper + _VIOLATED) | (
            value < face.cut_lower - _VIOLATED
        )
        new = np.flatnonzero(broken & ~self._active)
        if not len(new) or self._lp is None:
            return False
        self._active = self._active.copy()
        self._active[new] = True
        self._added = np.concatenate([self._added, new])
        self._known_rows, self._elastic = None, None
        self._lp.add(
            _rows_of(face.cuts, new).take_columns(self._free),
            (face.cut_lower - self._cut_offset)[new],
            (face.cut_upper - self._cut_offset)[new],
        )
        return True


def relax(face: Face, cost: Floats, deadline: Deadline) -> Relaxed:
    """Solve the relaxation of a face once."""
    return Relaxation(face, cost).solve(deadline)


def tightened(face: Face, relaxed: Relaxed, value: float) -> Face:
    """Decide the columns that no plan of at most this cost can move off their bound."""
    gap = value - relaxed.bound
    if not np.isfinite(gap):
        return replace(face, active=relaxed.active)
    return replace(
        face,
        upper=np.where(relaxed.reduced > gap + _VIOLATED, face.lower, face.upper),
        lower=np.where(relaxed.reduced < -gap - _VIOLATED, face.upper, face.lower),
        active=relaxed.active,
    )


def _rows_of(matrix: Matrix, which: Ints) -> Matrix:
    """Rows in the order given, each once."""
    number = np.full(matrix.shape[0], -1, dtype=np.int64)
    number[which] = np.arange(len(which))
    row = number[matrix.row]
    here = np.flatnonzero(row >= 0)
    here = here[np.argsort(row[here], kind="stable")]
    return Matrix(
        row[here],
        matrix.column[here],
        matrix.value[here],
        (len(which), matrix.shape[1]),
    )
