"""A plan near a relaxed one: the relaxation says what is open, the rest is a network.

With the auxiliary columns held where the relaxation has them, nearly every vertex is
whole: a small scatter on the costs finds another one where the first is not.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.polish import with_polished_plan
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed

_SCATTER = 0.002
_GOLDEN = 0.6180339887498949
_WHOLE = 1e-6


def is_whole(x: Floats) -> bool:
    """Whether every number is whole, but for the tolerance of a solver."""
    return bool(np.abs(x - np.round(x)).max(initial=0.0) <= _WHOLE)


def cost_of_plan(face: Face, cost: Floats) -> float:
    """What the known plan costs."""
    return float(np.round((cost * face.plan).sum()))


def better(face: Face, cost: Floats, x: Floats | None) -> Face:
    """Take x as the known plan if it is one and costs less."""
    if x is None or not is_whole(x):
        return face
    plan = np.round(x)
    found = replace(face, plan=plan)
    value = cost_of_plan(found, cost)
    if not face.holds(plan) or value > cost_of_plan(face, cost) - 0.5:
        return face
    lower = with_polished_plan(found)
    return lower if cost_of_plan(lower, cost) <= value else found


def told_better(face: Face, cost: Floats, x: Floats | None, deadline: Deadline) -> Face:
    """As ``better``, and tell of it."""
    found = better(face, cost, x)
    if found is not face:
        deadline.tell(News(plan=found.plan))
    return found


def held(face: Face, columns: Bools, x: Floats) -> Face:
    """The face with some columns held at their values in x."""
    return replace(
        face,
        lower=np.where(columns, np.round(x), face.lower),
        upper=np.where(columns, np.round(x), face.upper),
    )


def scatter(columns: int) -> Floats:
    """A fixed number from 0 to 1 for each column, near its neighbours' nowhere."""
    return np.arange(columns, dtype=np.float64) * _GOLDEN % 1.0


def rounded(
    face: Face,
    cost: Floats,
    relaxation: Relaxation,
    relaxed: Relaxed,
    deadline: Deadline,
) -> Face:
    """The face with a better plan, if the relaxation or a vertex beside it is one."""
    found = better(face, cost, relaxed.x)
    done = cost_of_plan(found, cost) <= rounded_up(relaxed.bound)
    if relaxed.x is None or done or deadline.passed:
        return found
    beside = held(found, found.auxiliary, relaxed.x)
    spread = scatter(len(cost))
    for other in (spread, 1.0 - spread):
        x = relaxation.solve(deadline, beside, cost + _SCATTER * other).x
        found = better(found, cost, x)
        if x is None or is_whole(x):
            break
    return found
