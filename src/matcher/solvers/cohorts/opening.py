"""A first plan that opens cohorts: a flow says which, then rows are repaired.

The flow takes every cohort as open and its least number as none. What it leaves short
is closed, the emptiest first, and the flow asked again. People who break a row that no
flow keeps are released, those left over take what fits, and cohorts that are short
then are closed for good.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import whole_face
from matcher.solvers.base.parts import parts_of
from matcher.solvers.cohorts.cohort_rows import Cohort, cohorts_of
from matcher.solvers.cohorts.greedy import Taking, in_order
from matcher.solvers.large.guide import flow_of
from matcher.solvers.large.nest import nest_of

_CLOSED_AT_ONCE = 2
_MOST_ROUNDS = 40
_WEIGHT = 100


def opened_plan(program: Program, plan: Floats, deadline: Deadline) -> Floats:
    """The better of a plan and one that opens cohorts.

    Parameters
    ----------
    program
        Any program; one without cohorts keeps the plan.
    plan
        A plan, whole numbers per column.
    deadline
        When to stop with the plan given.
    """
    cohorts = cohorts_of(program, program.tiers)
    flow = _flow(program, plan, cohorts, deadline) if cohorts else None
    if flow is None:
        return plan
    repair = _Repair.of(program, cohorts, flow)
    while repair.closes() and not deadline.passed:
        pass
    x = repair.taking.x
    if not program.keeps_rows(x) or not _is_better(program, x, plan):
        return plan
    return x


def _is_better(program: Program, plan: Floats, other: Floats) -> bool:
    """Whether a plan is better in the first linear tier that tells them apart."""
    more = plan - other
    changes = (
        float(tier.cost.astype(float) @ more[: len(tier.cost)])
        for tier in program.tiers
        if isinstance(tier, Linear)
    )
    return next((change for change in changes if change), 0.0) < 0


def _flow(
    program: Program, plan: Floats, cohorts: list[Cohort], deadline: Deadline
) -> Floats | None:
    """A flow of least cost that leaves hardly any open cohort short."""
    nest, cost = nest_of(whole_face(program, plan)), _cost(program)
    closed, flow = np.zeros(program.columns, bool), np.zeros(program.columns)
    for _ in range(_MOST_ROUNDS):
        found = None if deadline.passed else flow_of(nest, cost, closed)
        if found is None:
            return None
        flow = found
        short = _short(cohorts, flow, closed)
        if not short:
            break
        for cohort in short:
            closed[cohort.options] = True
    return program.lower + flow


def _short(cohorts: list[Cohort], x: Floats, closed: Bools) -> list[Cohort]:
    """Some of the cohorts that hold too few, the emptiest, and those that are empty.

    Nothing once nobody is held by a cohort that holds too few.
    """
    held = [float(x[cohort.options].sum()) for cohort in cohorts]
    share = [count / one.least for count, one in zip(held, cohorts, strict=True)]
    some = sorted((part, nth) for nth, part in enumerate(share) if 0 < part < 1)
    few = -(-len(some) // _CLOSED_AT_ONCE)
    empty = [
        one
        for one, count in zip(cohorts, held, strict=True)
        if few and not count and not closed[one.options].all()
    ]
    return [*empty, *(cohorts[nth] for _, nth in some[:few])]


def _cost(program: Program) -> Floats:
    """The first two linear tiers as one cost."""
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)][:2]
    cost = np.zeros(program.columns)
    for tier in linear:
        more = np.zeros(program.columns)
        more[: len(tier.cost)] = tier.cost
        cost = cost * _WEIGHT * max(1.0, float(np.abs(more).max(initial=0.0))) + more
    return cost


@dataclass
class _Repair:
    """Options taken that may break rows, and how to come back within them."""

    program: Program
    cohorts: list[Cohort]
    taking: Taking
    unit: list[list[int]]
    order: Ints
    other: list[int]

    @classmethod
    def of(cls, program: Program, cohorts: list[Cohort], flow: Floats) -> _Repair:
        x = np.where(np.arange(program.columns) < program.options, flow, program.lower)
        for cohort in cohorts:
            held, most = x[cohort.options].sum(), cohort.most
            if min(most, program.upper[cohort.column]) <= 0:
                continue  # it has no room, whatever is open
            each = most / program.upper[cohort.column]
            needed = np.ceil(held / each - 1e-9)
            x[cohort.column] = min(needed, program.upper[cohort.column])
        few = np.zeros(len(program.rows.lower), bool)
        for cohort in cohorts:
            few[list(cohort.rows)] = np.isposinf(program.rows.upper[list(cohort.rows)])
        other = np.flatnonzero(~few).tolist()
        return cls(
            program,
            cohorts,
            Taking(program, x),
            _units(program),
            in_order(program),
            other,
        )

    def closes(self) -> bool:
        """Release, fill and close what is short; whether anything was closed."""
        self._release()
        self._fill()
        x = self.taking.x
        open_now = [one for one in self.cohorts if x[one.column] > 0.5]
        short = [
            (float(x[one.options].sum()) / (one.least * x[one.column]), nth)
            for nth, one in enumerate(open_now)
            if x[one.options].sum() < one.least * x[one.column]
        ]
        few = -(-len(short) // _CLOSED_AT_ONCE)
        for _, nth in sorted(short)[:few]:
            column = open_now[nth].column
            self.taking.add(column, self.program.lower[column] - x[column])
            for option in open_now[nth].options[x[open_now[nth].options] > 0.5]:
                self._leave(int(option))
        return few > 0

    def _leave(self, option: int) -> None:
        """Release an option with all that must be taken with it."""
        for one in self.unit[option]:
            if self.taking.has(one):
                self.taking.add(one, -1.0)

    def _release(self) -> None:
        """Release people, the dearest first, until only cohorts are short."""
        matrix = self.program.rows.matrix
        starts = matrix.starts()
        place = np.empty(self.program.columns, dtype=np.int64)
        place[self.order] = np.arange(len(self.order))
        for row in self.other:
            excess = self.taking.excess(row)
            if not excess:
                continue
            entry = np.arange(starts[row], starts[row + 1])
            column, value = matrix.column[entry], matrix.value[entry]
            here = (column < self.program.options) & (value * excess > 0)
            column = column[here]
            for option in column[np.argsort(-place[column], kind="stable")].tolist():
                if self.taking.excess(row) * excess <= 0:
                    break
                self._leave(option)

    def _fill(self) -> None:
        """Place those who hold nothing where something fits."""
        x = self.taking.x[: self.program.options]
        people = int(self.program.candidate.max()) + 1
        held = np.bincount(self.program.candidate, x, minlength=people)
        waiting = self.order[held[self.program.candidate[self.order]] < 0.5]
        self.taking.take(self.unit[option] for option in waiting.tolist())


def _units(program: Program) -> list[list[int]]:
    """For each option, those that are taken with it or not at all: itself at least."""
    matrix, rows = program.rows.matrix, program.rows
    count = np.bincount(matrix.row, minlength=len(rows.lower))
    options = np.bincount(
        matrix.row, matrix.column < program.options, minlength=len(rows.lower)
    )
    total = np.bincount(matrix.row, matrix.value, minlength=len(rows.lower))
    pair = (count == 2) & (options == 2) & (total == 0)
    pair &= (rows.lower == 0) & (rows.upper == 0)
    entry = np.flatnonzero(pair[matrix.row])
    tail, head = matrix.column[entry[::2]], matrix.column[entry[1::2]]
    unit = [[option] for option in range(program.options)]
    if len(tail):
        part = parts_of(program.options, tail, head)
        for option in np.unique(np.concatenate([tail, head])).tolist():
            unit[option] = []
        by_part: dict[int, list[int]] = {}
        for option in np.unique(np.concatenate([tail, head])).tolist():
            by_part.setdefault(int(part[option]), unit[option]).append(option)
            unit[option] = by_part[int(part[option])]
    return unit
