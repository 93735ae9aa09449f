"""Trades that lack people get them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem
from matcher.program import KINDS, Linear, Objective, Options, Sense, ints


class ShortageTrades(Objective):
    """As many people as possible in trades the county lacks people in.

    1 point = 1 person placed at a slot whose trade is a shortage trade. Apprenticeships
    and jobs count alike; other qualifications do not, whatever trade they state.
    """

    objective: Literal["shortage_trades"] = "shortage_trades"
    judges: ClassVar[tuple[str, ...]] = ("shortage",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        works = options.kind != KINDS.index("other_qualification")
        lacking = options.facts.slot_shortage[options.slot]
        return [Linear(self.objective, "most", ints(works & lacking))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        lacking = {trade.id for trade in problem.trades if trade.shortage}
        filled = 0
        for placement in matching.placements:
            slot = problem.slot[placement.slot]
            filled += slot.kind in ("apprenticeship", "job") and slot.trade in lacking
        return (Fraction(filled),)
