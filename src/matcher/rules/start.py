"""A candidate starts in a month the slot offers, and not before she is available."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, Options, Rule, ints


class Start(Rule):
    """A candidate starts in a month the slot offers, and not before she is available.

    Examples
    --------
    >>> Start().rule
    'start'
    """

    rule: Literal["start"] = "start"

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        available = ints([candidate.available_from for candidate in problem.candidates])
        begins = ints([route.start for route in options.routes])
        return begins[options.route] >= available[options.candidate]

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            available = problem.candidate[placement.candidate].available_from
            offered = placement.start in problem.slot[placement.slot].start_months
            if not offered or placement.start < available:
                yield Violation(
                    "start",
                    candidate=placement.candidate,
                    slot=placement.slot,
                    start=problem.month_name(placement.start),
                    available=problem.month_name(available),
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        available = problem.candidate[subject].available_from
        wanted = [s for s in problem.slots if problem.rank(subject, s.id) is not None]
        if any(max(slot.start_months) >= available for slot in wanted):
            return None
        return Reason(
            "start", candidate=subject, available=problem.month_name(available)
        )
