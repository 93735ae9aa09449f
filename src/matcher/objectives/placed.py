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
        return [Linear(self.objective, "most", np.ones(len(options), dtype=np.int64))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        return (Fraction(len(matching.placements)),)
