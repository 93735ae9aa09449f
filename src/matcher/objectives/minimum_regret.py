"""The worst rank of anybody placed is as good as possible."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem
from matcher.program import Highest, Objective, Options, Sense


class MinimumRegret(Objective):
    """The worst rank of anybody placed is as good as possible.

    The value is that rank, 0 when nobody is placed: so it belongs after a tier that
    places people. How many have that rank does not count; ``generous`` counts them. A
    place a person never asked for ranks one after the last rank anybody's list can
    have (Gusfield, Three fast algorithms for four problems in stable marriage, SIAM
    Journal on Computing 16(1), 1987).

    Examples
    --------
    >>> MinimumRegret().value(Problem(first_month="2022-08"), Matching())
    (Fraction(0, 1),)
    """

    objective: Literal["minimum_regret"] = "minimum_regret"
    judges: ClassVar[tuple[str, ...]] = ("interests",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Highest]:
        rank = options.rank
        never = problem.longest_list + 3
        return [Highest(self.objective, np.where(rank > 0, rank, never))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        never = problem.longest_list + 3
        ranks = (problem.rank(p.candidate, p.slot) for p in matching.placements)
        return (Fraction(max((rank or never for rank in ranks), default=0)),)
