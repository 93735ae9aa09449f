"""The linear relaxation of a face: its bound from duals, with cuts added as needed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Floats, Ints, Matrix
from matcher.solvers.base.basis import Basis, no_basis
from matcher.solvers.base.bounds import dual_bound, reduced_costs, usable
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face
from matcher.solvers.base.lp import BASIC, Lp
from matcher.solvers.base.model import Model
from matcher.solvers.stage.refuting import refuted
from matcher.solvers.stage.relaxed import Relaxed

_VIOLATED = 1e-6
_MOST_ROUNDS = 40
_FEWER = 0.7


class Relaxation:
    """The relaxation of one face, kept warm while bounds and costs change.

    It begins where the last relaxation of a wider face stood, so it also has the
    columns and rows that this needs, even where they are decided by now.

    Parameters
    ----------
    face, cost
        What is open, and the cost of each column.
    keep
        Rows whose lower side is to change, though nothing can break them yet.
    """

    def __init__(self, face: Face, cost: Floats, keep: Ints | None = None) -> None:
        basis = _begin(face)
        self._face = face
        self._own = self._cost = cost
        self._inside = face.free | (basis.column == BASIC)
        self._fixed = np.where(self._inside, 0.0, face.lower)
        self._constant = float((cost * self._fixed).sum())
        self._lower, self._upper = face.lower, face.upper
        self._active = face.active | (basis.cut != BASIC)
        self._known_rows: tuple[Matrix, Floats, Floats] | None = None
        self._row_lower = face.row_lower.copy()
        self._kept = face.breakable(face.lower, face.upper) | (basis.row != BASIC)
        if keep is not None:
            self._kept[keep] = True
        self._offset = face.matrix.times(self._fixed)
        self._cut_offset = face.cuts.times(self._fixed)
        self._added = np.flatnonzero(self._active)
        self._primal = True
        self._lp: Lp | None = None
        if self._inside.any():
            of_rows = np.append(basis.row[self._kept], basis.cut[self._added])
            self._lp = Lp(self._model(), (basis.column[self._inside], of_rows))

    def narrowed(self, face: Face) -> Relaxation:
        """One of a smaller face; this one, unless that leaves far fewer columns."""
        if face.free.sum() > _FEWER * self._inside.sum():
            return self
        return Relaxation(replace(face, row_lower=self._row_lower), self._own)

    def row_lower(self, rows: Ints, lower: Floats) -> None:
        """Change the lower bounds of rows that are kept."""
        self._row_lower[rows] = lower
        self._known_rows, self._primal = None, False
        position = np.cumsum(self._kept)[rows] - 1
        if self._lp is not None:
            upper = (self._face.row_upper - self._offset)[rows]
            self._lp.row_bounds(position, (self._row_lower - self._offset)[rows], upper)

    def cost(self, cost: Floats) -> None:
        """Change what is minimised."""
        self._own, self._primal = cost, True
        self._minimise(cost)

    def _minimise(self, cost: Floats) -> None:
        self._cost, self._constant = cost, float((cost * self._fixed).sum())
        if self._lp is not None:
            self._lp.cost(cost[self._inside])

    def solve(
        self,
        deadline: Deadline,
        within: Face | None = None,
        beside: Floats | None = None,
    ) -> Relaxed:
        """Solve, add every violated cut, and so on until none is violated.

        Parameters
        ----------
        deadline
            When to stop with the best bound of all rounds.
        within
            A smaller face, of which only the bounds of columns are looked at; the
            whole face if not given.
        beside
            A cost next to its own, to be minimised this once.
        """
        cost = self._own if beside is None else beside
        if cost is not self._cost:
            self._minimise(cost)
        if self._lp is None:
            nothing = np.zeros(len(self._cost))
            return Relaxed(self._constant, nothing, self._fixed, self._active)
        self._go_to(self._face if within is None else within, self._lp)
        bound, reduced, x = -np.inf, np.zeros(len(self._cost)), None
        for _ in range(_MOST_ROUNDS):
            if deadline.passed:
                break
            answer = self._lp.solve(deadline.left, primal=self._primal)
            if answer.status == "infeasible" and self._refuted(deadline):
                return Relaxed(np.inf, reduced, None, self._active)
            if answer.status != "optimal" and not deadline.passed:
                # A warm start may end in numerical trouble that a fresh one cures. A
                # face holds a plan, so a claim that it holds none is such trouble.
                self._lp = Lp(self._model())
                answer = self._lp.solve(deadline.left, primal=True)
            if answer.status == "infeasible" and self._refuted(deadline):
                return Relaxed(np.inf, reduced, None, self._active)
            if answer.status != "optimal":
                break
            x = self._fixed.copy()
            x[self._inside] = answer.x
            new_bound, new_reduced = self._bound(answer.duals)
            if new_bound > bound:
                bound, reduced = new_bound, new_reduced
            if not self._add_violated(x):
                break
        return Relaxed(bound, reduced, x, self._active, self._basis)

    def _go_to(self, box: Face, lp: Lp) -> None:
        """Take over the bounds of a face."""
        moved = (box.lower != self._lower) | (box.upper != self._upper)
        columns = np.flatnonzero(moved & self._inside)
        self._lower, self._upper = box.lower, box.upper
        if len(columns):
            self._primal = False
            position = (np.cumsum(self._inside) - 1)[columns]
            lp.bounds(position, box.lower[columns], box.upper[columns])

    @property
    def _basis(self) -> Basis | None:
        """Where everything stands."""
        basis = None if self._lp is None else self._lp.basis
        if basis is None:
            return None
        face, kept = self._face, int(self._kept.sum())
        whole = no_basis(len(face.lower), len(face.row_lower), len(face.active))
        whole.column[self._inside] = basis[0]
        whole.row[self._kept] = basis[1][:kept]
        whole.cut[self._added] = basis[1][kept:]
        return whole

    def _model(self) -> Model:
        """Kept rows, then active cuts, over columns inside."""
        rows, low, high = self._rows()
        inside = self._inside
        lower, upper = self._lower[inside], self._upper[inside]
        return Model(self._cost[inside], rows, low, high, lower, upper)

    def _rows(self) -> tuple[Matrix, Floats, Floats]:
        if self._known_rows is None:
            self._known_rows = self._make_rows()
        return self._known_rows

    def _make_rows(self) -> tuple[Matrix, Floats, Floats]:
        face, kept, active = self._face, self._kept, self._added
        matrix = Matrix.stack(
            [
                face.matrix.take_rows(kept).take_columns(self._inside),
                _rows_of(face.cuts, active).take_columns(self._inside),
            ],
            int(self._inside.sum()),
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
        basis = None if self._lp is None else self._lp.basis
        return refuted(self._model(), basis, deadline.left)

    def _bound(self, duals: Floats) -> tuple[float, Floats]:
        inside = self._inside
        rows, low, high = self._rows()
        good = usable(duals, low, high)
        reduced = reduced_costs(self._cost[inside], rows, good)
        lower, upper = self._lower[inside], self._upper[inside]
        value = dual_bound(reduced, good, low, high, lower, upper)
        everywhere = np.zeros(len(inside))
        everywhere[inside] = reduced
        return value + self._constant, everywhere

    def _add_violated(self, x: Floats) -> bool:
        """Add the cuts that x breaks; whether there are any."""
        face, lp = self._face, self._lp
        value = face.cuts.times(x)
        broken = (value > face.cut_upper + _VIOLATED) | (
            value < face.cut_lower - _VIOLATED
        )
        new = np.flatnonzero(broken & ~self._active)
        if not len(new) or lp is None:
            return False
        self._active = self._active.copy()
        self._active[new] = True
        self._added = np.concatenate([self._added, new])
        self._known_rows, self._primal = None, False
        rows = _rows_of(face.cuts, new).take_columns(self._inside)
        taken = lp.add_rows(
            (face.cut_lower - self._cut_offset)[new],
            (face.cut_upper - self._cut_offset)[new],
            rows,
        )
        if not taken:
            self._lp = Lp(self._model())
        return True


def relax(face: Face, cost: Floats, deadline: Deadline) -> Relaxed:
    """Solve the relaxation of a face once."""
    return Relaxation(face, cost).solve(deadline)


def _begin(face: Face) -> Basis:
    """Where the last relaxation of a wider face stood."""
    columns, rows = len(face.lower), len(face.row_lower)
    if face.basis is None:
        return no_basis(columns, rows, len(face.active))
    return face.basis.widened(columns, rows)


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
