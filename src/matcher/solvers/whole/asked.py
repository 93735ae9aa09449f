"""A face as one program of whole numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.base.model import Model
from matcher.solvers.whole.cp_sat import ask


def asked(
    face: Face,
    cost: Floats,
    deadline: Deadline,
    heard: Callable[[Floats], None] | None = None,
) -> MipAnswer:
    """The least cost on a face, from its plan on, as CP-SAT says it.

    What is decided is left out, and so are rows that nothing can break.
    """
    free = face.free
    fixed = np.where(free, 0.0, face.lower)
    kept = face.breakable(face.lower, face.upper)
    rows = face.matrix.take_rows(kept)
    offset = rows.times(fixed)
    model = Model(
        cost[free],
        rows.take_columns(free),
        face.row_lower[kept] - offset,
        face.row_upper[kept] - offset,
        face.lower[free],
        face.upper[free],
    )

    def whole(x: Floats) -> Floats:
        full = fixed.copy()
        full[free] = x
        return full

    answer = ask(
        model,
        deadline,
        known=face.plan[free],
        heard=lambda x: None if heard is None else heard(whole(x)),
    )
    x = None if answer.x is None else whole(answer.x)
    return MipAnswer(answer.status, x, answer.bound + float(cost @ fixed))
