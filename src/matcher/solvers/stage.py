"""One stage of the cohorts route: the least cost on a face, and a smaller face.

The relaxation gives a bound from duals and reduced costs. A small tree over the
auxiliary columns finds plans, lifts the bound, and shrinks the face to what plans as
good can use. Where it does not decide, a restricted program over the cheapest columns
gives a plan, and an exact program over those that a better plan could use decides.

Each program is first asked with whole numbers for the auxiliary columns alone: once
those say what is open, the rest is nearly a network, and its x is mostly whole by
itself. Its bound holds in any case; only when x is not whole and the bound does not
decide are whole numbers asked of every column.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats, Matrix
from matcher.solvers.answer import Proof
from matcher.solvers.bounds import rounded_up
from matcher.solvers.branching import Tree
from matcher.solvers.clock import Deadline, News
from matcher.solvers.face import Face
from matcher.solvers.mip import MipAnswer, solve_mip
from matcher.solvers.model import Model
from matcher.solvers.relaxation import Relaxation, Relaxed, tightened
from matcher.solvers.rounding import (
    better,
    cost_of_plan,
    held,
    is_whole,
    rounded,
    scatter,
)

_CHEAPEST = 6000
_MANY = 30_000
_RESTRICTED_SECONDS = 20.0
_HELD_SECONDS = 5.0


_Choice = Callable[[Face, Relaxed, float], Bools]


@dataclass(frozen=True)
class Stage:
    """How far one stage got: best cost, whole bound on it, and what is left open.

    A bound of minus infinity leaves the proof to ``counting``.
    The face still holds dearer plans than the best; ``Face.with_row`` shuts them out.
    """

    face: Face
    cost: float
    bound: float
    proof: Proof


def minimise(
    face: Face, cost: Floats, deadline: Deadline, first: Floats | None = None
) -> Stage:
    """Find the least cost on a face, starting from its plan.

    Parameters
    ----------
    face
        What is open; its plan stays inside every program that is tried.
    cost
        Whole costs, shape (columns,).
    deadline
        When to stop and say what is known; told of better plans and bounds.
    first
        A whole cost that comes first in ``cost``: its bound alone, rounded up, becomes
        a row. In the packed relaxation the first cost may rest above its own least
        value, so only a bound of this cost alone may be rounded.
    """
    if deadline.passed:
        return Stage(face, cost_of_plan(face, cost), -np.inf, "counting")
    face, relaxation, root = _root(face, cost, first, deadline)
    return improve(face, cost, relaxation, root, deadline)


def improve(
    face: Face,
    cost: Floats,
    relaxation: Relaxation,
    root: Relaxed,
    deadline: Deadline,
) -> Stage:
    """Find the least cost on a face whose relaxation is solved."""
    found = better(replace(face, active=root.active), cost, root.x)
    stage = Stage(found, cost_of_plan(found, cost), -np.inf, "counting")
    stage = _told(stage, found, rounded_up(root.bound), "duals", cost, deadline)
    steps = [_branched, _restricted, _branched, _exact]
    if face.free.sum() > _MANY:  # then nodes of a tree are dear
        steps.pop(0)
    for step in steps:
        if stage.bound >= stage.cost or deadline.passed:
            break
        stage = step(stage, cost, relaxation, root, deadline)
    return replace(stage, face=tightened(stage.face, root, stage.cost))


def _root(
    face: Face, cost: Floats, first: Floats | None, deadline: Deadline
) -> tuple[Face, Relaxation, Relaxed]:
    """The relaxation of a face, with the first cost's own bound as a row."""
    if first is None:
        relaxation = Relaxation(face, cost)
        return face, relaxation, relaxation.solve(deadline)
    wider = face.with_row(first, -np.inf, np.inf)
    row = np.array([len(wider.row_lower) - 1])
    relaxation = Relaxation(wider, first, keep=row)
    least = rounded_up(relaxation.solve(deadline).bound)
    if np.isfinite(least):
        relaxation.row_lower(row, np.array([least]))
        wider = face.with_row(first, least, np.inf)
    relaxation.cost(cost)
    return wider, relaxation, relaxation.solve(deadline)


def _told(
    stage: Stage,
    face: Face,
    bound: float,
    proof: Proof,
    cost: Floats,
    deadline: Deadline,
) -> Stage:
    """The stage with what a step has found, told to whom it concerns."""
    value = cost_of_plan(face, cost)
    lifted = np.isfinite(bound) and bound > stage.bound
    after = Stage(
        face,
        value,
        min(bound, value) if lifted else min(stage.bound, value),
        proof if lifted else stage.proof,
    )
    if lifted or value < stage.cost:
        deadline.tell(News(plan=face.plan, bound=after.bound))
    return after


def _branched(
    stage: Stage,
    cost: Floats,
    relaxation: Relaxation,
    root: Relaxed,
    deadline: Deadline,
) -> Stage:
    """After a small tree; proofs of a MIP solver before it stay a MIP solver's."""
    if not np.isfinite(root.bound):
        return stage

    def look(face: Face, relaxed: Relaxed) -> Face:
        found = rounded(face, cost, relaxation, relaxed, deadline)
        value = cost_of_plan(found, cost)
        if relaxed.x is None or value <= rounded_up(relaxed.bound):
            return found
        beside = held(found, found.auxiliary, relaxed.x)
        cheap = _cheap(beside, relaxed, value) & _useful(beside, relaxed, value)
        everything = np.ones(len(cost), bool)
        seconds = min(_HELD_SECONDS, deadline.left)
        within = beside.free & cheap
        x = _solve_over(beside, cost, relaxed, within, everything, seconds).x
        return better(found, cost, x)

    if relaxation.box(stage.face.lower, stage.face.upper):
        root = relaxation.solve(deadline)
    tree = Tree(stage.face, cost, relaxation, look, deadline)
    face, bound = tree.grow(root)
    return _told(stage, face, bound, "duals", cost, deadline)


