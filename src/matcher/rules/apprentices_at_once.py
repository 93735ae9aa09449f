"""A company has no more apprentices at once than it can train."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule, count_rows


class ApprenticesAtOnce(Rule):
    """A company has no more apprentices at once than it can train.

    Everybody placed on an apprenticeship counts from the first day of her pathway, also
    while at school; incumbents count. Companies that state no most have none.

    Examples
    --------
    >>> ApprenticesAtOnce().rule
    'apprentices_at_once'
    """

    rule: Literal["apprentices_at_once"] = "apprentices_at_once"
    judges: ClassVar[tuple[str, ...]] = ("max_apprentices",)

    def rows(self, problem: Problem, options: Options) -> Rows:
        facts = options.facts
        apprentices = np.flatnonzero(options.kind == 0)
        company = facts.slot_company[options.slot[apprentices]]
        bound = facts.company_limited[company]
        return count_rows(
            company[bound],
            list(facts.company_index),
            -float("inf"),
            facts.company_free.astype(float),
            option=apprentices[bound],
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        taken = _apprentices(problem, problem.incumbents.values())
        held = _apprentices(problem, matching.placements)
        for company in problem.companies:
            if company.max_apprentices is None:
                continue
            left = max(0, company.max_apprentices - taken[company.id])
            if held[company.id] > left:
                yield Violation(
                    "apprentices_at_once",
                    company=company.id,
                    left=left,
                    held=held[company.id],
                    amount=held[company.id] - left,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        most = problem.company[subject].max_apprentices
        if most is None:
            return None
        placed = matching.placements if matching else ()
        taken = _apprentices(problem, problem.incumbents.values())[subject]
        held = _apprentices(problem, placed)[subject]
        left = max(0, most - taken)
        if held < left:
            return None
        return Reason("apprentices_at_once", company=subject, left=left, held=held)


def _apprentices(problem: Problem, placements: Iterable[Placement]) -> Counter[str]:
    """How many of some people each company has as apprentices."""
    slots = (problem.slot[placement.slot] for placement in placements)
    return Counter(slot.company for slot in slots if slot.kind == "apprenticeship")
