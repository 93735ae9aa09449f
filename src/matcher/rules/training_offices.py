"""A training office follows up no more apprentices than it has capacity for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule, count_rows


class TrainingOffices(Rule):
    """A training office follows up no more apprentices than it has capacity for.

    It follows up every apprentice of its member companies, incumbents included.
    Source: the office holds the contracts of its members, udir.no on training offices.

    Examples
    --------
    >>> TrainingOffices().rule
    'training_offices'
    """

    rule: Literal["training_offices"] = "training_offices"
    judges: ClassVar[tuple[str, ...]] = ("training_offices",)

    def rows(self, problem: Problem, options: Options) -> Rows:
        facts = options.facts
        apprentices = np.flatnonzero(options.kind == 0)
        office = facts.slot_office[options.slot[apprentices]]
        bound = office >= 0
        return count_rows(
            office[bound],
            list(facts.office_index),
            -float("inf"),
            facts.office_free.astype(float),
            option=apprentices[bound],
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        taken = _followed_up(problem, problem.incumbents.values())
        held = _followed_up(problem, matching.placements)
        for office in problem.training_offices:
            left = max(0, office.capacity - taken[office.id])
            if held[office.id] > left:
                yield Violation(
                    "training_offices",
                    training_office=office.id,
                    left=left,
                    held=held[office.id],
                    amount=held[office.id] - left,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        office = problem.training_office[subject]
        placed = matching.placements if matching else ()
        taken = _followed_up(problem, problem.incumbents.values())[subject]
        held = _followed_up(problem, placed)[subject]
        left = max(0, office.capacity - taken)
        if held < left:
            return None
        return Reason("training_offices", training_office=subject, left=left, held=held)


def _followed_up(
    problem: Problem, placements: Iterable[Placement]
) -> Counter[str | None]:
    """How many of some people are apprentices of each office's members."""
    slots = (problem.slot[placement.slot] for placement in placements)
    return Counter(
        problem.company[slot.company].training_office
        for slot in slots
        if slot.kind == "apprenticeship"
    )
