"""A workbook to write: text is text, whatever it looks like."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from matcher.errors import Fault, InputError

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Look = Literal[
    "plain",
    "head",
    "light_head",
    "title",
    "muted",
    "example",
    "good",
    "warn",
    "bad",
    "wrap",
    "sum",
    "brackets",
    "link",
]
"""How a cell looks; a colour never says what the text beside it does not."""

MAX_TEXT = 32_767
"""Longest text of a cell, the limit of the file format; see ``length``."""

_INK, _WHITE = "#1a1a1a", "#ffffff"
_LOOKS: dict[Look, dict[str, Any]] = {
    "plain": {},
    "head": {"bold": True, "font_color": _WHITE, "bg_color": "#1f4e5f", "border": 1},
    "light_head": {
        "bold": True,
        "font_color": _INK,
        "bg_color": "#d3e3e8",
        "border": 1,
    },
    "title": {"bold": True, "font_size": 14},
    "muted": {"font_color": "#595959"},
    "example": {"font_color": "#595959", "italic": True, "bg_color": "#f2f2f2"},
    "good": {"font_color": _INK, "bg_color": "#d5ebd0"},
    "warn": {"font_color": _INK, "bg_color": "#fbe9b7"},
    "bad": {"font_color": _INK, "bg_color": "#f6c9c4"},
    "wrap": {"text_wrap": True},
    "sum": {"bold": True, "top": 1},
    "brackets": {"num_format": '(0);(-0);"–"'},
    "link": {"font_color": "#1f4e5f", "underline": 1},
}
_ALL: dict[str, Any] = {"valign": "top"}
_MADE = datetime(2022, 1, 1, tzinfo=UTC)  # no clock: same cells, same bytes


class Book:
    """A workbook in memory.

    Nothing written by ``Page.text`` becomes a formula, a link or a number.

    Raises
    ------
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> book = Book()
    >>> page = book.page("Plan", widths=[12])
    >>> page.text(0, 0, "=1+1")
    >>> book.content()[:2]
    b'PK'
    """

    def __init__(self) -> None:
        self._bytes = io.BytesIO()
        self._book = _workbook(self._bytes)
        self._formats: dict[tuple[Look, bool], Format] = {}

    def page(self, name: str, widths: list[int]) -> Page:
        """A new sheet with columns of these widths, in characters."""
        sheet = self._book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        return Page(self, sheet, name)

    def format(self, look: Look, *, as_text: bool = False) -> Format:
        """The format of a look; ``as_text``: what is typed there stays text."""
        key = (look, as_text)
        if key not in self._formats:
            kind = {"num_format": "@", "align": "left", "indent": 1} if as_text else {}
            self._formats[key] = self._book.add_format(_ALL | _LOOKS[look] | kind)
        return self._formats[key]

    def content(self) -> bytes:
        """The file; nothing can be written afterwards."""
        self._book.close()
        return self._bytes.getvalue()


class Page:
    """A sheet of a book. Rows and columns count from 0.

    ``sheet`` is the writer's own, for filters, panes and validation.
    """

    def __init__(self, book: Book, sheet: Worksheet, name: str) -> None:
        self.book, self.sheet, self.name = book, sheet, name

    def text(self, row: int, column: int, text: str, look: Look = "plain") -> None:
        """Write text as text.

        Raises
        ------
        InputError
            The text is longer than a cell may be.
        """
        if length(text) > MAX_TEXT:
            fault = Fault("short_cell", row=row + 1, sheet=self.name)
            raise InputError([fault])
        style = self.book.format(look, as_text=True)
        if text.startswith("<r>") and text.endswith("</r>"):  # markup to the writer
            runs = text[0], style, text[1:]
            self.sheet.write_rich_string(row, column, *runs, style)
        elif text:
            self.sheet.write_string(row, column, text, style)
        else:
            self.sheet.write_blank(row, column, None, style)

    def number(
        self, row: int, column: int, number: float, look: Look = "plain"
    ) -> None:
        """Write a number that the spreadsheet can count with."""
        self.sheet.write_number(row, column, number, self.book.format(look))

    def across(
        self, row: int, first: int, last: int, text: str, look: Look = "plain"
    ) -> None:
        """Write text over several columns of a row, merged into one cell."""
        self.sheet.merge_range(row, first, row, last, "", self.book.format(look))
        self.text(row, first, text, look)

    def head(self, heads: list[str], row: int = 0) -> None:
        """Write the heads of a table; they stay in sight when the page scrolls."""
        for column, head in enumerate(heads):
            self.text(row, column, head, "head")
        self.sheet.freeze_panes(row + 1, 1)


def length(text: str) -> int:
    """How long a text is to a spreadsheet, which counts in UTF-16.

    Examples
    --------
    >>> length("æ"), length("🙂")
    (1, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str) -> str:
    """As much of a text as a cell may hold."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * MAX_TEXT]
    return units.decode("utf-16-le", "ignore")


def _workbook(file: io.BytesIO) -> Workbook:
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        message = "workbooks need an extra: pip install kullmatch[excel]"
        raise ImportError(message) from error
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(file, options)
    book.set_properties({"created": _MADE.replace(tzinfo=None)})
    return book
