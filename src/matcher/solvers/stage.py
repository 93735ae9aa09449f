"""One stage of the cohorts route: the least cost on a face, and a smaller face.

The relaxation gives a bound from duals and reduced costs; a restricted program over
the cheapest columns gives a plan; when the bound does not meet it, an exact program
over the columns that a better plan could use decides.

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
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face
from matcher.solvers.mip import MipAnswer, solve_mip
from matcher.solvers.model import Model
from matcher.solvers.polish import polished
from matcher.solvers.relaxation import Relaxed, relax, tightened

_CHEAPEST = 6000
_GOLDEN = 0.6180339887498949
_RESTRICTED_SECONDS = 20.0


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


def minimise(face: Face, cost: Floats, deadline: Deadline) -> Stage:
    """Find the least cost on a face, starting from its plan.

    Parameters
    ----------
    face
        What is open; its plan stays inside every program that is tried.
    cost
        Whole costs, shape (columns,).
    deadline
        When to stop and say what is known.
    """
    if deadline.passed:
        return Stage(face, _value(face, cost), -np.inf, "counting")
    relaxed = relax(face, cost, deadline)
    face = _better(replace(face, active=relaxed.active), cost, relaxed.x)
    bound = rounded_up(relaxed.bound)
    proof: Proof = "duals" if np.isfinite(bound) else "counting"
    programs: list[tuple[_Choice, float]] = [(_useful, np.inf)]
    if face.free.sum() > 1.5 * _CHEAPEST:  # fewer are as quickly asked at once
        programs.insert(0, (_cheap, _RESTRICTED_SECONDS))
    for choose, most_seconds in programs:
        value = _value(face, cost)
        if value <= bound or deadline.passed:
            break
        within = _with_plan(face, relaxed, choose(face, relaxed, value))
        answer = _search(face, cost, relaxed, within, min(most_seconds, deadline.left))
        face = _better(face, cost, answer.x)
        shown = min(rounded_up(answer.bound), _outside(face, relaxed, within))
        # "Infeasible" is no bound: the program holds the known plan.
        if answer.status != "infeasible" and shown > bound:
            bound, proof = shown, "mip"
    value = _value(face, cost)
    return Stage(tightened(face, relaxed, value), value, min(bound, value), proof)


def _value(face: Face, cost: Floats) -> float:
    return float(np.round(cost @ face.plan))


def _better(face: Face, cost: Floats, x: Floats | None) -> Face:
    """Take x as the known plan if it is one and costs less."""
    if x is None or not _is_whole(x):
        return face
    plan = np.round(x)
    if not face.holds(plan) or cost @ plan > cost @ face.plan - 0.5:
        return face
    lower = polished(face, plan)
    return replace(face, plan=lower if cost @ lower <= cost @ plan else plan)


def _cheap(face: Face, relaxed: Relaxed, _value: float) -> Bools:
    """The free columns of least reduced cost; among equals those the relaxation uses.

    Ties beyond that are broken by a fixed scatter, so that no candidate is favoured for
    standing first.
    """
    x = np.zeros(len(face.lower)) if relaxed.x is None else relaxed.x
    scatter = np.arange(len(x)) * _GOLDEN % 1.0
    order = np.lexsort((scatter, -x, np.round(np.abs(relaxed.reduced), 6), ~face.free))
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
    auxiliary = np.arange(len(within)) >= face.options
    if not (auxiliary & within).any():
        return _solve_over(face, cost, relaxed, within, everything, limit.left)
    mixed = _solve_over(face, cost, relaxed, within, auxiliary, limit.left)
    least = rounded_up(mixed.bound)
    if mixed.x is None:
        return _solve_over(face, cost, relaxed, within, everything, limit.left)
    if _is_whole(mixed.x) or least >= _value(face, cost):
        return mixed
    held = _solve_over(
        _held(face, auxiliary, mixed.x), cost, relaxed, within, everything, limit.left
    )
    if held.x is not None and cost @ held.x <= least + 0.5:
        return replace(held, bound=mixed.bound)
    whole = _solve_over(face, cost, relaxed, within, everything, limit.left)
    x = held.x if whole.x is None else whole.x
    return replace(whole, x=x, bound=max(mixed.bound, whole.bound))


def _is_whole(x: Floats) -> bool:
    return bool(np.abs(x - np.round(x)).max(initial=0.0) <= 1e-6)


def _held(face: Face, columns: Bools, x: Floats) -> Face:
    """The face with some columns held at their values in x."""
    return replace(
        face,
        lower=np.where(columns, np.round(x), face.lower),
        upper=np.where(columns, np.round(x), face.upper),
    )


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
