"""A company has no more apprentices at once than it can train."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
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
        for company in problem.companies:
            left = _left(problem, company.id)
            held = _held(problem, matching, company.id)
            if left is not None and held > left:
                yield Violation(
                    "apprentices_at_once",
                    company=company.id,
                    left=left,
                    held=held,
                    amount=held - left,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        left = _left(problem, subject)
        held = _held(problem, matching, subject) if matching else 0
        if left is None or held < left:
            return None
        return Reason("apprentices_at_once", company=subject, left=left, held=held)


def _left(problem: Problem, company: str) -> int | None:
    """How many newcomers the company can train; ``None`` without a limit."""
    most = problem.company[company].max_apprentices
    if most is None:
        return None
    taken = Matching(placements=tuple(problem.incumbents.values()))
    return max(0, most - _held(problem, taken, company))


def _held(problem: Problem, matching: Matching, company: str) -> int:
    slots = [problem.slot[placement.slot] for placement in matching.placements]
    return sum(s.company == company and s.kind == "apprenticeship" for s in slots)
