"""A candidate starts in a month the slot offers, and not before she is ready."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, Options, Rule


class Start(Rule):
    """A candidate starts in a month the slot offers, and not before she is ready.

    She is ready when she is available and has been through the measures of her
    placement, one after the other.

    Examples
    --------
    >>> Start().rule
    'start'
    """

    rule: Literal["start"] = "start"

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        available = options.facts.candidate_available
        ready = available[options.candidate] + options.measure_months
        allowed: Bools = options.start >= ready
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        candidates, slots = problem.candidate, problem.slot
        for placement in matching.placements:
            person, start = candidates[placement.candidate], placement.start
            if start not in slots[placement.slot].start_months:
                yield Violation(
                    "start_not_offered",
                    candidate=person.id,
                    slot=placement.slot,
                    start=problem.month_name(start),
                )
            ready = person.available_from + sum(
                problem.measure[name].delay for name in placement.measures
            )
            if start < ready:
                yield Violation(
                    "start",
                    candidate=person.id,
                    slot=placement.slot,
                    start=problem.month_name(start),
                    available=problem.month_name(ready),
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        available = problem.candidate[subject].available_from
        wanted = problem.wanted(subject)
        if any(max(slot.start_months) >= available for slot in wanted):
            return None
        return Reason(
            "start", candidate=subject, available=problem.month_name(available)
        )
