"""Two costs at once on a large face, with a weight too small to prove by itself.

Whatever the weight w: if the plan found reaches a bound on the first cost that a flow
proves, no plan has less of the first, and among those that have as much the bound on
w first + second leaves no less than bound - w first for the second.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Floats
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face
from matcher.solvers.guide import guide_of
from matcher.solvers.large import minimise_large
from matcher.solvers.stage import Stage

WORTHWHILE = 5_000
"""Two costs are worth looking at together on a face with more free columns."""
_WEIGHT = 100
_LARGEST = 2**24


@dataclass(frozen=True)
class Ahead:
    """What looking ahead has found.

    Attributes
    ----------
    face
        The face with a plan no worse in the first cost, then in the second.
    stages
        The stages of both costs when the first is proven; otherwise none.
    """

    face: Face
    stages: tuple[Stage, ...]


def look_ahead(face: Face, first: Floats, second: Floats, deadline: Deadline) -> Ahead:
    """Minimise two costs at once, and keep what that proves of each.

    Parameters
    ----------
    face
        What is open.
    first, second
        Whole costs, shape (columns,).
    deadline
        At most half of what is left is used.
    """
    weight = _WEIGHT * max(1.0, float(np.abs(second).max(initial=0.0)))
    both = weight * first + second
    guide = guide_of(face, first)
    if guide is None or np.abs(both).max(initial=0.0) > _LARGEST:
        return Ahead(face, ())
    stage = minimise_large(face, both, replace(deadline, seconds=_half(deadline)))
    plan = stage.face.plan
    value, rest = float(np.round(first @ plan)), float(np.round(second @ plan))
    if value > guide.bound + 0.5:
        before = float(np.round(first @ face.plan)), float(np.round(second @ face.plan))
        return Ahead(replace(face, plan=plan) if (value, rest) < before else face, ())
    bound = min(rest, stage.bound - weight * value)
    return Ahead(
        stage.face,
        (
            Stage(stage.face, value, value, "duals"),
            Stage(stage.face, rest, bound, stage.proof),
        ),
    )


def _half(deadline: Deadline) -> float:
    """Seconds from the beginning of a deadline to half of what is left of it."""
    return deadline.seconds - deadline.left / 2
