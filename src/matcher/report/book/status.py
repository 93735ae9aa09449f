"""The county's status table, twice: by home and by company."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.status import By, status_table
from matcher.texts import word

_COLUMNS = ("pathway", "already_in_pathway", "work", "other", "sum")


def status_sheet(view: View) -> Sheet:
    """In the layout of the county's slide; who was in a pathway before, in brackets."""
    columns = (Column("", 8), Column("", 40), *[Column("", 22)] * len(_COLUMNS))
    lines = (*_table(view, "home"), Line.of(), *_table(view, "slot"))
    return Sheet("status", columns, lines)


def _table(view: View, by: By) -> Iterator[Line]:
    title = word("proposed" if by == "home" else "proposed_by_slot", view.language)
    yield Line.of(Cell(title, "title"))
    heads = ("", *(word(head, view.language) for head in _COLUMNS))
    region = word("region", view.language)
    yield Line.of(*(Cell(head, "head") for head in (region, *heads)))
    for row in status_table(view.problem, view.plan, by):
        numbers = [row.pathway, row.already_in_pathway, row.work, row.other, row.sum]
        if row.region:
            name = view.regions[row.region]
            cells = [Cell(one) for one in numbers]
            cells[1] = Cell(row.already_in_pathway, "brackets")
            yield Line.of(row.region, name, *cells)
        else:
            yield Line.of(word("sum", view.language), "", *numbers, sums=True)
