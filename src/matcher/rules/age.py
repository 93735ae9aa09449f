"""A person of a target group with an age limit is below it in the year she starts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, Options, Rule, ints


class Age(Rule):
    """A person of a target group with an age limit is below it in the year she starts.

    Her age is the calendar year of the start minus the year of birth. The limits are
    those of the rule pack, each with its source; a group without one has no limit.

    Examples
    --------
    >>> Age().rule
    'age'
    """

    rule: Literal["age"] = "age"
    judges: ClassVar[tuple[str, ...]] = ("age_limits",)

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        facts = options.facts
        year = ints([problem.year_of(route.start) for route in options.routes])
        age = year[options.route] - facts.candidate_born[options.candidate]
        allowed = np.ones(len(options), bool)
        for limit in problem.rule_pack.age_limits:
            judged = facts.of_groups(limit.target_group)
            allowed &= ~judged[options.candidate] | (age < limit.below)
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            person = problem.candidate[placement.candidate]
            age = problem.year_of(placement.start) - person.birth_year
            limit = _limit(problem, person.id)
            if limit is not None and age >= limit:
                yield Violation(
                    "age",
                    candidate=person.id,
                    slot=placement.slot,
                    age=age,
                    below=limit,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        limit = _limit(problem, subject)
        born = problem.candidate[subject].birth_year
        starts = [
            start for slot in problem.wanted(subject) for start in slot.start_months
        ]
        if limit is None or not starts or problem.year_of(min(starts)) - born < limit:
            return None
        return Reason("age", candidate=subject, below=limit)


def _limit(problem: Problem, candidate: str) -> int | None:
    """The lowest limit of her target group, ``None`` without one."""
    group = problem.candidate[candidate].target_group
    limits = [
        limit.below
        for limit in problem.rule_pack.age_limits
        if limit.target_group == group
    ]
    return min(limits, default=None)
