"""Auxiliary columns that cost something, as low as the options taken allow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.face import Face
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model

_SECONDS = 1.0


def polished(face: Face, plan: Floats) -> Floats:
    """The same options with the least slack that lets the rows hold.

    A plan found for one tier may carry more slack than it needs, which a later tier
    would count; what ``verify`` counts from ids is the least.
    """
    if not plan[face.slack].any():
        return plan
    auxiliary = np.arange(len(plan)) >= face.options
    options = np.where(auxiliary, 0.0, plan)
    offset = face.matrix.times(options)
    model = Model(
        face.slack[auxiliary].astype(float),
        face.matrix.take_columns(auxiliary),
        face.row_lower - offset,
        face.row_upper - offset,
        face.lower[auxiliary],
        face.upper[auxiliary],
    )
    answer = solve_mip(model, _SECONDS)
    if answer.x is None:
        return plan
    options[auxiliary] = answer.x
    return options if face.holds(options) else plan


def with_polished_plan(face: Face) -> Face:
    """The face with its known plan polished."""
    return replace(face, plan=polished(face, face.plan))
