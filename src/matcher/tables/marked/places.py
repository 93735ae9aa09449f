"""The cells a fault is about, in the rows of a sheet."""

from __future__ import annotations

from matcher.errors import Fault
from matcher.spreadsheet import TextSheet
from matcher.tables.sheet import Row
from matcher.tables.spelling import shown


def cells_of(fault: Fault, sheet: TextSheet) -> list[tuple[int, int]]:
    """Row and column, counted from 0, of every cell a fault is about.

    A fault of a whole row is about each of its cells; a fault of no row, or of a
    column that is not there, about none.
    """
    if fault.row is None:
        return []
    row, header = fault.row - 1, header_row(sheet)
    heads = sheet.rows[header] if header is not None else ()
    if fault.column is None:
        there = len(sheet.rows[row]) if row < len(sheet.rows) else 0
        return [(row, at) for at in range(max(there, len(heads), 1))]
    if fault.expected == "headed":
        return [(row, column_number(fault.column))]
    named = [at for at, head in enumerate(heads) if shown(head) == fault.column]
    if not named:
        return []
    return [(row, named[-1] if fault.expected == "column_once" else named[0])]


def header_row(sheet: TextSheet) -> int | None:
    """The row of the headers, counted from 0: the first one that counts."""
    return next((at for at in range(len(sheet.rows)) if counts(sheet, at)), None)


def counts(sheet: TextSheet, row: int) -> bool:
    """Whether reading does not pass over a row."""
    return Row(row + 1, sheet.rows[row]).counts


def column_number(letters: str) -> int:
    """Where a column stands that a spreadsheet calls by letters, counted from 0.

    Examples
    --------
    >>> column_number("A"), column_number("AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
