"""Slots with places that nobody is proposed for, why, and what can be done now."""

from __future__ import annotations

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.next_action import next_for_slot
from matcher.report.open_places import OpenPlacesRow, open_places
from matcher.texts import label, say


def open_places_sheet(view: View) -> Sheet:
    """Those with most places left first; then slots kept for ordinary applicants."""
    heads = (
        *("slot", "location", "trade", "left", "because", "why"),
        *("next", "for_scheme", "reserved", "asked", "reach", "may", "waiting"),
    )
    most = {"because": 34, "why": 50, "next": 50}
    rows = open_places(view.problem, view.plan, view.result.policy)
    return Sheet(
        "open_places",
        tuple(Column(view.word(head), most.get(head, 40)) for head in heads),
        tuple(_line(view, row) for row in rows),
    )


def _line(view: View, row: OpenPlacesRow) -> Line:
    problem, language, why = view.problem, view.language, row.why
    slot = problem.slot[row.slot]
    return Line.of(
        row.slot,
        view.location(problem.slot_location(row.slot).id),
        view.trade(slot.trade, slot.kind),
        Cell(row.left, "warn" if row.left else "muted"),
        label("because", why.code, language),
        say("Reason", why.code, why.details, language),
        next_for_slot(problem, row.slot, why, language),
        row.open,
        row.reserved,
        row.asked,
        row.near,
        row.may,
        row.waiting,
    )
