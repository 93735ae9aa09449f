"""A candidate has at most one placement, and an incumbent needs no new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.program import Bools, Options, Pairs, Rows, Rule, count_rows


class OnePlacement(Rule):
    """A candidate has at most one placement, and an incumbent needs no new one.

    Examples
    --------
    >>> OnePlacement().rule
    'one_placement'
    """

    rule: Literal["one_placement"] = "one_placement"
    judges: ClassVar[tuple[str, ...]] = ("incumbents",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        return pairs.facts.candidate_new[pairs.candidate]

    def rows(self, problem: Problem, options: Options) -> Rows:
        ids = [candidate.id for candidate in problem.candidates]
        return count_rows(options.candidate, ids, -float("inf"), 1)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = Counter(placement.candidate for placement in matching.placements)
        incumbents = problem.incumbents
        for candidate in sorted(c for c in held if held[c] > 1 or c in incumbents):
            yield Violation(
                "one_placement",
                candidate=candidate,
                held=held[candidate],
                most=0 if candidate in incumbents else 1,
            )

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        return placement.candidate in problem.incumbents

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if subject in problem.incumbents:
            return Reason("incumbent", candidate=subject)
        return None
