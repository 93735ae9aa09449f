"""The worst rate as large as possible: a search over the exact values k / size.

A rate w is possible when every group r can have ceil(w size_r) people at once. The
people missing from that are counted by a shortage column for each group, and minimised:
no shortage accepts w with a plan, a bound above zero refutes it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Floats, Matrix, WorstRate
from matcher.solvers.answer import Proof, TierAnswer
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face
from matcher.solvers.relaxation import Relaxation
from matcher.solvers.stage import minimise


def raise_worst_rate(
    face: Face, tier: WorstRate, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    """Raise the worst rate as far as it goes and keep every group at it from now on."""
    width = len(face.lower)
    members = _members(tier, width)
    known = tier.value(face.plan[: len(tier.group)])
    if deadline.passed:
        return face, TierAnswer(tier.name, known, Fraction(1), "counting", 0.0)
    rates = tier.rates()
    proof: Proof = "duals"
    at = _last_possible(face, tier, rates, deadline)
    bound = Fraction(1) if at is None else rates[at]
    while at is not None and rates[at] > known:
        lacking, cost = _with_shortage(face, tier, members, rates[at])
        stage = minimise(lacking, cost, deadline)
        face = replace(face, active=stage.face.active)
        if stage.cost == 0:
            face = replace(face, plan=stage.face.plan[:width])
            known = tier.value(face.plan[: len(tier.group)])
        elif stage.bound > 0:
            proof = "mip" if stage.proof == "mip" else proof
            at -= 1
            bound = rates[at]
        else:
            break
    bound = max(bound, known)
    if at is None:
        proof = "counting"
    return held(face, tier, known), TierAnswer(tier.name, known, bound, proof, 0.0)


def _members(tier: WorstRate, width: int) -> Matrix:
    """One row for each group: the sum of its options."""
    option = np.flatnonzero(tier.group >= 0)
    order = option[np.argsort(tier.group[option], kind="stable")]
    return Matrix(
        tier.group[order], order, np.ones(len(order)), (len(tier.groups), width)
    )


def held(face: Face, tier: WorstRate, rate: Fraction) -> Face:
    """The face with every group at a rate or above."""
    members = _members(tier, len(face.lower))
    low = tier.needed(rate).astype(float)
    return face.with_rows(members, low, np.full(len(low), np.inf))


def _with_shortage(
    face: Face, tier: WorstRate, members: Matrix, rate: Fraction
) -> tuple[Face, Floats]:
    """The face with a shortage column for each group, and its cost: people missing."""
    low = tier.needed(rate).astype(float)
    groups, width = len(low), len(face.lower)
    short = np.maximum(low - members.times(face.plan), 0.0)
    each = np.arange(groups)
    shortage = Matrix(each, width + each, np.ones(groups), (groups, width + groups))
    both = _merge(replace(members, shape=shortage.shape), shortage)
    wider = face.with_columns(low, short)
    cost = np.concatenate([np.zeros(width), np.ones(groups)])
    return wider.with_rows(both, low, np.full(groups, np.inf)), cost


def _merge(one: Matrix, other: Matrix) -> Matrix:
    row = np.concatenate([one.row, other.row])
    order = np.argsort(row, kind="stable")
    column = np.concatenate([one.column, other.column])
    value = np.concatenate([one.value, other.value])
    return Matrix(row[order], column[order], value[order], one.shape)


def _last_possible(
    face: Face, tier: WorstRate, rates: list[Fraction], deadline: Deadline
) -> int | None:
    """Position of the largest rate that the relaxation does not refute by its duals."""
    members = _members(tier, len(face.lower))
    lacking, cost = _with_shortage(face, tier, members, rates[-1])
    rows = np.arange(
        lacking.matrix.shape[0] - len(tier.groups), lacking.matrix.shape[0]
    )
    relaxation = Relaxation(lacking, cost)
    relaxation.keep(rows)
    low, high = 0, len(rates)
    while high - low > 1:
        middle = (low + high) // 2
        relaxation.row_lower(rows, tier.needed(rates[middle]).astype(float))
        relaxed = relaxation.solve(deadline)
        if not np.isfinite(relaxed.bound):
            return None
        if relaxed.bound > 1e-6:
            high = middle
        else:
            low = middle
    return low
