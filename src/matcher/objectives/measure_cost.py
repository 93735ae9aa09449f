"""As little as possible is paid for measures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense


class MeasureCost(Objective):
    """As little as possible is paid for measures.

    The value is in kroner; 1 point = the largest sum that all prices are multiples of.
    """

    objective: Literal["measure_cost"] = "measure_cost"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        unit = gcd(*(one.cost for one in problem.measures)) or 1
        points = options.measure_cost // unit
        return [Linear(self.objective, "least", points, unit=unit)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        kroner = 0
        for placement in matching.placements:
            kroner += sum(problem.measure[name].cost for name in placement.measures)
        return (Fraction(kroner),)
