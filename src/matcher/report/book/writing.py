"""A sheet of data becomes a sheet of a workbook, fit to be read and printed."""

from __future__ import annotations

from textwrap import wrap

from matcher.report.book.sheet import Cell, Line, Sheet
from matcher.spreadsheet import Book, Page, on_paper
from matcher.texts import Language, word

_LINE, _HEAD, _TITLE = 15, 20, 24
"""Points of a line of text, of heads and of a title."""


def put_sheet(book: Book, sheet: Sheet, language: Language, mark: str) -> None:
    """Write a sheet.

    Parameters
    ----------
    mark
        What the foot of each printed page says of where it is from: the plan's hash.
    """
    title = sheet.title(language)
    page = book.page(title, list(sheet.widths()))
    top = 0
    if sheet.has_heads:
        page.head([column.head for column in sheet.columns])
        top = 1
        last = max(1, len(sheet.lines))
        page.sheet.autofilter(0, 0, last, len(sheet.columns) - 1)
        page.sheet.set_row(0, _HEAD)
    else:
        page.sheet.hide_gridlines(2)
    grouped = any(line.sums for line in sheet.lines)
    for row, line in enumerate(sheet.lines, start=top):
        level = {"level": 1} if grouped and not line.sums else {}
        page.sheet.set_row(row, _height(line, sheet), None, level)
        for column, cell in enumerate(line.cells):
            most = sheet.columns[column].most
            _put(page, row, column, cell, wraps=_wraps(cell, sheet, most))
    on_paper(page, 0 if sheet.has_heads else None)
    page.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    page.sheet.set_footer(f"&L{title}&C{word('book_page', language)}&R{mark}")


def _put(page: Page, row: int, column: int, cell: Cell, *, wraps: bool) -> None:
    if isinstance(cell.value, int):
        page.number(row, column, cell.value, cell.look)
    elif cell.to:
        place = f"internal:'{cell.to}'!A1"
        link = page.book.format("link", as_text=True)
        page.sheet.write_url(row, column, place, link, cell.value)
    elif cell.value:
        page.text(row, column, cell.value, "wrap" if wraps else cell.look)
    elif cell.look != "plain":
        page.text(row, column, "", cell.look)


def _wraps(cell: Cell, sheet: Sheet, most: int) -> bool:
    """Whether text goes on in a second line: in a table, what is too long for one."""
    if cell.look == "wrap":
        return True
    text = str(cell.value or "")
    return sheet.has_heads and cell.look == "plain" and len(text) > most


def _height(line: Line, sheet: Sheet) -> int:
    """Points for all lines of text: not every program finds them out by itself."""
    lines = 1
    for cell, column in zip(line.cells, sheet.columns, strict=False):
        if cell.look == "title":
            return _TITLE
        if _wraps(cell, sheet, column.most):
            lines = max(lines, len(wrap(str(cell.value), column.most)))
    return lines * _LINE
