"""A candidate holds every qualification the slot requires, or is given it first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Bools, Ints, Options, Pairs, Rule, ints


class Qualifications(Rule):
    """A candidate holds every qualification the slot requires, or is given it first.

    The measures of a placement give what they grant.

    Examples
    --------
    >>> Qualifications().rule
    'qualifications'
    """

    rule: Literal["qualifications"] = "qualifications"
    judges: ClassVar[tuple[str, ...]] = ("required_qualifications",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        granted = frozenset(one.grants for one in problem.measures)
        required, of_slot = _kinds(
            frozenset(slot.required_qualifications) - granted for slot in problem.slots
        )
        held, of_person = _kinds(person.qualifications for person in problem.candidates)
        if not len(pairs):
            return np.zeros(0, bool)
        holds = np.array([[kind <= mine for kind in required] for mine in held], bool)
        return holds[of_person[pairs.candidate], of_slot[pairs.slot]]

    def eligible_routes(self, problem: Problem, options: Options) -> Bools | None:
        if not problem.measures or not len(options):
            return None
        required, of_slot = _kinds(
            slot.required_qualifications for slot in problem.slots
        )
        held, of_person = _kinds(person.qualifications for person in problem.candidates)
        granted, of_route = _kinds(
            tuple(problem.measure[name].grants for name in route.measures)
            for route in options.routes
        )
        holds = np.array(
            [
                [[kind <= mine | more for more in granted] for kind in required]
                for mine in held
            ],
            bool,
        )
        return holds[
            of_person[options.candidate], of_slot[options.slot], of_route[options.route]
        ]

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            held = set(problem.candidate[placement.candidate].qualifications)
            held.update(problem.measure[one].grants for one in placement.measures)
            required = problem.slot[placement.slot].required_qualifications
            missing = [tag for tag in required if tag not in held]
            if missing:
                yield Violation(
                    "qualifications",
                    candidate=placement.candidate,
                    slot=placement.slot,
                    missing=", ".join(missing),
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        held = problem.candidate[subject].qualifications
        missing = Counter(
            required
            for slot in problem.wanted(subject)
            for required in slot.required_qualifications
            if required not in held
        )
        if not missing:
            return None
        tag, slots = min(missing.items(), key=lambda item: (-item[1], item[0]))
        return Reason("qualifications", candidate=subject, missing=tag, slots=slots)


def _kinds(tags: Iterable[Iterable[str]]) -> tuple[list[frozenset[str]], Ints]:
    """The distinct sets of tags, and the position of each entry's among them."""
    number: dict[frozenset[str], int] = {}
    of = [number.setdefault(frozenset(each), len(number)) for each in tags]
    return list(number), ints(of)
