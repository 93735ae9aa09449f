"""The smallest rate of placed people of any region is as large as possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.program import Objective, Options, Sense, WorstRate, in_groups


class WorstRegion(Objective):
    """The smallest rate of placed people of any region is as large as possible.

    A region's rate is its new candidates placed, by home and with any outcome, over its
    new candidates. Regions without new candidates are left out; without any region the
    rate is 1.
    """

    objective: Literal["worst_region"] = "worst_region"

    def tiers(self, problem: Problem, options: Options) -> Sequence[WorstRate]:
        return [WorstRate(self.objective, *in_groups(problem, options, "region"))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        living = Counter(problem.home_region(c.id) for c in problem.new_candidates)
        placed = Counter(problem.home_region(p.candidate) for p in matching.placements)
        rates = [Fraction(placed[region], size) for region, size in living.items()]
        return (min(rates, default=Fraction(1)),)
