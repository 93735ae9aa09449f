"""What is kept for ordinary apprentices is never used by this scheme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Slot, Violation
from matcher.program import (
    Bools,
    Ints,
    Options,
    Pairs,
    Rows,
    Rule,
    count_rows,
    stack_rows,
)

_Place = tuple[str, str]
"""A slot, company, training office or training class: which of these, and its id."""


class NonDisplacement(Rule):
    """What is kept for ordinary apprentices is never used by this scheme.

    Reserved places of a slot; and of the most apprentices of a company, the capacity of
    a training office and the seats of a training class, what ordinary apprentices use
    already and, for companies and offices, the places reserved at their slots. Trades
    closed to the scheme take no apprentices from it.

    Source: "skal ikke fortrenge ordinære lærlinger", the county's agreement.

    Examples
    --------
    >>> NonDisplacement().rule
    'non_displacement'
    """

    rule: Literal["non_displacement"] = "non_displacement"
    judges: ClassVar[tuple[str, ...]] = ("ordinary_use", "reserved", "gated_trades")

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        closed = np.array([not t.open_to_scheme for t in problem.trades] + [False])
        gated: Bools = (pairs.kind == 0) & closed[pairs.facts.slot_trade[pairs.slot]]
        return ~gated

    def rows(self, problem: Problem, options: Options) -> Rows:
        facts = options.facts
        apprentices = np.flatnonzero(options.kind == 0)
        slots = options.slot[apprentices]
        everything = np.arange(len(options))
        in_class, one = options.class_entries
        return stack_rows(
            _rest(
                facts.slot_index,
                facts.slot_free,
                facts.slot_reserved,
                everything,
                options.slot,
            ),
            _rest(
                facts.company_index,
                facts.company_free,
                facts.company_kept * facts.company_limited,
                apprentices,
                facts.slot_company[slots],
            ),
            _rest(
                facts.office_index,
                facts.office_free,
                facts.office_kept,
                apprentices,
                facts.slot_office[slots],
            ),
            _rest(facts.class_index, facts.class_free, facts.class_kept, in_class, one),
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            if _gated(problem, problem.slot[placement.slot]):
                yield Violation(
                    "gated_trade", candidate=placement.candidate, slot=placement.slot
                )
        for use in _uses(problem, matching):
            if use.held > use.left:
                yield Violation(
                    f"kept_{use.of}",
                    amount=use.held - use.left,
                    kept=use.kept,
                    left=use.left,
                    held=use.held,
                    **{use.of: use.id},
                )

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        return _gated(problem, problem.slot[placement.slot])

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:
            wanted = problem.wanted(subject)
            if wanted and all(_gated(problem, slot) for slot in wanted):
                return Reason("gated_trade", candidate=subject)
            return None
        for use in _uses(problem, matching):
            if use.id == subject and use.held >= use.left:
                return Reason(f"kept_{use.of}", kept=use.kept, **{use.of: use.id})
        return None


def _gated(problem: Problem, slot: Slot) -> bool:
    """Whether a slot trains in a trade that is closed to the scheme."""
    trade = slot.trade if slot.kind == "apprenticeship" else None
    return trade is not None and not problem.trade[trade].open_to_scheme


def _rest(
    index: dict[str, int], room: Ints, kept: Ints, option: Ints, where: Ints
) -> Rows:
    """One row for each of which a part is kept: no more people than the rest."""
    # a place at no office counts in none: -1 finds the False at the end
    bound = np.append(kept > 0, False)[where]
    left = np.maximum(room - kept, 0).astype(float)
    return count_rows(
        where[bound], list(index), -float("inf"), left, option=option[bound]
    )


@dataclass(frozen=True)
class _Use:
    """Something of which a part is kept: what is left for newcomers, what they hold."""

    of: str
    id: str
    kept: int
    left: int
    held: int


def _uses(problem: Problem, matching: Matching) -> Iterator[_Use]:
    """Everything of which a part is kept for ordinary apprentices."""
    rooms = {("slot", slot.id): slot.places for slot in problem.slots}
    for company in problem.companies:
        if company.max_apprentices is not None:
            rooms["company", company.id] = company.max_apprentices
    for office in problem.training_offices:
        rooms["training_office", office.id] = office.capacity
    for one in problem.training_classes:
        rooms["training_class", one.id] = one.max * one.parallel

    kept, taken, held = Counter[_Place](), Counter[_Place](), Counter[_Place]()
    for use in problem.ordinary_use:
        kept[use.of, use.id] += use.places
    for slot in problem.slots:
        for place in _places_of(problem, slot):
            kept[place] += slot.reserved
    for people, used in (
        (problem.incumbents.values(), taken),
        (matching.placements, held),
    ):
        for placement in people:
            used.update(_places_of(problem, problem.slot[placement.slot]))
            used.update(("training_class", one) for one in placement.classes)

    for place, room in rooms.items():
        if kept[place]:
            left = max(0, room - taken[place] - kept[place])
            yield _Use(*place, kept[place], left, held[place])


def _places_of(problem: Problem, slot: Slot) -> Iterator[_Place]:
    """What a place of a slot counts in: the slot, its company, the training office."""
    yield "slot", slot.id
    if slot.kind == "apprenticeship":
        yield "company", slot.company
        office = problem.company[slot.company].training_office
        if office is not None:
            yield "training_office", office
