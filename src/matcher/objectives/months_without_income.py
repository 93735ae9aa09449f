"""People have what they live on in as many months as possible."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem, gap_months
from matcher.program import Linear, Objective, Options, Sense, option_gap_months


class MonthsWithoutIncome(Objective):
    """People have what they live on in as many months as possible.

    1 point = 1 gap month: a month from when a person is available until her pathway
    ends that covers less than the income she needs (``income_line``).
    """

    objective: Literal["months_without_income"] = "months_without_income"
    judges: ClassVar[tuple[str, ...]] = ("income",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        return [Linear(self.objective, "least", option_gap_months(options))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        gaps = sum(gap_months(problem, one) for one in matching.placements)
        return (Fraction(gaps),)
