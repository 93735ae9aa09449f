"""The cells a fault is about, in the rows of a sheet."""

from __future__ import annotations

from matcher.errors import Fault
from matcher.spreadsheet import TextSheet
from matcher.tables.spelling import shown

EXAMPLE = "#"
"""How the first cell of a row begins that reading passes over."""


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
    named = [at for at, head in enumerate(heads) if shown(head) == fault.column]
    if not named:
        return []
    return [(row, named[-1] if fault.expected == "column_once" else named[0])]


def header_row(sheet: TextSheet) -> int | None:
    """The row of the headers, counted from 0: the first one that is filled."""
    return next(
        (at for at, row in enumerate(sheet.rows) if any(cell.strip() for cell in row)),
        None,
    )


def is_example(row: tuple[str, ...]) -> bool:
    """Whether reading passes over a row."""
    return bool(row) and row[0].startswith(EXAMPLE)
