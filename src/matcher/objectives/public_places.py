"""Public employers' apprenticeship places are filled."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem
from matcher.program import KINDS, Linear, Objective, Options, Sense, ints


class PublicPlaces(Objective):
    """As many people as possible at public employers' apprenticeship places.

    1 point = 1 person placed at an apprenticeship slot that is public: as the slot
    states, or as its company is where the slot states nothing.
    """

    objective: Literal["public_places"] = "public_places"
    judges: ClassVar[tuple[str, ...]] = ("public",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        learns = options.kind == KINDS.index("apprenticeship")
        public = options.facts.slot_public[options.slot]
        return [Linear(self.objective, "most", ints(learns & public))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        filled = 0
        for placement in matching.placements:
            slot = problem.slot[placement.slot]
            public = slot.public
            if public is None:
                public = problem.company[slot.company].public
            filled += public and slot.kind == "apprenticeship"
        return (Fraction(filled),)
