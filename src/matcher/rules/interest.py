"""A candidate is placed only where she asked to go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, FactArrays, Pairs, Rule


class Interest(Rule):
    """A candidate is placed only where she asked to go.

    She asks by trade, company or slot, for any job, or for any other qualification.

    Examples
    --------
    >>> Interest().rule
    'interest'
    """

    rule: Literal["interest"] = "interest"
    judges: ClassVar[tuple[str, ...]] = ("interests",)

    def join(self, problem: Problem, facts: FactArrays) -> Pairs:
        candidate, slot, rank = facts.ranked_pairs()
        return Pairs(facts, candidate, slot, ranked=rank)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        asked: Bools = pairs.rank > 0
        return asked

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        rank = problem.rank
        for placement in matching.placements:
            person, slot = placement.candidate, placement.slot
            if rank(person, slot) is None:
                yield Violation("interest", candidate=person, slot=slot)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if problem.wanted(subject):
            return None
        return Reason("interest", candidate=subject)
