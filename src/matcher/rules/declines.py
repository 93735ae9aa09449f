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
        concerned = np.zeros(len(problem.candidates), bool)
        concerned[[facts.candidate_index[d.candidate] for d in problem.declines]] = True
        theirs = np.flatnonzero(concerned[pairs.candidate])
        candidate, slot = pairs.candidate[theirs], pairs.slot[theirs]
        for name, index, place in (
            ("slot", facts.slot_index, slot),
            ("company", facts.company_index, facts.slot_company[slot]),
        ):
            said_no = _keys(problem, facts, name, index)
            refused = np.isin(candidate * len(index) + place, said_no)
            allowed[theirs[refused]] = False
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
