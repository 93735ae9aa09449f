"""The whole problem, or every contradiction between the facts that could be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from matcher.domain import Matching, Placement, Problem, RulePack
from matcher.domain.references import faults_of
from matcher.errors import Fault
from matcher.tables.reading import Reading

PREVIOUS_PLACE = "previous.placements"
_PLACE = re.compile(r"(previous\.placements|[a-z_]+)\[([0-9]+)\]\.?(.*)")
_OF_ONE_FIELD = {
    "each_once",
    "known_id",
    "unique_among_trades_companies_slots",
    "unique_id",
}


@dataclass
class Draft:
    """What has been read of a problem so far.

    Attributes
    ----------
    tables
        The readings of each collection, in order.
    previous
        The readings of the last plan's placements; ``None``: no last plan.
    incomplete
        Collections some of whose rows could not be read at all: nobody can tell
        whether an id leads nowhere.
    """

    first_month: str | None = None
    rule_pack: RulePack | None = None
    measure_budget: int = 0
    tables: dict[str, list[Reading]] = field(default_factory=dict)
    previous: list[Reading] | None = None
    incomplete: set[str] = field(default_factory=set)

    def readings(self, table: str) -> list[Reading]:
        """Readings of a collection, or of the last plan."""
        if table == PREVIOUS_PLACE:
            return self.previous or []
        return self.tables.get(table, [])


@dataclass(frozen=True)
class Contradiction:
    """A fault between facts; ``table`` is ``None`` when it stands in the rule pack."""

    table: str | None
    position: int
    field: str
    fault: Fault


def contradictions(draft: Draft) -> Iterator[Contradiction]:
    """Everything that facts say against one another.

    Faulty rows are known by their ids, so that references to them are no further
    faults; what is compared with a placeholder is not judged.
    """
    unknown = _unknown(draft)
    standing = {
        table: [k for k, one in enumerate(draft.readings(table)) if one.fact]
        for table in (*draft.tables, PREVIOUS_PLACE)
    }
    for fault in faults_of(_partial(draft)):
        of = dict(fault.details).get("of")
        if fault.expected == "known_id" and of in unknown:
            continue
        place = _PLACE.fullmatch(fault.column or "")
        if place is None:
            if draft.rule_pack is not None:
                yield Contradiction(None, 0, fault.column or "", fault)
            continue
        position = standing[place[1]][int(place[2])]
        found = Contradiction(place[1], position, place[3], fault)
        if _judged(found, draft.readings(place[1])[position]):
            yield found


def problem_of(draft: Draft) -> Problem:
    """The problem of a draft without faults."""
    return Problem.model_validate(_facts(draft))


def _partial(draft: Draft) -> Problem:
    facts = _facts(draft)
    if draft.previous is not None:
        # in the order of the file, which positions count in
        facts["previous"] = Matching.model_construct(
            placements=tuple(
                one.fact for one in draft.previous if isinstance(one.fact, Placement)
            )
        )
    return Problem.model_construct(**facts)


def _facts(draft: Draft) -> dict[str, Any]:
    facts: dict[str, Any] = {
        table: tuple(one.fact for one in readings if one.fact)
        for table, readings in draft.tables.items()
    }
    facts["first_month"] = draft.first_month or "2000-01"
    facts["measure_budget"] = draft.measure_budget
    if draft.rule_pack is not None:
        facts["rule_pack"] = draft.rule_pack
    if draft.previous is not None:
        facts["previous"] = Matching.model_validate(
            {"placements": tuple(one.fact for one in draft.previous if one.fact)}
        )
    return facts


def _unknown(draft: Draft) -> set[str]:
    unknown = set(draft.incomplete)
    if unknown & {"trades", "companies", "slots"}:
        unknown.add("wanted")
    if "trades" in unknown or any(
        one.covers("family") for one in draft.readings("trades")
    ):
        unknown.add("families")
    if draft.rule_pack is None:
        unknown.add("pathways")
    return unknown


def _judged(found: Contradiction, reading: Reading) -> bool:
    if not reading.faulty:
        return True
    if reading.covers(found.field):
        return False
    if found.fault.expected not in _OF_ONE_FIELD:
        return False
    reference = found.fault.expected == "known_id"
    return not (reference and reading.covers("of") and found.field in {"where", "id"})
