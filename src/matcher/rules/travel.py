"""A candidate travels no longer than she said, unless she will move house."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, Pairs, Rule


class Travel(Rule):
    """A candidate travels no longer than she said, unless she will move house.

    Minutes one way from her home to the company, by car if she has one.

    Examples
    --------
    >>> Travel().rule
    'travel'
    """

    rule: Literal["travel"] = "travel"
    judges: ClassVar[tuple[str, ...]] = ("travel_limits",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        facts = pairs.facts
        near: Bools = pairs.minutes <= facts.candidate_limit[pairs.candidate]
        allowed: Bools = near | facts.candidate_moves[pairs.candidate]
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            person = problem.candidate[placement.candidate]
            minutes = problem.travel_minutes(person.id, placement.slot)
            if person.will_relocate:
                continue
            if minutes is None:
                yield Violation("no_way", candidate=person.id, slot=placement.slot)
            elif minutes > person.max_travel_minutes:
                yield Violation(
                    "travel",
                    candidate=person.id,
                    slot=placement.slot,
                    minutes=minutes,
                    limit=person.max_travel_minutes,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        person = problem.candidate[subject]
        journeys = [
            problem.travel_minutes(subject, slot.id) for slot in problem.wanted(subject)
        ]
        known = [minutes for minutes in journeys if minutes is not None]
        limit = person.max_travel_minutes
        near = any(minutes <= limit for minutes in known)
        if person.will_relocate or not journeys or near:
            return None
        if not known:
            return Reason("no_way", candidate=subject)
        return Reason("travel", candidate=subject, minutes=min(known), limit=limit)
