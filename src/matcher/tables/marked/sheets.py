"""The cells of a planner's tables, as they stand: of a workbook or a folder."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from matcher.errors import Fault, InputError
from matcher.spreadsheet import read_book
from matcher.tables.csv_folder import is_table, read_bytes
from matcher.tables.sheet import Row, read_sheet
from matcher.tables.spelling import shown
from matcher.texts import LANGUAGES, Language, word

FAULT_SHEETS: dict[Language, str] = {
    language: f"_{word('template_faults', language)}" for language in LANGUAGES
}
"""The sheet of faults of a copy: reading passes over names that begin with ``_``."""

_LONGEST_TITLE = 31
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class Original:
    """A sheet to copy.

    Attributes
    ----------
    name
        What faults call it: its own name, or the name of its file.
    title
        What the sheet of the copy is called.
    rows
        Its cells, from row 1 and column A on.
    """

    name: str
    title: str
    rows: Rows

    @cached_property
    def header(self) -> int | None:
        """The row of the headers, counted from 0: the first one that counts."""
        return next((at for at in range(len(self.rows)) if self.counts(at)), None)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The headers as faults call them."""
        row = () if self.header is None else self.rows[self.header]
        return tuple(shown(cell) for cell in row)

    def counts(self, row: int) -> bool:
        """Whether reading does not pass over a row."""
        return Row(row + 1, self.rows[row]).counts

    def cell(self, row: int, column: int) -> str:
        """What stands in a cell; nothing beyond the last one."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""


def originals(path: Path) -> list[Original]:
    """Every sheet of a workbook, or every table of a folder of CSV files.

    A file of a folder that cannot be read is left out; the faults tell of it.

    Raises
    ------
    InputError
        The workbook cannot be read.
    """
    found = _tables(path) if path.is_dir() else _sheets(path)
    taken = {"history", *(name.casefold() for name in FAULT_SHEETS.values())}
    sheets = []
    for name, raw, rows in found:
        title = _title(raw, taken)
        taken.add(title.casefold())
        sheets.append(Original(name, title, rows))
    return sheets


def _sheets(path: Path) -> list[tuple[str, str, Rows]]:
    file = shown(path.name)
    data = read_bytes(path) if path.exists() else Fault("existing_path", file)
    book = data if isinstance(data, Fault) else read_book(data, file)
    if isinstance(book, Fault):
        raise InputError([book])
    return [(shown(one.name), one.name, one.rows) for one in book]


def _tables(folder: Path) -> list[tuple[str, str, Rows]]:
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
        found.append((shown(path.name), path.stem, rows))
    return found


def _title(name: str, taken: Set[str]) -> str:
    """The name, or one near it that a spreadsheet allows and no other sheet has."""
    plain = _short(_NOT_IN_A_TITLE.sub("-", name), _LONGEST_TITLE).strip("'") or "-"
    title, number = plain, 2
    while title.casefold() in taken:
        ending = f" {number}"
        title = _short(plain, _LONGEST_TITLE - len(ending)) + ending
        number += 1
    return title


def _short(text: str, units: int) -> str:
    """As much of a text as fits; spreadsheets count in units of UTF-16."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
