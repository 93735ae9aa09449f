"""A training office follows up no more apprentices than it has capacity for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
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
        for office in problem.training_offices:
            left = _left(problem, office.id)
            held = _held(problem, matching, office.id)
            if held > left:
                yield Violation(
                    "training_offices",
                    training_office=office.id,
                    left=left,
                    held=held,
                    amount=held - left,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        left = _left(problem, subject)
        held = _held(problem, matching, subject) if matching else 0
        if held < left:
            return None
        return Reason("training_offices", training_office=subject, left=left, held=held)


def _left(problem: Problem, office: str) -> int:
    """How many newcomers the office can follow up."""
    capacity = next(o.capacity for o in problem.training_offices if o.id == office)
    taken = Matching(placements=tuple(problem.incumbents.values()))
    return max(0, capacity - _held(problem, taken, office))


def _held(problem: Problem, matching: Matching, office: str) -> int:
    slots = [problem.slot[placement.slot] for placement in matching.placements]
    return sum(
        slot.kind == "apprenticeship"
        and problem.company[slot.company].training_office == office
        for slot in slots
    )
