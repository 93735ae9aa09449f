"""The cells of a workbook as text, just as a CSV file would have them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from matcher.errors import Fault
from matcher.spreadsheet.limits import LIMITS, Limits
from matcher.spreadsheet.preflight import Judged, preflight
from matcher.spreadsheet.sheet_part import Note
from matcher.spreadsheet.writing import MAX_TEXT

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_EXACT = 10**15  # spreadsheets keep 15 digits


class Unreadable(str):
    """The text of a cell that states nothing; ``expected`` says what should have stood.

    Examples
    --------
    >>> cell = Unreadable("#REF!", "no_error")
    >>> cell, cell.expected
    ('#REF!', 'no_error')
    """

    __slots__ = ("expected",)
    expected: str

    def __new__(cls, text: str, expected: str) -> Unreadable:
        made = super().__new__(cls, text)
        made.expected = expected
        return made


@dataclass(frozen=True)
class TextSheet:
    """A sheet: its name, and its rows from row 1 on, cells from column A on.

    Blank rows and cells in between are there, hidden ones too.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_book(
    data: bytes, file: str | None = None, *, limits: Limits = LIMITS
) -> tuple[TextSheet, ...] | Fault:
    """Read the sheets of an ``.xlsx`` file, in the order of their tabs.

    Whole numbers have no decimals, days are ``2022-08-01``, a cell shown as percent
    says ``80%``, and what was ticked is ``true`` or ``false``. A formula is the value
    saved with it. An error, a formula never computed and a text longer than a cell
    may be are ``Unreadable``.

    Parameters
    ----------
    file
        Name of the file, for the fault.

    Raises
    ------
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> from matcher.spreadsheet import Book
    >>> book = Book()
    >>> book.page("Plan", widths=[12]).text(1, 0, "0012")
    >>> read_book(book.content())
    (TextSheet(name='Plan', rows=((), ('0012',))),)
    """
    judged = preflight(data, file, limits=limits)
    if isinstance(judged, Fault):
        return judged
    try:
        return _sheets(judged)
    except (ImportError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        return Fault("whole_workbook", file)


def _sheets(judged: Judged) -> tuple[TextSheet, ...]:
    book = _opened(judged.data)
    return tuple(
        TextSheet(one.name, _rows(_cells(book, one.name), one.notes))
        for one in judged.sheets
    )


def _opened(data: bytes) -> CalamineWorkbook:
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        message = "workbooks need an extra: pip install kullmatch[excel]"
        raise ImportError(message) from error
    return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _cells(book: CalamineWorkbook, name: str) -> list[list[Any]]:
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _rows(
    cells: list[list[Any]], notes: Mapping[tuple[int, int], Note]
) -> tuple[tuple[str, ...], ...]:
    rows = [[_text(cell) for cell in row] for row in cells]
    for (row, column), note in notes.items():
        rows.extend([] for _ in range(row - len(rows)))
        line = rows[row - 1]
        line.extend("" for _ in range(column - len(line)))
        value = cells[row - 1][column - 1] if note == "percent" else None
        line[column - 1] = _noted(note, value, line[column - 1])
    return tuple(tuple(_stripped(row)) for row in rows)


def _noted(note: Note, value: object, text: str) -> str:
    if note != "percent":
        return Unreadable(text or "#!", note)
    if isinstance(value, int | float):
        return f"{_text(round(value * 100, 9))}%"
    return text


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return Unreadable(cell, "short_cell") if len(cell) > MAX_TEXT else cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return str(cell.date() if cell.time() == time() else cell)
    return str(cell)


def _stripped(row: list[str]) -> list[str]:
    """Without the blank cells that only the longest row needs."""
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return row[:end]
