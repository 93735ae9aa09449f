"""Whether the cheapest plan on a face is the only one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.answer import Unique
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face
from matcher.solvers.stage.rounding import cost_of_plan
from matcher.solvers.stage.stage import Stage, minimise


def unique_on(
    face: Face,
    cost: Floats,
    deadline: Deadline,
    least: Callable[[Face, Floats, Deadline], Stage] = minimise,
) -> Unique:
    """Whether no other plan on a face costs as little as its own, the cheapest.

    One more column, of cost 1, buys the right to take the same options again: the known
    plan then costs one more, and another plan of its cost would be cheaper.
    """
    options, value = face.options, cost_of_plan(face, cost)
    chosen = face.plan[:options] > 0.5
    same = np.zeros(len(cost) + 1)
    same[:options] = np.where(chosen, 1.0, -1.0) * face.free[:options]
    same[-1] = -1.0
    wider = face.with_columns(np.ones(1), np.ones(1))
    most = float((chosen & face.free[:options]).sum()) - 1
    stage = least(
        wider.with_row(same, -np.inf, most), np.append(cost, 1.0), deadline.silent()
    )
    if stage.cost < value + 0.5:
        return "no"
    return "yes" if stage.bound > value + 0.5 else "unknown"
