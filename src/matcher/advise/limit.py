"""No more people at places asked for than there are places to ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.domain.fact import Count, Ids
from matcher.program import (
    Bools,
    Linear,
    Objective,
    Options,
    Rows,
    Rule,
    Sense,
    count_rows,
    ints,
)


class AskedAtMost(Rule):
    """No more people at the slots asked for than so many in all.

    Examples
    --------
    >>> AskedAtMost(slots=("asked-0", "asked-1"), places=20).places
    20
    """

    rule: Literal["asked_at_most"] = "asked_at_most"
    slots: Ids
    places: Count

    def rows(self, problem: Problem, options: Options) -> Rows:
        asked = np.flatnonzero(at_slots(self.slots, options))
        nothing = np.zeros(len(asked), dtype=np.int64)
        return count_rows(
            nothing, (self.rule,), -np.inf, float(self.places), option=asked
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = held_at(self.slots, matching)
        if held > self.places:
            yield Violation(
                self.rule, places=self.places, held=held, amount=held - self.places
            )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


class FewestAsked(Objective):
    """As few people as possible at the slots asked for. 1 point = 1 place."""

    objective: Literal["fewest_asked"] = "fewest_asked"
    slots: Ids

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        return [Linear(self.objective, "least", ints(at_slots(self.slots, options)))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        return (Fraction(held_at(self.slots, matching)),)


class BestAsked(Objective):
    """Places that are easiest to ask for and to fill come first.

    ``points`` has the points of one place at each of ``slots``.
    """

    objective: Literal["best_asked"] = "best_asked"
    slots: Ids
    points: tuple[Annotated[int, Field(ge=0)], ...]

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        index = options.facts.slot_index
        each = np.zeros(len(index), dtype=np.int64)
        each[[index[one] for one in self.slots]] = self.points
        return [Linear(self.objective, "most", each[options.slot])]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        each = dict(zip(self.slots, self.points, strict=True))
        return (Fraction(sum(each.get(one.slot, 0) for one in matching.placements)),)


def at_slots(slots: Ids, options: Options) -> Bools:
    """Whether each option is at one of these slots."""
    index = options.facts.slot_index
    among = np.zeros(len(index), bool)
    among[[index[one] for one in slots]] = True
    return among[options.slot]


def held_at(slots: Ids, matching: Matching) -> int:
    """How many people a plan has at these slots."""
    among = frozenset(slots)
    return sum(one.slot in among for one in matching.placements)
