"""As little as possible is paid for measures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense


class MeasureCost(Objective):
    """As little as possible is paid for measures. 1 point = 1 krone."""

    objective: Literal["measure_cost"] = "measure_cost"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        return [Linear(self.objective, "least", options.measure_cost)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        kroner = 0
        for placement in matching.placements:
            kroner += sum(problem.measure[name].cost for name in placement.measures)
        return (Fraction(kroner),)
