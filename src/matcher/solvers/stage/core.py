"""A program over some columns of a face, the others at rest (HiGHS).

It is first asked with whole numbers for the auxiliary columns alone: once those say
what is open, the rest is nearly a network, and its x is mostly whole by itself. Its
bound holds in any case; only when x is not whole and the bound does not decide are
whole numbers asked of every column.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats, Matrix
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face
from matcher.solvers.base.mip import MipAnswer, solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.stage.relaxed import Relaxed
from matcher.solvers.stage.rounding import cost_of_plan, held, is_whole, scatter

CHEAPEST = 6000
"""Columns that a restricted program keeps."""


def cheap(face: Face, relaxed: Relaxed, _value: float) -> Bools:
    """The free columns of least reduced cost; among equals those the relaxation uses.

    Ties beyond that are broken by a fixed scatter, so that no candidate is favoured for
    standing first.
    """
    x = np.zeros(len(face.lower)) if relaxed.x is None else relaxed.x
    spread = scatter(len(x))
    order = np.lexsort((spread, -x, np.round(np.abs(relaxed.reduced), 6), ~face.free))
    least = np.zeros(len(x), bool)
    least[order[:CHEAPEST]] = True
    return least


def useful(_face: Face, relaxed: Relaxed, value: float) -> Bools:
    """The columns that a plan cheaper than this value could use."""
    used: Bools = np.abs(relaxed.reduced) <= value - 1 - relaxed.bound + 1e-6
    return used


def rest_of(face: Face, relaxed: Relaxed) -> Floats:
    """Where each column rests for free: at the bound its reduced cost puts it to."""
    return np.where(relaxed.reduced < 0, face.upper, face.lower)


def with_plan(face: Face, relaxed: Relaxed, chosen: Bools) -> Bools:
    """Free columns that are chosen, and those the known plan has moved."""
    moved = np.round(face.plan) != rest_of(face, relaxed)
    within: Bools = face.free & (chosen | moved)
    return within


def outside(face: Face, relaxed: Relaxed, within: Bools) -> float:
    """What a plan that moves any other free column costs at least."""
    others = np.abs(relaxed.reduced[face.free & ~within])
    return rounded_up(relaxed.bound + float(others.min())) if len(others) else np.inf


Decide = Callable[[Model, float], MipAnswer]
"""A way to solve a mixed program in so many seconds."""


def _in_one(model: Model, seconds: float) -> MipAnswer:
    return solve_mip(model, seconds)


def search(
    face: Face,
    cost: Floats,
    relaxed: Relaxed,
    within: Bools,
    seconds: float,
    decide: Decide = _in_one,
    first: float = 1.0,
) -> MipAnswer:
    """The best plan over some columns that is better than the known one, if any is.

    Whole numbers are asked of the auxiliary columns first, for this share of the time
    at most; then of all, with those held where they were found; and only if that costs
    more, of all.
    """
    limit = Deadline(seconds)

    def over(face: Face, whole: Bools, share: float = 1.0) -> MipAnswer:
        left = share * limit.left
        return solve_over(face, cost, relaxed, within, whole, left, decide)

    auxiliary, everything = face.auxiliary, np.ones(len(within), bool)
    if not face.single or not (auxiliary & within).any():
        return over(face, everything)
    mixed, x = over(face, auxiliary, first), None
    least = rounded_up(mixed.bound)
    if mixed.x is not None:
        done = mixed.status == "optimal" and is_whole(mixed.x)
        if done or least >= cost_of_plan(face, cost):
            return mixed
        beside = over(held(face, auxiliary, mixed.x), everything)
        x = beside.x
        if x is not None and (cost * x).sum() <= least + 0.5:
            return replace(beside, bound=mixed.bound)
    if limit.passed:
        return replace(mixed, x=x)
    whole = over(face, everything)
    if whole.status == "infeasible":
        return whole
    known = mixed.bound if mixed.status != "infeasible" else -np.inf
    found = [one for one in (x, whole.x) if one is not None]
    x = min(found, key=lambda one: float(cost @ one), default=None)
    return replace(whole, x=x, bound=max(known, whole.bound))


def solve_over(
    face: Face,
    cost: Floats,
    relaxed: Relaxed,
    within: Bools,
    whole: Bools,
    seconds: float,
    decide: Decide = _in_one,
) -> MipAnswer:
    """The program over some columns, some of them whole; the others rest."""
    rest = rest_of(face, relaxed)
    lower = np.where(within, face.lower, rest)
    upper = np.where(within, face.upper, rest)
    fixed = np.where(within, 0.0, rest)
    kept = face.breakable(lower, upper)
    rows, cuts = face.matrix.take_rows(kept), face.cuts.take_rows(face.active)
    offset = np.concatenate([rows.times(fixed), cuts.times(fixed)])
    low = np.concatenate([face.row_lower[kept], face.cut_lower[face.active]])
    high = np.concatenate([face.row_upper[kept], face.cut_upper[face.active]])
    model = Model(
        cost[within],
        Matrix.stack([rows, cuts], len(cost)).take_columns(within),
        low - offset,
        high - offset,
        lower[within],
        upper[within],
        whole[within],
    )
    answer = decide(model, seconds)
    x = None
    if answer.x is not None:
        x = fixed.copy()
        x[within] = answer.x
    return replace(answer, x=x, bound=answer.bound + float((cost * fixed).sum()))
