"""As many people as possible placed, whatever the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

import numpy as np

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense


class Placed(Objective):
    """As many people as possible placed, whatever the outcome. 1 point = 1 person."""

    objective: Literal["placed"] = "placed"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        each = np.broadcast_to(np.int64(1), (len(options),))
        return [Linear(self.objective, "most", each)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        return (Fraction(len(matching.placements)),)
