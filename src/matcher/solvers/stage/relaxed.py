"""What a linear relaxation says of a face, and the smaller face that follows."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.basis import Basis
from matcher.solvers.base.face import Face

_SAFE = 1e-6


@dataclass(frozen=True)
class Relaxed:
    """What a relaxation says.

    Attributes
    ----------
    bound
        Lower bound on the cost of every plan on the face; minus infinity when the
        solver gave none.
    reduced
        Reduced cost of each column, 0 for decided ones, from the same duals.
    x
        The relaxed plan, or ``None`` when the solver gave none.
    active
        Cuts the relaxation has needed.
    basis
        Where columns, rows and cuts stood at the end, or ``None``.
    """

    bound: float
    reduced: Floats
    x: Floats | None
    active: Bools
    basis: Basis | None = None

    def noted(self, face: Face) -> Face:
        """The face with what its next relaxation should begin from."""
        return replace(face, active=self.active, basis=self.basis or face.basis)


def tightened(face: Face, relaxed: Relaxed, value: float) -> Face:
    """Decide the columns that no plan of at most this cost can move off their bound."""
    gap = value - relaxed.bound
    face = relaxed.noted(face)
    if not np.isfinite(gap):
        return face
    return replace(
        face,
        upper=np.where(relaxed.reduced > gap + _SAFE, face.lower, face.upper),
        lower=np.where(relaxed.reduced < -gap - _SAFE, face.upper, face.lower),
    )
