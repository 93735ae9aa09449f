"""The least cost on a large face, where one whole program would be too much.

The strong relaxation gives a bound and reduced costs. With all that it opens or closes
held, a program over columns of next to no reduced cost gives a plan; where the bound
does not meet it, one over all columns that a better plan could use decides. What falls
apart is solved apart.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.answer import Proof
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.base.model import Model
from matcher.solvers.large.components import solve_in_parts
from matcher.solvers.large.nest import all_nested
from matcher.solvers.large.opened import opened
from matcher.solvers.large.pricing import Strong
from matcher.solvers.stage.branching import Tree
from matcher.solvers.stage.core import (
    outside,
    rest_of,
    search,
    solve_over,
    useful,
    with_plan,
)
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed, tightened
from matcher.solvers.stage.rounding import cost_of_plan, held, rounded, told_better
from matcher.solvers.stage.stage import Stage

LARGE = 20_000
"""A face with more free columns is large."""
_RELAXED_SHARE = 0.8
_NEAR_SHARE = 0.4
_TREE_SHARE = 0.3
_MANY = 40_000
_MOST_IN_A_TREE = 12_000
_FEW = 30
_WHOLE = 1e-6


def minimise_large(face: Face, cost: Floats, deadline: Deadline) -> Stage:
    """Find the least cost on a large face, starting from its plan.

    Parameters
    ----------
    face
        What is open; its plan stays inside the program that decides. It is best taken
        ``without_implied_rows``.
    cost
        Whole costs, shape (columns,).
    deadline
        When to stop and say what is known; told of better plans and bounds.
    """
    if deadline.passed:
        return Stage(face, cost_of_plan(face, cost), -np.inf, "counting")
    strong = Strong(face, cost, deadline.after(_RELAXED_SHARE))
    root = relaxed = strong.relaxed
    face = told_better(relaxed.noted(face), cost, relaxed.x, deadline)
    bound = rounded_up(relaxed.bound)
    proof: Proof = "duals" if np.isfinite(bound) else "counting"
    if cost_of_plan(face, cost) > bound and all_nested(face):
        face = opened(face, cost, relaxed, deadline)
    many = face.free.sum() > _MANY
    for margin in (0.0, 1.0) if many else (2.0,):
        if cost_of_plan(face, cost) > bound and not deadline.passed:
            x = _near(face, cost, relaxed, margin, deadline)
            face = told_better(face, cost, x, deadline)
    crossing = many and not all_nested(face)
    if crossing and cost_of_plan(face, cost) > bound and strong.cut(deadline):
        relaxed = strong.relaxed
        if rounded_up(relaxed.bound) > bound:
            bound, proof = rounded_up(relaxed.bound), "mip"
        deadline.tell(News(bound=bound))
    if cost_of_plan(face, cost) > bound and not deadline.passed:
        face, shown = _branched(face, cost, relaxed, deadline)
        if shown > bound:
            bound, proof = shown, "mip" if proof == "mip" else "duals"
    value = cost_of_plan(face, cost)
    if value > bound and not deadline.passed:
        x, shown = _decided(face, cost, relaxed, deadline)
        face = told_better(face, cost, x, deadline)
        if shown > bound:
            bound, proof = shown, "mip"
    value = cost_of_plan(face, cost)
    return Stage(tightened(face, root, value), value, min(bound, value), proof)


def _near(
    face: Face, cost: Floats, relaxed: Relaxed, margin: float, deadline: Deadline
) -> Floats | None:
    """A plan near the relaxed one: what that opens or closes stays so."""
    if relaxed.x is None:
        return None
    settled = face.auxiliary & (np.abs(relaxed.x - np.round(relaxed.x)) <= _WHOLE)
    narrow = held(face, settled, relaxed.x)
    used = np.abs(relaxed.x - rest_of(face, relaxed)) > _WHOLE
    cheap = narrow.free & (used | (np.abs(relaxed.reduced) <= margin + _WHOLE))
    part = deadline.after(_NEAR_SHARE)
    if (face.auxiliary & cheap).sum() <= _FEW:
        found, shown = _grown(narrow, cost, relaxed, cheap, part)
        if cost_of_plan(found, cost) <= shown:
            return found.plan
    return _searched(narrow, cost, relaxed, cheap, part.left).x


def _grown(
    face: Face, cost: Floats, relaxed: Relaxed, within: Bools, deadline: Deadline
) -> tuple[Face, float]:
    """After a small tree over some columns, the others at rest; and a bound on those.

    Minus infinity where they are too many.
    """
    if within.sum() > _MOST_IN_A_TREE or deadline.passed:
        return face, -np.inf
    rest = rest_of(face, relaxed)
    small = replace(
        face,
        lower=np.where(within, face.lower, rest),
        upper=np.where(within, face.upper, rest),
    )
    relaxation = Relaxation(small, cost)

    def look(box: Face, inside: Relaxed, relaxation: Relaxation) -> Face:
        return rounded(box, cost, relaxation, inside, deadline)

    root = relaxation.solve(deadline)
    if not np.isfinite(root.bound):
        return face, -np.inf
    tree = Tree(small, cost, relaxation, look, deadline.silent(), narrowing=0)
    found, shown = tree.grow(root)
    return replace(face, plan=found.plan), shown


def _branched(
    face: Face, cost: Floats, relaxed: Relaxed, deadline: Deadline
) -> tuple[Face, float]:
    """After a small tree over the columns of better plans, and a bound on all plans."""
    within = _useful(face, cost, relaxed)
    part = deadline.after(_TREE_SHARE)
    found, shown = _grown(face, cost, relaxed, within, part)
    face = told_better(face, cost, found.plan, deadline)
    return face, min(shown, outside(face, relaxed, within))


def _decided(
    face: Face, cost: Floats, relaxed: Relaxed, deadline: Deadline
) -> tuple[Floats | None, float]:
    """The best plan that is better than the known one, and a bound on all plans."""
    within = _useful(face, cost, relaxed)
    answer = _searched(face, cost, relaxed, within, deadline.left)
    if answer.status == "infeasible":  # it holds the known plan, so that is no bound
        return None, -np.inf
    least = outside(face, relaxed, within)
    return answer.x, min(rounded_up(answer.bound), least)


def _useful(face: Face, cost: Floats, relaxed: Relaxed) -> Bools:
    """The columns that a better plan than the known one could use, and its own."""
    chosen = useful(face, relaxed, cost_of_plan(face, cost))
    return with_plan(face, relaxed, chosen)


def _searched(
    face: Face, cost: Floats, relaxed: Relaxed, within: Bools, seconds: float
) -> MipAnswer:
    """The best plan over some columns; the others rest.

    Where rows are nested, the rest is a network once the auxiliary columns are whole.
    Elsewhere whole numbers are asked of all at once.
    """
    if all_nested(face):
        return search(face, cost, relaxed, within, seconds, _in_parts)
    everything = np.ones(len(within), bool)
    return solve_over(face, cost, relaxed, within, everything, seconds, _in_parts)


def _in_parts(model: Model, seconds: float) -> MipAnswer:
    """Costs of plans are whole, so what is left of a unit decides nothing."""
    return solve_in_parts(model, seconds, in_units=True)
