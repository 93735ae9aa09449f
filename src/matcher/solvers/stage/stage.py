"""One stage of the cohorts route: the least cost on a face, and a smaller face.

The relaxation gives a bound from duals and reduced costs. A small tree over the
auxiliary columns finds plans, lifts the bound, and shrinks the face to what plans as
good can use. Where it does not decide, a restricted program over the cheapest columns
gives a plan, and an exact program over those that a better plan could use decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.answer import Proof
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.branching import Tree, too_deep
from matcher.solvers.stage.core import (
    CHEAPEST,
    cheap,
    outside,
    search,
    solve_over,
    useful,
    with_plan,
)
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed, tightened
from matcher.solvers.stage.rounding import (
    better,
    cost_of_plan,
    held,
    rounded,
)

_MANY = 30_000
_MANY_OF_TYPES = 18_000
_RESTRICTED_SECONDS = 20.0
_HELD_SECONDS = 5.0
_AUXILIARY_FIRST = 0.15
"""Share of a program's time for whole numbers of its auxiliary columns alone."""


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
    found = better(root.noted(face), cost, root.x)
    stage = Stage(found, cost_of_plan(found, cost), -np.inf, "counting")
    stage = _told(stage, found, rounded_up(root.bound), "duals", cost, deadline)
    steps = [_branched, _restricted, _branched, _exact]
    if too_deep(face, root):
        steps = [_restricted, _exact]
    elif face.free.sum() > _MANY:  # then nodes of a tree are dear
        steps.pop(0)
    if not face.single:  # then whole numbers are asked of all columns at once
        steps = [_restricted, _exact] if face.free.sum() > _MANY_OF_TYPES else [_exact]
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

    def look(face: Face, relaxed: Relaxed, relaxation: Relaxation) -> Face:
        found = rounded(face, cost, relaxation, relaxed, deadline)
        value = cost_of_plan(found, cost)
        if relaxed.x is None or value <= rounded_up(relaxed.bound):
            return found
        beside = held(found, found.auxiliary, relaxed.x)
        chosen = cheap(beside, relaxed, value) & useful(beside, relaxed, value)
        everything = np.ones(len(cost), bool)
        seconds = min(_HELD_SECONDS, deadline.left)
        within = beside.free & chosen
        x = solve_over(beside, cost, relaxed, within, everything, seconds).x
        return better(found, cost, x)

    relaxation = relaxation.narrowed(stage.face)
    root = relaxation.solve(deadline, stage.face)
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
    if stage.face.free.sum() <= 1.5 * CHEAPEST:
        return stage
    return _asked(stage, cost, root, cheap, _RESTRICTED_SECONDS, deadline)


def _exact(
    stage: Stage,
    cost: Floats,
    _relaxation: Relaxation,
    root: Relaxed,
    deadline: Deadline,
) -> Stage:
    """After a program over every column that a better plan could use."""
    return _asked(stage, cost, root, useful, np.inf, deadline)


def _asked(
    stage: Stage,
    cost: Floats,
    root: Relaxed,
    choose: _Choice,
    seconds: float,
    deadline: Deadline,
) -> Stage:
    face = stage.face
    within = with_plan(face, root, choose(face, root, stage.cost))
    left = min(seconds, deadline.left)
    answer = search(face, cost, root, within, left, first=_AUXILIARY_FIRST)
    shown = min(rounded_up(answer.bound), outside(face, root, within))
    if answer.status == "infeasible":  # it holds the known plan, so that is no bound
        shown = -np.inf
    face = better(face, cost, answer.x)
    return _told(stage, face, shown, "mip", cost, deadline)
