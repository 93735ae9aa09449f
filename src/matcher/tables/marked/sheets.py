"""The cells of a planner's tables, as they stand: of a workbook or a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matcher.errors import Fault, InputError
from matcher.spreadsheet import TextSheet, read_book
from matcher.tables.csv_folder import is_table, read_bytes
from matcher.tables.sheet import read_sheet
from matcher.tables.spelling import shown


@dataclass(frozen=True)
class Source:
    """A sheet, and what faults call it: its own name, or the name of its file."""

    name: str
    sheet: TextSheet


def sources(path: Path) -> tuple[Source, ...]:
    """Every sheet of a workbook, or every table of a folder of CSV files.

    What cannot be read at all is left out of a folder; the faults tell of it.

    Raises
    ------
    InputError
        The workbook cannot be read.
    """
    if path.is_dir():
        return tuple(_tables(path))
    file = shown(path.name)
    data = read_bytes(path) if path.exists() else Fault("existing_path", file)
    book = data if isinstance(data, Fault) else read_book(data, file)
    if isinstance(book, Fault):
        raise InputError([book])
    return tuple(Source(shown(one.name), one) for one in book)


def _tables(folder: Path) -> list[Source]:
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~")) or not is_table(path.name):
            continue
        data = read_bytes(path)
        sheet = data if isinstance(data, Fault) else read_sheet(data, path.name)
        if isinstance(sheet, Fault):
            continue
        cells = {row.number: row.cells for row in (sheet.header, *sheet.rows)}
        rows = tuple(cells.get(number, ()) for number in range(1, max(cells) + 1))
        found.append(Source(shown(path.name), TextSheet(path.stem, rows)))
    return found
