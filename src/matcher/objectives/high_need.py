"""People who need a place most are placed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense, ints


class HighNeed(Objective):
    """As many people of high need as possible placed, whatever the outcome.

    1 point = 1 person whose need level is ``level`` (1 raised, 2 high) or above.
    """

    objective: Literal["high_need"] = "high_need"
    level: Annotated[int, Field(ge=1, le=2)] = 2
    judges: ClassVar[tuple[str, ...]] = ("need_levels",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        need = options.facts.candidate_need[options.candidate]
        return [Linear(self.objective, "most", ints(need >= self.level))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        in_need = sum(
            problem.candidate[placement.candidate].need_level >= self.level
            for placement in matching.placements
        )
        return (Fraction(in_need),)
