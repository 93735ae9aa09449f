"""The cells a fault is about."""

from __future__ import annotations

from matcher.errors import Fault
from matcher.spreadsheet import column_of
from matcher.tables.marked.sheets import Original


def cells_of(fault: Fault, sheet: Original) -> list[tuple[int, int]]:
    """Row and column, counted from 0, of every cell a fault is about.

    A fault of a whole row is about each of its cells; a fault of no row, or of a
    column that is not there, about none.
    """
    if fault.row is None:
        return []
    row = fault.row - 1
    if fault.column is None:
        there = len(sheet.rows[row]) if row < len(sheet.rows) else 0
        return [(row, at) for at in range(max(there, len(sheet.heads), 1))]
    if fault.expected == "headed":
        return [(row, column_of(fault.column))]
    named = [at for at, head in enumerate(sheet.heads) if head == fault.column]
    if not named:
        return []
    return [(row, named[-1] if fault.expected == "column_once" else named[0])]
