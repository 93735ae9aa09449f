"""Where people want a trade and where it has places: by trade and region."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from matcher.domain import Problem, Slot, Trade
from matcher.program import FactArrays, Pairs
from matcher.report.layout import NOTHING, crossed, region_columns, trade_name
from matcher.texts import Language, word

_SHORTAGE, _GATED = "*", "†"


class MismatchRow(BaseModel):
    """Apprenticeships in one trade at companies of one region.

    ``wanted`` counts the people to place who asked for one there, by trade, company or
    slot, that neither side declined and that is within reach: within the longest
    journey she states, or anywhere for somebody who would move house. ``places`` counts
    the places that are neither reserved nor an incumbent's. An empty ``trade`` or
    ``region`` stands for all of them; a person counts once in each row.
    """

    model_config = ConfigDict(frozen=True)

    trade: str
    region: str
    wanted: int
    places: int


def mismatch_table(problem: Problem) -> tuple[MismatchRow, ...]:
    """A row for each trade and region, with sums after the regions and the trades."""
    places: Counter[tuple[str, str]] = Counter()
    people: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for slot, room in zip(problem.slots, FactArrays(problem).slot_open, strict=True):
        for cell in _cells(problem, slot):
            places[cell] += int(room)
    for who, slot in _in_reach(problem):
        for cell in _cells(problem, slot):
            people[cell].add(who)
    trades = [trade.id for trade in problem.trades]
    regions = [region.id for region in problem.regions]
    return tuple(
        MismatchRow(
            trade=trade,
            region=region,
            wanted=len(people[trade, region]),
            places=places[trade, region],
        )
        for trade in (*trades, "")
        for region in (*regions, "")
    )


def mismatch_text(problem: Problem, language: Language) -> str:
    """Trades as lines, regions as columns, ``wanted/places`` in each cell."""
    rows = {(row.trade, row.region): row for row in mismatch_table(problem)}
    total = rows["", ""]
    if not (total.wanted or total.places):
        return ""

    def cell(trade: str, region: str) -> str:
        row = rows[trade, region]
        empty = not (row.wanted or row.places)
        return NOTHING if empty else f"{row.wanted}/{row.places}"

    shown = [one for one in problem.trades if cell(one.id, "") != NOTHING]
    lines = [(one.id, _name(one, language)) for one in shown]
    table = crossed(
        word("mismatch_trade", language),
        [*lines, ("", word("sum", language))],
        region_columns(problem, language),
        cell,
    )
    notes = [f"  {word('mismatch_once', language)}"]
    if any(trade.shortage for trade in shown):
        notes.append(f"  {_SHORTAGE} {word('mismatch_shortage', language)}")
    if any(not trade.open_to_scheme for trade in shown):
        notes.append(f"  {_GATED} {word('mismatch_gated', language)}")
    return "\n".join([word("mismatch", language), table, *notes])


def _cells(problem: Problem, slot: Slot) -> Iterator[tuple[str, str]]:
    """The four cells a slot counts in; none unless it is an apprenticeship."""
    if slot.kind == "apprenticeship" and slot.trade is not None:
        region = problem.slot_location(slot.id).region
        for trade in (slot.trade, ""):
            yield trade, region
            yield trade, ""


def _in_reach(problem: Problem) -> Iterator[tuple[str, Slot]]:
    """The people to place, each with the slots asked for and can get to."""
    facts = FactArrays(problem)
    pairs = Pairs(facts, *facts.interested_pairs())
    for one, other, minutes in zip(
        pairs.candidate.tolist(),
        pairs.slot.tolist(),
        pairs.minutes.tolist(),
        strict=True,
    ):
        person, slot = problem.candidates[one], problem.slots[other]
        near = minutes <= person.max_travel_minutes or person.will_relocate
        refused = not problem.declined.isdisjoint(
            ((person.id, slot.id), (person.id, slot.company))
        )
        if near and not refused and person.id not in problem.incumbents:
            yield person.id, slot


def _name(trade: Trade, language: Language) -> str:
    marks = ((trade.shortage, _SHORTAGE), (not trade.open_to_scheme, _GATED))
    told = (mark for holds, mark in marks if holds)
    return " ".join([trade_name(trade, language), *told])
