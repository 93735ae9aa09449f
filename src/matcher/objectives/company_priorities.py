"""Companies get the people they ranked high."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense


class CompanyPriorities(Objective):
    """Companies get the people they ranked high.

    1 point = 1 tie group ahead of the person on the list of the slot. Where a slot has
    no list of its own, its company's holds. People a list leaves out are tied last,
    after all its groups; without any list there are no points.
    """

    objective: Literal["company_priorities"] = "company_priorities"
    judges: ClassVar[tuple[str, ...]] = ("priorities",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        ahead = options.facts.groups_ahead(options.candidate, options.slot)
        return [Linear(self.objective, "least", ahead)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        ahead = 0
        for placement in matching.placements:
            slot = problem.slot[placement.slot]
            for group in slot.priorities or problem.company[slot.company].priorities:
                if placement.candidate in group:
                    break
                ahead += 1
        return (Fraction(ahead),)
