"""Nobody is placed where she or the company said no."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, FactArrays, Ints, Pairs, Rule, ints


class Declines(Rule):
    """Nobody is placed where she or the company said no.

    Examples
    --------
    >>> Declines().rule
    'declines'
    """

    rule: Literal["declines"] = "declines"
    judges: ClassVar[tuple[str, ...]] = ("declines",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        facts = pairs.facts
        allowed = np.ones(len(pairs), bool)
        for name, index, of_slot in (
            ("slot", facts.slot_index, np.arange(len(problem.slots))),
            ("company", facts.company_index, facts.slot_company),
        ):
            said_no = _keys(problem, facts, name, index)
            key = pairs.candidate * len(index) + of_slot[pairs.slot]
            allowed &= ~np.isin(key, said_no)
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            if _said_no(problem, placement.candidate, placement.slot):
                yield Violation(
                    "declined", candidate=placement.candidate, slot=placement.slot
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        wanted = problem.wanted(subject)
        declined = sum(_said_no(problem, subject, slot.id) for slot in wanted)
        if not declined:
            return None
        return Reason(
            "declined", candidate=subject, declined=declined, slots=len(wanted)
        )


def _said_no(problem: Problem, candidate: str, slot: str) -> bool:
    company = problem.slot[slot].company
    return bool({(candidate, slot), (candidate, company)} & problem.declined)


def _keys(
    problem: Problem, facts: FactArrays, name: str, index: dict[str, int]
) -> Ints:
    keys = [
        facts.candidate_index[decline.candidate] * len(index) + index[target]
        for decline in problem.declines
        if (target := getattr(decline, name)) is not None
    ]
    return ints(keys)
