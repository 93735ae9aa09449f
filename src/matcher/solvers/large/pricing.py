"""The linear relaxation of a large face: columns and cuts join it as they are needed.

A flow says which columns to begin with. Each round adds every violated cut and every
column of negative reduced cost, until there is neither. The bound is recomputed over
all columns from the row duals of any round, so that it holds whenever it is stopped.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers.base.basis import Basis, no_basis
from matcher.solvers.base.bounds import dual_bound, reduced_costs, usable
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.base.lp import BASIC, Lp, LpAnswer
from matcher.solvers.base.model import Model
from matcher.solvers.large.block_cuts import Relief, block_cuts
from matcher.solvers.large.guide import Guide, guide_of
from matcher.solvers.large.start_basis import start_basis
from matcher.solvers.stage.relaxation import relax
from matcher.solvers.stage.relaxed import Relaxed

_VIOLATED = 1e-6
_MOST_ROUNDS = 200
_EACH = 4


class Pricing:
    """The relaxation of one face and cost while it grows.

    Rows are those of the face that some x could break, then all its cuts; columns are
    the free ones.

    Attributes
    ----------
    bound, reduced, x
        The best bound so far, the reduced costs it comes from, of the free columns,
        and the last relaxed plan of them, or ``None``.
    """

    def __init__(
        self,
        face: Face,
        cost: Floats,
        begin: Bools,
        basis: tuple[Ints, Ints] | None = None,
    ) -> None:
        free = face.free
        fixed = np.where(free, 0.0, face.lower)
        kept = face.breakable(face.lower, face.upper)
        self.cost = cost[free]
        self.lower, self.upper = face.lower[free], face.upper[free]
        self.constant = float(cost @ fixed)
        rows = Matrix.stack([face.matrix.take_rows(kept), face.cuts], len(cost))
        offset = rows.times(fixed)
        self.rows = rows.take_columns(free)
        self.low = np.concatenate([face.row_lower[kept], face.cut_lower]) - offset
        self.high = np.concatenate([face.row_upper[kept], face.cut_upper]) - offset
        self.first_cut = int(kept.sum())
        self.has_row = np.concatenate(
            [np.ones(self.first_cut, bool), np.asarray(face.active)]
        )
        self.has_column = begin[free]
        self.bound, self.reduced = -np.inf, np.zeros(len(self.cost))
        self.x: Floats | None = None
        self._row_order = np.flatnonzero(self.has_row)
        self._column_order = np.flatnonzero(self.has_column)
        self.duals = np.zeros(len(self.low))
        self._cuts = len(face.active)
        self._lp: Lp | None = None
        self._begin: tuple[Ints, Ints] | None = None
        if basis is not None:
            columns, of_rows = basis
            cuts = np.full(len(face.active), BASIC)
            of_rows = np.append(of_rows[kept], cuts)
            self._begin = (
                columns[free][self._column_order],
                of_rows[self._row_order],
            )

    @property
    def active(self) -> Bools:
        """Cuts that have joined."""
        return self.has_row[self.first_cut : self.first_cut + self._cuts]

    def basis_on(self, face: Face) -> Basis | None:
        """Where everything of the face stands; ``None`` once there are other rows."""
        at = None if self._lp is None else self._lp.basis
        if at is None or len(self.low) > self.first_cut + self._cuts:
            return None
        whole = no_basis(len(face.lower), len(face.row_lower), self._cuts)
        whole.column[np.flatnonzero(face.free)[self._column_order]] = at[0]
        of_rows = np.full(len(self.low), BASIC)
        of_rows[self._row_order] = at[1]
        whole.row[face.breakable(face.lower, face.upper)] = of_rows[: self.first_cut]
        whole.cut[:] = of_rows[self.first_cut :]
        return whole

    def more_rows(self, rows: Matrix, low: Floats) -> None:
        """Rows that every plan keeps, for the next solve: ``low <= rows.x``.

        ``rows`` are over the free columns.
        """
        self.rows = Matrix.stack([self.rows, rows], len(self.cost))
        self.low = np.append(self.low, low)
        self.high = np.append(self.high, np.full(len(low), np.inf))
        self.has_row = np.append(self.has_row, np.zeros(len(low), bool))
        self.duals = np.append(self.duals, np.zeros(len(low)))
        if self._lp is not None:
            new = np.arange(len(self.low) - len(low), len(self.low))
            none = np.zeros(0, dtype=np.int64)
            if not self._grow(self._lp, new, none):
                self._lp = self._fresh()

    def solve(self, deadline: Deadline) -> None:
        """Solve and grow until nothing is missing, or the deadline."""
        lp = self._fresh(self._begin) if self._lp is None else self._lp
        for _ in range(_MOST_ROUNDS):
            if deadline.passed:
                return
            answer = lp.solve(deadline.left)
            if answer.status != "optimal" and not deadline.passed:
                # Numerical trouble of a warm start: a fresh one cures it.
                lp = self._fresh()
                answer = lp.solve(deadline.left)
            self._lp = lp
            if answer.status != "optimal":
                return
            rows, columns = self._learn(answer)
            deadline.tell(News(bound=self.bound))
            if not len(rows) and not len(columns):
                return
            if not self._grow(lp, rows, columns):
                lp = self._lp = self._fresh()

    def _learn(self, answer: LpAnswer) -> tuple[Ints, Ints]:
        """Take in a solution; which cuts it breaks, and which columns it lacks."""
        self.x = np.where(self.has_column, 0.0, self.lower)
        self.x[self._column_order] = answer.x
        duals = np.zeros(len(self.low))
        duals[self._row_order] = answer.duals
        self.duals = duals = usable(duals, self.low, self.high)
        reduced = reduced_costs(self.cost, self.rows, duals)
        bound = self.constant + dual_bound(
            reduced, duals, self.low, self.high, self.lower, self.upper
        )
        if bound > self.bound:
            self.bound, self.reduced = bound, reduced
        value = self.rows.times(self.x)
        broken = (value > self.high + _VIOLATED) | (value < self.low - _VIOLATED)
        return (
            np.flatnonzero(broken & ~self.has_row),
            np.flatnonzero((reduced < -_VIOLATED) & ~self.has_column),
        )

    def _grow(self, lp: Lp, rows: Ints, columns: Ints) -> bool:
        old = self.has_row.copy(), self.has_column.copy()
        self._row_order = np.append(self._row_order, rows)
        self._column_order = np.append(self._column_order, columns)
        self.has_row[rows] = True
        self.has_column[columns] = True
        new = self._entries(*old)
        return lp.add(
            self.cost[columns],
            self.lower[columns],
            self.upper[columns],
            self.low[rows],
            self.high[rows],
            new,
        )

    def _entries(self, old_rows: Bools, old_columns: Bools) -> Matrix:
        """New entries of rows and columns at hand, as the solver numbers them."""
        rows = self.rows
        here = self.has_row[rows.row] & self.has_column[rows.column]
        here &= ~(old_rows[rows.row] & old_columns[rows.column])
        row = np.empty(len(self.low), dtype=np.int64)
        row[self._row_order] = np.arange(len(self._row_order))
        column = np.empty(len(self.cost), dtype=np.int64)
        column[self._column_order] = np.arange(len(self._column_order))
        return Matrix(
            row[rows.row[here]],
            column[rows.column[here]],
            rows.value[here],
            (len(self._row_order), len(self._column_order)),
        )

    def _fresh(self, basis: tuple[Ints, Ints] | None = None) -> Lp:
        none = np.zeros(len(self.low), bool), np.zeros(len(self.cost), bool)
        rows, columns = self._row_order, self._column_order
        return Lp(
            Model(
                self.cost[columns],
                self._entries(*none),
                self.low[rows],
                self.high[rows],
                self.lower[columns],
                self.upper[columns],
            ),
            basis,
        )


class Strong:
    """The relaxation of a large face, guided by a flow.

    Where the bound of the flow meets the known plan, nothing else is asked.

    Parameters
    ----------
    face
        What is open.
    cost
        Whole costs, shape (columns,).
    deadline
        When to stop with the best bound of all rounds.
    """

    def __init__(self, face: Face, cost: Floats, deadline: Deadline) -> None:
        self._face, self._cost = face, cost
        self._pricing: Pricing | None = None
        self._charged = np.zeros(0, bool)
        guide = guide_of(face, cost)
        if guide is None:
            self._flow = relax(face, cost, deadline)
            return
        self._flow = Relaxed(guide.bound, guide.reduced, None, face.active)
        deadline.tell(News(bound=guide.bound))
        if guide.bound >= cost @ face.plan - 0.5:
            return
        column, row = start_basis(guide, len(cost), face.matrix.shape[0])
        begin = _core(face, guide) | (column == BASIC)
        self._pricing = Pricing(face, cost, begin, (column, row))
        self._charged = np.zeros(face.matrix.shape[0], bool)
        self._charged[guide.nest.left] = True
        self._charged = self._charged[face.breakable(face.lower, face.upper)]
        self._pricing.solve(deadline)

    @property
    def relaxed(self) -> Relaxed:
        """What is known: the better bound of relaxation and flow."""
        pricing, flow = self._pricing, self._flow
        if pricing is None:
            return flow
        free, x = self._face.free, None
        if pricing.x is not None:
            x = self._face.lower.copy()
            x[free] = pricing.x
        if pricing.bound < flow.bound:
            basis = pricing.basis_on(self._face)
            return replace(flow, x=x, active=pricing.active, basis=basis)
        reduced = np.zeros(len(free))
        reduced[free] = pricing.reduced
        basis = pricing.basis_on(self._face)
        return Relaxed(pricing.bound, reduced, x, pricing.active, basis)

    def cut(self, deadline: Deadline) -> bool:
        """Lift the bound by cuts from blocks; whether there were any."""
        pricing = self._pricing
        if pricing is None or pricing.x is None:
            return False
        charged = np.zeros(len(pricing.low), bool)
        charged[: len(self._charged)] = self._charged
        relief = Relief(
            pricing.cost,
            pricing.lower,
            pricing.upper,
            pricing.x,
            pricing.rows,
            pricing.low,
            pricing.high,
            pricing.duals,
            charged,
        )
        rows, low = block_cuts(relief, deadline)
        if not len(low):
            return False
        pricing.more_rows(rows, low)
        pricing.solve(deadline)
        return True


def strong_relaxation(face: Face, cost: Floats, deadline: Deadline) -> Relaxed:
    """The relaxation of a large face, guided by a flow."""
    return Strong(face, cost, deadline).relaxed


def _core(face: Face, guide: Guide) -> Bools:
    """Columns to begin with.

    Auxiliary ones, those the flow or the plan uses, and options of small reduced cost,
    a few for each candidate.
    """
    option = guide.nest.option
    reduced = np.abs(guide.reduced[option])
    few = min(len(option), _EACH * int(guide.flow[: len(option)].sum()))
    margin = np.partition(reduced, few - 1)[few - 1] if few else 0.0
    core: Bools = np.round(face.plan) != face.lower
    core[option[reduced <= margin]] = True
    core[option[guide.flow[: len(option)] > 0]] = True
    core[face.options :] = True
    return core
