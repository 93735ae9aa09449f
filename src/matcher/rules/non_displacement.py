"""What is kept for ordinary apprentices is never used by this scheme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import (
    Bools,
    Options,
    Pairs,
    Rows,
    Rule,
    count_rows,
    stack_rows,
)

_FREE = float("inf")


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
        gated = np.array([_gated(problem, slot.id) for slot in problem.slots], bool)
        allowed: Bools = ~gated[pairs.slot]
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        facts = options.facts
        apprentices = np.flatnonzero(options.kind == 0)
        slots = options.slot[apprentices]
        in_class, one = options.class_entries
        blocks = []
        for ids, room, kept, option, group in (
            (
                list(facts.slot_index),
                facts.slot_free,
                facts.slot_reserved,
                np.arange(len(options)),
                options.slot,
            ),
            (
                list(facts.company_index),
                facts.company_free,
                facts.company_kept * facts.company_limited,
                apprentices,
                facts.slot_company[slots],
            ),
            (
                list(facts.office_index),
                facts.office_free,
                facts.office_kept,
                apprentices,
                facts.slot_office[slots],
            ),
            (
                list(facts.class_index),
                facts.class_free,
                facts.class_kept,
                in_class,
                one,
            ),
        ):
            bound = np.isin(group, np.flatnonzero(kept > 0))
            left = np.maximum(room - kept, 0).astype(float)
            blocks.append(
                count_rows(group[bound], ids, -_FREE, left, option=option[bound])
            )
        return stack_rows(*blocks)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            if _gated(problem, placement.slot):
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

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:
            wanted = problem.wanted(subject)
            if wanted and all(_gated(problem, slot.id) for slot in wanted):
                return Reason("gated_trade", candidate=subject)
            return None
        for use in _uses(problem, matching):
            if use.id == subject and use.held >= use.left:
                return Reason(f"kept_{use.of}", kept=use.kept, **{use.of: use.id})
        return None


def _gated(problem: Problem, slot: str) -> bool:
    """Whether a slot trains in a trade that is closed to the scheme."""
    one = problem.slot[slot]
    trains = one.kind == "apprenticeship" and one.trade is not None
    return trains and not problem.trade[str(one.trade)].open_to_scheme


@dataclass(frozen=True)
class _Use:
    """Something of which a part is kept: what is left for newcomers, what they hold."""

    of: Literal["slot", "company", "training_office", "training_class"]
    id: str
    kept: int
    left: int
    held: int


def _uses(problem: Problem, matching: Matching) -> Iterator[_Use]:
    """Everything of which a part is kept for ordinary apprentices."""
    new = list(matching.placements)
    before = list(problem.incumbents.values())
    used = Counter[tuple[str, str]]()
    for use in problem.ordinary_use:
        used[use.of, use.id] += use.places
    trains = {s.id for s in problem.slots if s.kind == "apprenticeship"}

    for slot in problem.slots:
        if slot.reserved:
            taken = sum(p.slot == slot.id for p in before)
            left = max(0, slot.places - taken) - slot.reserved
            held = sum(p.slot == slot.id for p in new)
            yield _Use("slot", slot.id, slot.reserved, max(0, left), held)
    for company in problem.companies:
        mine = {s.id for s in problem.slots if s.company == company.id} & trains
        kept = used["company", company.id]
        kept += sum(problem.slot[slot].reserved for slot in mine)
        if kept and company.max_apprentices is not None:
            taken = sum(p.slot in mine for p in before)
            left = max(0, company.max_apprentices - taken) - kept
            held = sum(p.slot in mine for p in new)
            yield _Use("company", company.id, kept, max(0, left), held)
    for office in problem.training_offices:
        members = {c.id for c in problem.companies if c.training_office == office.id}
        mine = {s.id for s in problem.slots if s.company in members} & trains
        kept = used["training_office", office.id]
        kept += sum(problem.slot[slot].reserved for slot in mine)
        if kept:
            taken = sum(p.slot in mine for p in before)
            left = max(0, office.capacity - taken) - kept
            held = sum(p.slot in mine for p in new)
            yield _Use("training_office", office.id, kept, max(0, left), held)
    for one in problem.training_classes:
        kept = used["training_class", one.id]
        if kept:
            taken = sum(one.id in p.classes for p in before)
            left = max(0, one.max * one.parallel - taken) - kept
            held = sum(one.id in p.classes for p in new)
            yield _Use("training_class", one.id, kept, max(0, left), held)
