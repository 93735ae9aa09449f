"""Plans of flows: with what is open held, nested rows are a network.

The relaxation says what is open, but for a few columns it leaves in between. Those are
turned over one at a time, as in the add and drop heuristics of facility location
(Kuehn and Hamburger 1963), each with a flow of its own.
"""

from __future__ import annotations

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face
from matcher.solvers.large.guide import flow_of
from matcher.solvers.large.nest import nest_of
from matcher.solvers.stage.relaxed import Relaxed
from matcher.solvers.stage.rounding import cost_of_plan, held, told_better

_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_WHOLE = 1e-6
_SHARE = 0.7


def opened(face: Face, cost: Floats, relaxed: Relaxed, deadline: Deadline) -> Face:
    """The face with the best plan of flows that what the relaxation opens leads to.

    Parameters
    ----------
    face
        What is open; all its rows are nested.
    cost
        Whole costs, shape (columns,).
    relaxed
        What the relaxation of the face says.
    deadline
        When to stop; a share of what is left is used at most. Told of better plans.
    """
    if relaxed.x is None:
        return face
    limit = deadline.after(_SHARE)
    for threshold in _THRESHOLDS:
        up = np.floor(relaxed.x + 1 - threshold + _WHOLE)
        face = _with_open(face, cost, up, limit)
    best, before = rounded_up(relaxed.bound), np.inf
    while best < cost_of_plan(face, cost) < before:
        before = cost_of_plan(face, cost)
        face = _turned_over(face, cost, relaxed.x, limit)
    return face


def _with_open(face: Face, cost: Floats, x: Floats, deadline: Deadline) -> Face:
    """With the flow of least cost where x says what is open, if it is better.

    Where x opens what cannot be filled, there is no flow.
    """
    if deadline.passed:
        return face
    box = held(face, face.auxiliary, np.clip(x, face.lower, face.upper))
    taken = flow_of(nest_of(box), cost, np.zeros(len(cost), bool))
    if taken is None:
        return face
    return told_better(face, cost, np.where(box.free, taken, box.lower), deadline)


def _turned_over(face: Face, cost: Floats, x: Floats, deadline: Deadline) -> Face:
    """With each column that x leaves undecided turned over where that helps.

    The least decided come first.
    """
    apart = np.abs(x - np.round(x))
    undecided = np.flatnonzero(face.auxiliary & (apart > _WHOLE))
    for one in undecided[np.argsort(-apart[undecided], kind="stable")].tolist():
        other = face.plan.copy()
        other[one] = np.floor(x[one]) + (other[one] <= np.floor(x[one]))
        face = _with_open(face, cost, other, deadline)
    return face
