"""Comments at cells, and what a spreadsheet need not remark on."""

from __future__ import annotations

from matcher.spreadsheet.writing import MAX_TEXT, Page

_LINE, _WIDTH, _LETTERS = 18, 320, 48  # pixels; letters on a line of a comment


def comment(page: Page, row: int, column: int, text: str) -> None:
    """Put a comment at a cell, as large as its text needs.

    Examples
    --------
    >>> from matcher.spreadsheet import Book
    >>> comment(Book().page("slots", widths=[12]), 1, 0, "Something must stand here.")
    """
    lines = sum(1 + len(line) // _LETTERS for line in text.splitlines())
    size = {"width": _WIDTH, "height": _LINE * (lines + 1)}
    page.sheet.write_comment(row, column, text[:MAX_TEXT], {"author": "", **size})


def numbers_may_be_text(page: Page) -> None:
    """Let the spreadsheet not remark on every number that is kept as text."""
    page.sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
