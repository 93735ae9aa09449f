"""Nobody goes through more than so many months that cover less than she needs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem, Reason, Violation, gap_months
from matcher.domain.fact import Months
from matcher.program import Bools, Options, Rule, option_gap_months


class GapMonths(Rule):
    """Nobody goes through more than so many months that cover less than she needs.

    A gap month is one of ``income_line`` that covers less than a person's need of
    income. The default policy does not have this rule.

    Examples
    --------
    >>> GapMonths(most=2).rule
    'gap_months'
    """

    rule: Literal["gap_months"] = "gap_months"
    most: Months = 0
    judges: ClassVar[tuple[str, ...]] = ("income",)

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed: Bools = option_gap_months(options) <= self.most
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            months = gap_months(problem, placement)
            if months > self.most:
                yield Violation(
                    "gap_months",
                    candidate=placement.candidate,
                    slot=placement.slot,
                    months=months,
                    most=self.most,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if not problem.candidate[subject].income_need:
            return None
        return Reason("gap_months", candidate=subject, most=self.most)
