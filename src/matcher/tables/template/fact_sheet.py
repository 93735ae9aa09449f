"""The sheet of one table: headers, an example, and rows to fill in."""

from __future__ import annotations

from matcher.spreadsheet import Book, Look, Page, expect, on_paper
from matcher.tables.cells import Percent, Whole
from matcher.tables.definition import HEAD, Column, Table
from matcher.tables.described.examples import example_cells
from matcher.tables.described.limits import limits
from matcher.tables.documents import NEWEST
from matcher.tables.template.entries import entry_of
from matcher.tables.template.order import LAST_ROW, NEEDED
from matcher.texts import Language, word

_DARK_TAB = "#1f4e5f"
_WIDEST = 36


def write_fact_sheet(book: Book, table: Table, language: Language) -> None:
    """Add the sheet of a table to a book."""
    cells = example_cells(table, language)
    cells[table.columns[0].field] = _passed_over(table, cells, language)
    widths = [_width(one, cells[one.field], language) for one in table.columns]
    page = book.page(table.title(language), widths)
    for at, column in enumerate(table.columns):
        counts = isinstance(column.kind, Whole)
        as_text = book.format("plain", as_text=not counts)
        page.sheet.set_column(at, at, widths[at], as_text)
        look: Look = "head" if limits(table, column).filled else "light_head"
        page.text(0, at, column.header(language), look)
        _example(page, at, cells[column.field], counts=counts and at > 0)
        expect(page, at, range(2, LAST_ROW), entry_of(table, column, language))
    page.sheet.freeze_panes(1, 1)
    page.sheet.autofilter(0, 0, LAST_ROW - 1, len(table.columns) - 1)
    on_paper(page)
    if table in NEEDED:
        page.sheet.set_tab_color(_DARK_TAB)
    if table is HEAD:
        page.number(2, 0, NEWEST)


def _passed_over(table: Table, cells: dict[str, str], language: Language) -> str:
    first = cells[table.columns[0].field]
    return f"# {first} ({word('template_example', language)})"


def _example(page: Page, column: int, cell: str, *, counts: bool) -> None:
    if counts and cell:
        page.number(1, column, int(cell), "example")
    else:
        page.text(1, column, cell, "example")


def _width(column: Column, example: str, language: Language) -> int:
    room_for_filter = 4
    widest = max(len(column.header(language)) + room_for_filter, len(example) + 2)
    return min(widest, _WIDEST) if not isinstance(column.kind, Percent) else widest
