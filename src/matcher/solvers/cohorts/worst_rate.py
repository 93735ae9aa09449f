"""The worst rate as large as possible: a search over the exact values k / size.

A rate w is possible when every group r can have ceil(w size_r) people at once. The
people missing from that are counted by a shortage column for each group, and minimised:
no shortage accepts w with a plan, a bound above zero refutes it. Where neither is found
in time, lower rates are tried, so that the tiers below begin from a decent plan.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Floats, Matrix, WorstRate, ints
from matcher.solvers.base.answer import Proof, TierAnswer
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed
from matcher.solvers.stage.stage import Stage, improve, minimise

_DUALS: Proof = "duals"
_FIRST, _LATER = 0.6, 0.2
"""Shares of the time left to decide a rate: the first ones, and those after a stall."""


def raise_worst_rate(
    face: Face, tier: WorstRate, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    """Raise the worst rate as far as it goes and keep every group at it from now on."""
    width = len(face.lower)
    known = tier.worth(face.plan)
    if deadline.passed:
        return face, TierAnswer(tier.name, known, Fraction(1), "counting", 0.0)
    rates = tier.rates()
    search = _Search(face, tier, rates, deadline)
    low = rates.index(known)
    top = search.last_possible(low)
    if top is None:
        answer = TierAnswer(tier.name, known, Fraction(1), "counting", 0.0)
        return held_rate(face, tier), answer
    if not face.single:
        return by_steps(face, tier, rates[low : top + 1], deadline)
    at = high = top
    proof, limit = _DUALS, deadline.after(_FIRST)
    while high > low and not deadline.passed:
        stage = search.missing(face, at, limit)
        face = replace(face, active=stage.face.active)
        if stage.cost == 0:
            face = replace(face, plan=stage.face.plan[:width])
            low = rates.index(tier.worth(face.plan))
            deadline.tell(News(plan=face.plan))
        elif stage.bound > 0:
            proof = "mip" if stage.proof == "mip" else proof
            high = top = at - 1
        else:  # undecided: a lower rate is better than none
            high = at - 1
        at = high
        if high < top:
            at, limit = (low + high + 1) // 2, deadline.after(_LATER)
    known, bound = rates[low], rates[max(low, top)]
    return held_rate(face, tier), TierAnswer(tier.name, known, bound, proof, 0.0)


def by_steps(
    face: Face,
    tier: WorstRate,
    rates: list[Fraction],
    deadline: Deadline,
    least: Callable[[Face, Floats, Deadline], Stage] = minimise,
) -> tuple[Face, TierAnswer]:
    """Climb from the first of some rates as far as it goes: one program for them all.

    Each step is a column of its own, which can be taken after the one below it;
    ``least`` finds the least cost on a face.
    """
    needed = np.stack([tier.needed(rate) for rate in rates])
    climbed, width, steps = np.diff(needed, axis=0), len(face.lower), len(rates) - 1
    group, step = np.nonzero(climbed.T)
    more = -climbed[step, group].astype(float)
    asked = Matrix(group, step, more, (len(tier.groups), steps))
    later = np.arange(max(0, steps - 1))
    order = Matrix(
        np.repeat(later, 2),
        width + (later[:, None] + ints([0, 1])).ravel(),
        np.tile([1.0, -1.0], len(later)),
        (len(later), width + steps),
    )
    members = _members(tier, width)
    wider = face.with_columns(np.ones(steps), np.zeros(steps))
    wider = wider.with_rows(
        members.beside(asked),
        needed[0].astype(float),
        np.full(len(tier.groups), np.inf),
    ).with_rows(order, np.zeros(len(later)), np.full(len(later), np.inf))
    cost = np.append(np.zeros(width), np.full(steps, -1.0))
    stage = least(wider, cost, deadline.silent())
    face = replace(face, plan=stage.face.plan[:width])
    deadline.tell(News(plan=face.plan))
    known = tier.worth(face.plan)
    bound, proof = rates[-1], _DUALS
    if np.isfinite(stage.bound):
        bound, proof = max(known, rates[round(-stage.bound)]), stage.proof
    return held_rate(face, tier), TierAnswer(tier.name, known, bound, proof, 0.0)


def held_rate(face: Face, tier: WorstRate) -> Face:
    """The face with every group at the worst rate of its plan, or better.

    Or passed over: the plan then says which ones are.
    """
    low = tier.needed(tier.worth(face.plan)).astype(float)
    plan = face.plan.copy()
    if tier.beyond:
        plan[tier.spared] = 0.0
        plan[tier.spared[tier.passed_over(plan)]] = 1.0
    members = _with_spared(_members(tier, len(plan)), tier, low)
    return replace(face, plan=plan).with_rows(members, low, np.full(len(low), np.inf))


class _Search:
    """One relaxation of the people missing, whatever the rate."""

    def __init__(
        self, face: Face, tier: WorstRate, rates: list[Fraction], deadline: Deadline
    ) -> None:
        self._tier, self._rates, self._deadline = tier, rates, deadline
        lacking, self._cost = with_shortage(face, tier, rates[-1])
        count = lacking.matrix.shape[0]
        self._rows = np.arange(count - len(tier.groups), count)
        self._relaxation = Relaxation(lacking, self._cost, keep=self._rows)

    def last_possible(self, low: int) -> int | None:
        """Position of the largest rate that the relaxation does not refute.

        The search goes up from a rate that is known, in steps that double: the last one
        is mostly near.
        """
        high, step = len(self._rates), 1
        while high - low > 1:
            middle = min(low + step, (low + high) // 2)
            missing = self._at(middle).bound
            if not np.isfinite(missing):
                return None
            if missing > 1e-6:
                high = middle
            else:
                low, step = middle, 2 * step
        return low

    def missing(self, face: Face, at: int, deadline: Deadline) -> Stage:
        """The fewest people missing from a rate, from the known plan."""
        lacking, cost = with_shortage(face, self._tier, self._rates[at])
        root = self._at(at)
        silent = deadline.silent()  # its plans have columns of their own
        return improve(lacking, cost, self._relaxation, root, silent)

    def _at(self, nth: int) -> Relaxed:
        needed = self._tier.needed(self._rates[nth]).astype(float)
        self._relaxation.row_lower(self._rows, needed)
        return self._relaxation.solve(self._deadline)


def _members(tier: WorstRate, width: int) -> Matrix:
    """One row for each group: the sum of its options."""
    option = np.flatnonzero(tier.group >= 0)
    order = option[np.argsort(tier.group[option], kind="stable")]
    return Matrix(
        tier.group[order], order, np.ones(len(order)), (len(tier.groups), width)
    )


def _with_spared(members: Matrix, tier: WorstRate, low: Floats) -> Matrix:
    """Rows of groups that count for as many as are needed when they are passed over."""
    if not tier.beyond:
        return members
    each = np.arange(len(low))
    spared = Matrix(each, tier.spared, low, members.shape)
    return Matrix(
        np.concatenate([members.row, spared.row]),
        np.concatenate([members.column, spared.column]),
        np.concatenate([members.value, spared.value]),
        members.shape,
    ).by_row()


def with_shortage(face: Face, tier: WorstRate, rate: Fraction) -> tuple[Face, Floats]:
    """The face with a shortage column for each group, and its cost: people missing."""
    low, size = tier.needed(rate).astype(float), np.array(tier.sizes, float)
    groups, width = len(low), len(face.lower)
    members = _with_spared(_members(tier, width), tier, low)
    short = np.maximum(low - members.times(face.plan), 0.0)
    each = np.arange(groups)
    shortage = Matrix(each, each, np.ones(groups), (groups, groups))
    wider = face.with_columns(size, short)
    cost = np.concatenate([np.zeros(width), np.ones(groups)])
    both = members.beside(shortage)
    return wider.with_rows(both, low, np.full(groups, np.inf)), cost
