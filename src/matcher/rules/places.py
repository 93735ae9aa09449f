"""A slot takes no more candidates than it has places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule, count_rows


class Places(Rule):
    """A slot takes no more candidates than it has places.

    Places that incumbents hold are taken.

    Examples
    --------
    >>> Places().rule
    'places'
    """

    rule: Literal["places"] = "places"
    judges: ClassVar[tuple[str, ...]] = ("places", "incumbents")

    def rows(self, problem: Problem, options: Options) -> Rows:
        ids = [slot.id for slot in problem.slots]
        free = options.facts.slot_free.astype(float)
        return count_rows(options.slot, ids, -float("inf"), free)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = Counter(placement.slot for placement in matching.placements)
        taken = Counter(placement.slot for placement in problem.incumbents.values())
        for slot in problem.slots:
            places = max(0, slot.places - taken[slot.id])
            if held[slot.id] > places:
                yield Violation(
                    "places",
                    slot=slot.id,
                    places=places,
                    held=held[slot.id],
                    amount=held[slot.id] - places,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        slot = problem.slot[subject]
        taken = sum(p.slot == subject for p in problem.incumbents.values())
        held = sum(p.slot == subject for p in matching.placements) if matching else 0
        places = max(0, slot.places - taken)
        if held < places:
            return None
        return Reason("places", slot=subject, places=places, held=held)
