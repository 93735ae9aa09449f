"""As many people as possible on a pathway to a trade certificate."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.program import KINDS, Linear, Objective, Options, Sense, ints


class PlacedOnPathway(Objective):
    """As many people as possible on a pathway to a trade certificate.

    1 point = 1 person placed at an apprenticeship slot.
    """

    objective: Literal["placed_on_pathway"] = "placed_on_pathway"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        points = ints(options.kind == KINDS.index("apprenticeship"))
        return [Linear(self.objective, "most", points)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        on_pathway = sum(
            problem.slot[placement.slot].kind == "apprenticeship"
            for placement in matching.placements
        )
        return (Fraction(on_pathway),)
