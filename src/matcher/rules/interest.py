"""A candidate is placed only where she asked to go and neither side said no."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, FactArrays, Ints, Pairs, Rule, ints


class Interest(Rule):
    """A candidate is placed only where she asked to go and neither side said no.

    She asks by trade, company or slot, for any job, or for any other qualification.

    Examples
    --------
    >>> Interest().rule
    'interest'
    """

    rule: Literal["interest"] = "interest"
    judges: ClassVar[tuple[str, ...]] = ("interests", "declines")

    def join(self, problem: Problem, facts: FactArrays) -> Pairs:
        return Pairs(facts, *facts.interested_pairs())

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        facts = pairs.facts
        asked = pairs.rank > 0
        for name, index, of_slot in (
            ("slot", facts.slot_index, np.arange(len(problem.slots))),
            ("company", facts.company_index, facts.slot_company),
        ):
            said_no = _keys(problem, facts, name, index)
            key = pairs.candidate * len(index) + of_slot[pairs.slot]
            asked &= ~np.isin(key, said_no)
        return asked

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            person, slot = placement.candidate, problem.slot[placement.slot]
            if problem.rank(person, slot.id) is None:
                yield Violation("interest", candidate=person, slot=slot.id)
            if {(person, slot.id), (person, slot.company)} & problem.declined:
                yield Violation("declined", candidate=person, slot=slot.id)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        wanted = problem.wanted(subject)
        if not wanted:
            return Reason("interest", candidate=subject)
        declined = sum(
            bool({(subject, s.id), (subject, s.company)} & problem.declined)
            for s in wanted
        )
        if not declined:
            return None
        return Reason(
            "declined", candidate=subject, declined=declined, slots=len(wanted)
        )


def _keys(
    problem: Problem, facts: FactArrays, name: str, index: dict[str, int]
) -> Ints:
    keys = [
        facts.candidate_index[decline.candidate] * len(index) + index[target]
        for decline in problem.declines
        if (target := getattr(decline, name)) is not None
    ]
    return ints(keys)
