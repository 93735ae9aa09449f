"""Every proposed place, one row per candidate."""

from __future__ import annotations

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.layout import choice
from matcher.tables.placed import PlacedRow
from matcher.texts import word


def plan_sheet(view: View) -> Sheet:
    """By candidate; with measures only where the problem has some."""
    heads = [
        *("candidate", "home", "home_region", "slot", "company_id", "location"),
        *("trade", "kind", "pathway", "start", "classes"),
        *(("measures",) if view.problem.measures else ()),
        *("moves", "rank", "minutes"),
    ]
    return Sheet(
        "plan",
        tuple(Column(view.word(head), 40) for head in heads),
        tuple(_line(view, row) for row in view.placed.values()),
    )


def _line(view: View, row: PlacedRow) -> Line:
    measures = (" ".join(row.measures),) if view.problem.measures else ()
    return Line.of(
        row.candidate,
        view.location(row.home),
        view.regions[row.home_region],
        row.slot,
        row.company,
        view.location(row.location),
        view.trade(row.trade, row.kind),
        view.kind(row.kind),
        view.pathway(row.pathway),
        view.problem.month_name(row.start),
        " ".join(row.classes),
        *measures,
        Cell(word("yes", view.language), "warn")
        if row.moves
        else word("no", view.language),
        _choice(view, row),
        row.minutes,
    )


def _choice(view: View, row: PlacedRow) -> int | str:
    """A number that can be sorted, or words where the slot is not on her list."""
    told = choice(view.problem, row.candidate, row.slot, view.language)
    return int(told) if told.isdecimal() else told
