"""People travel as few minutes as possible."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

import numpy as np

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense

_LONGEST = 999


class TravelTime(Objective):
    """People travel as few minutes as possible. 1 point = 1 minute one way.

    A journey that cannot be made, open only to people who would move house, counts as
    the longest there is, 999 minutes.
    """

    objective: Literal["travel"] = "travel"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        return [Linear(self.objective, "least", np.minimum(options.minutes, _LONGEST))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        total = 0
        for placement in matching.placements:
            minutes = problem.travel_minutes(placement.candidate, placement.slot)
            total += _LONGEST if minutes is None else min(minutes, _LONGEST)
        return (Fraction(total),)
