"""A pinned placement stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule, ints


class Commitments(Rule):
    """A pinned placement stands.

    One that another rule forbids leaves no lawful plan: the problem is infeasible.

    Examples
    --------
    >>> Commitments().rule
    'commitments'
    """

    rule: Literal["commitments"] = "commitments"
    judges: ClassVar[tuple[str, ...]] = ("pins",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        pins = problem.pins
        if not pins:
            return None
        row_of = {placement: row for row, placement in enumerate(pins)}
        theirs = options.of(pin.candidate for pin in pins).tolist()
        row = {o: row_of.get(options.placement(o), -1) for o in theirs}
        held = [option for option in theirs if row[option] >= 0]
        order = sorted(held, key=lambda option: row[option])
        return Rows(
            tuple(pin.candidate for pin in pins),
            np.ones(len(pins)),
            np.full(len(pins), float("inf")),
            ints([row[option] for option in order]),
            ints(order),
            np.ones(len(order)),
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        pins = problem.pins
        pinned = {pin.candidate for pin in pins}
        held = {one for one in matching.placements if one.candidate in pinned}
        for pin in pins:
            if pin not in held:
                yield Violation("commitments", candidate=pin.candidate, pinned=pin.slot)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if any(pin.candidate == subject for pin in problem.pins):
            return Reason("commitments", candidate=subject)
        return None
