"""What may be typed into the cells of a column: drop-downs, limits and a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matcher.spreadsheet.writing import Page

MAX_TITLE, MAX_MESSAGE = 32, 255
"""Longest title and message that the file format allows."""


@dataclass(frozen=True)
class Entry:
    """What is expected of a cell, and what the planner is told.

    Attributes
    ----------
    title, message
        Shown while the cell is chosen.
    error
        Shown when something else is typed.
    words
        A drop-down of these words.
    cells
        A drop-down of the cells of a range: a formula without its ``=``.
    least, most
        A whole number between these.
    strict
        Whether something else is refused; else it is kept after a question.
    """

    title: str
    message: str
    error: str = ""
    words: tuple[str, ...] = ()
    cells: str | None = None
    least: int | None = None
    most: int | None = None
    strict: bool = True


def expect(page: Page, column: int, rows: range, entry: Entry) -> None:
    """Expect an entry in these rows of a column, counted from 0.

    Examples
    --------
    >>> from matcher.spreadsheet import Book
    >>> page = Book().page("slots", widths=[12])
    >>> expect(page, 0, range(1, 100), Entry("public", "Yes or no.", words=("a", "b")))
    """
    options: dict[str, Any] = {
        "input_title": entry.title,
        "input_message": entry.message,
        "error_title": entry.title,
        "error_message": entry.error,
        "error_type": "stop" if entry.strict else "warning",
        **_what(entry),
    }
    page.sheet.data_validation(rows[0], column, rows[-1], column, options)


def _what(entry: Entry) -> dict[str, Any]:
    if entry.words:
        return {"validate": "list", "source": list(entry.words)}
    if entry.cells is not None:
        return {"validate": "list", "source": f"={entry.cells}"}
    if entry.least is not None and entry.most is not None:
        limits = {"minimum": entry.least, "maximum": entry.most}
        return {"validate": "integer", "criteria": "between", **limits}
    return {"validate": "any"}
