"""How a sheet is printed."""

from __future__ import annotations

from matcher.spreadsheet.writing import Page

_A4 = 9


def on_paper(page: Page, head: int | None = 0) -> None:
    """Print a sheet on A4 across, one page wide, with its heads, if any, on each page.

    Examples
    --------
    >>> from matcher.spreadsheet import Book
    >>> on_paper(Book().page("slots", widths=[12]))
    """
    page.sheet.set_landscape()
    page.sheet.set_paper(_A4)
    page.sheet.fit_to_pages(1, 0)
    if head is not None:
        page.sheet.repeat_rows(head)
