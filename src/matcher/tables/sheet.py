"""The rows of a CSV file, numbered as a spreadsheet numbers them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.errors import Fault
from matcher.texts import Language

MAX_CELL = 131_072
"""Longest cell, the limit of Python's csv module; a spreadsheet stops far earlier."""

SEPARATORS: dict[Language, str] = {"nb": ";", "en": ","}
"""What a spreadsheet of each language takes to stand between cells."""

_ERROR = re.compile(r"#[0-9A-ZÆØÅ/]*[!?]|#N/A|#I/T")  # of a spreadsheet


@dataclass(frozen=True)
class Row:
    """One record: its number in a spreadsheet and its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)

    @property
    def counts(self) -> bool:
        """Whether it states something: it is neither blank nor a remark.

        The first cell of a remark begins with ``#``, and is no error of a spreadsheet.
        """
        first = self.cells[0].strip() if self.cells else ""
        remark = first.startswith("#") and not _ERROR.fullmatch(first)
        return not self.blank and not remark


@dataclass(frozen=True)
class Sheet:
    """A header, the rows that count, and what could not be read.

    ``complete`` is false when some record could not be read at all.
    """

    header: Row
    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]
    complete: bool


def read_sheet(data: bytes, file: str) -> Sheet | Fault:
    """Read a file: UTF-8 with or without BOM, else cp1252; ``;`` or ``,``.

    A record is one row, however many lines its quoted cells hold; an empty line is a
    row as well.
    """
    text = _decoded(data)
    if text is None:
        return Fault("encoding", file)
    rows: list[Row] = []
    faults: list[Fault] = []
    for found in _records(text, _separator(text), file):
        if isinstance(found, Fault):
            faults.append(found)
        elif found.counts and not (found.number == 1 and _names_separator(text)):
            rows.append(found)
    if not rows or any((one.row or 0) < rows[0].number for one in faults):
        return faults[0] if faults else Fault("header_row", file, 1)
    return Sheet(rows[0], tuple(rows[1:]), tuple(faults), not faults)


def _decoded(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _names_separator(text: str) -> bool:
    """Whether the first line only names the separator, as some spreadsheets do."""
    return text.partition("\n")[0].strip().lower() in ("sep=;", "sep=,")


def _separator(text: str) -> str:
    if _names_separator(text):
        return text.strip()[4]
    header = next((line for line in text.splitlines() if line.strip()), "")
    return ";" if header.count(";") > header.count(",") else ","


def _records(text: str, separator: str, file: str) -> Iterator[Row | Fault]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        line = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            long = "field limit" in str(error)
            yield Fault("short_cell" if long else "closed_quotes", file, number)
            if reader.line_num > line + 1:  # nobody knows where the next row begins
                return
        else:
            yield Row(number, tuple(cells))


def sheet_bytes(rows: list[list[str]], language: Language) -> bytes:
    """The content of a file that a spreadsheet of the language opens unasked.

    English: ``,`` and UTF-8. Norwegian: ``;`` and UTF-8 with BOM.
    """
    text = sheet_text(rows, SEPARATORS[language])
    return text.encode("utf-8-sig" if language == "nb" else "utf-8")


def sheet_text(rows: list[list[str]], separator: str) -> str:
    """The text of a file."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