def _restricted(
    stage: Stage,
    cost: Floats,
    _relaxation: Relaxation,
    root: Relaxed,
    deadline: Deadline,
) -> Stage:
    """After a program over the cheapest columns, unless so few are as quickly asked."""
    if stage.face.free.sum() <= 1.5 * _CHEAPEST:
        return stage
    return _asked(stage, cost, root, _cheap, _RESTRICTED_SECONDS, deadline)


def _exact(
    stage: Stage,
    cost: Floats,
    _relaxation: Relaxation,
    root: Relaxed,
    deadline: Deadline,
) -> Stage:
    """After a program over every column that a better plan could use."""
    return _asked(stage, cost, root, _useful, np.inf, deadline)


def _asked(
    stage: Stage,
    cost: Floats,
    root: Relaxed,
    choose: _Choice,
    seconds: float,
    deadline: Deadline,
) -> Stage:
    face = stage.face
    within = _with_plan(face, root, choose(face, root, stage.cost))
    answer = _search(face, cost, root, within, min(seconds, deadline.left))
    shown = min(rounded_up(answer.bound), _outside(face, root, within))
    if answer.status == "infeasible":  # it holds the known plan, so that is no bound
        shown = -np.inf
    face = better(face, cost, answer.x)
    return _told(stage, face, shown, "mip", cost, deadline)


def _cheap(face: Face, relaxed: Relaxed, _value: float) -> Bools:
    """The free columns of least reduced cost; among equals those the relaxation uses.

    Ties beyond that are broken by a fixed scatter, so that no candidate is favoured for
    standing first.
    """
    x = np.zeros(len(face.lower)) if relaxed.x is None else relaxed.x
    spread = scatter(len(x))
    order = np.lexsort((spread, -x, np.round(np.abs(relaxed.reduced), 6), ~face.free))
    cheap = np.zeros(len(x), bool)
    cheap[order[:_CHEAPEST]] = True
    return cheap


def _useful(_face: Face, relaxed: Relaxed, value: float) -> Bools:
    """The columns that a plan cheaper than this value could use."""
    useful: Bools = np.abs(relaxed.reduced) <= value - 1 - relaxed.bound + 1e-6
    return useful


def _rest(face: Face, relaxed: Relaxed) -> Floats:
    """Where each column rests for free: at the bound its reduced cost puts it to."""
    return np.where(relaxed.reduced < 0, face.upper, face.lower)


def _with_plan(face: Face, relaxed: Relaxed, chosen: Bools) -> Bools:
    """Free columns that are chosen, and those the known plan has moved."""
    moved = np.round(face.plan) != _rest(face, relaxed)
    within: Bools = face.free & (chosen | moved)
    return within


def _outside(face: Face, relaxed: Relaxed, within: Bools) -> float:
    """What a plan that moves any other free column costs at least."""
    others = np.abs(relaxed.reduced[face.free & ~within])
    return rounded_up(relaxed.bound + float(others.min())) if len(others) else np.inf


def _search(
    face: Face, cost: Floats, relaxed: Relaxed, within: Bools, seconds: float
) -> MipAnswer:
    """The best plan over some columns that is better than the known one, if any is.

    Whole numbers are asked of the auxiliary columns first; then of all, with those
    held where they were found; and only if that costs more, of all.
    """
    limit = Deadline(seconds)
    everything = np.ones(len(within), bool)
    auxiliary = face.auxiliary
    if not (auxiliary & within).any():
        return _solve_over(face, cost, relaxed, within, everything, limit.left)
    mixed = _solve_over(face, cost, relaxed, within, auxiliary, limit.left)
    least = rounded_up(mixed.bound)
    if mixed.x is None:
        return _solve_over(face, cost, relaxed, within, everything, limit.left)
    if is_whole(mixed.x) or least >= cost_of_plan(face, cost):
        return mixed
    beside = _solve_over(
        held(face, auxiliary, mixed.x), cost, relaxed, within, everything, limit.left
    )
    if beside.x is not None and cost @ beside.x <= least + 0.5:
        return replace(beside, bound=mixed.bound)
    whole = _solve_over(face, cost, relaxed, within, everything, limit.left)
    x = beside.x if whole.x is None else whole.x
    return replace(whole, x=x, bound=max(mixed.bound, whole.bound))


def _solve_over(
    face: Face,
    cost: Floats,
    relaxed: Relaxed,
    within: Bools,
    whole: Bools,
    seconds: float,
) -> MipAnswer:
    """The program over some columns, some of them whole; the others rest."""
    rest = _rest(face, relaxed)
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
    answer = solve_mip(model, seconds)
    x = None
    if answer.x is not None:
        x = fixed
        x[within] = answer.x
    return replace(
        answer, x=x, bound=answer.bound + float(cost @ np.where(within, 0, rest))
    )
