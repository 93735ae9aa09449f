"""The same tables in every form a planner may bring them: CSV and workbooks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from matcher.spreadsheet import Book
from matcher.tables.sheet import sheet_text
from matcher.texts import Language

Tables = dict[str, list[list[str]]]
"""Rows by title, the header first."""


@dataclass(frozen=True)
class Carrier:
    """A form: its language, how it is written, and whether it is a workbook."""

    name: str
    language: Language
    write: Callable[[Tables, Path], Path]
    workbook: bool = False

    def place(self, title: str) -> tuple[str, str | None]:
        """File and sheet that a table stands in."""
        return ("county.xlsx", title) if self.workbook else (f"{title}.csv", None)


def _csv(encoding: str, separator: str) -> Carrier:
    def write(tables: Tables, folder: Path) -> Path:
        for title, rows in tables.items():
            text = sheet_text(rows, separator)
            (folder / f"{title}.csv").write_bytes(text.encode(encoding))
        return folder

    language: Language = "nb" if separator == ";" else "en"
    return Carrier(f"csv {encoding} {separator}", language, write)


def _text(tables: Tables, folder: Path) -> Path:
    book = Book()
    for title, rows in tables.items():
        page = book.page(title, widths=[12])
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                page.text(number, column, cell)
    path = folder / "county.xlsx"
    path.write_bytes(book.content())
    return path


def _native(tables: Tables, folder: Path) -> Path:
    """As typed by hand: numbers, days, percent and ticks, not text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in tables.items():
        page = book.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row, start=1):
                if cell:
                    percent = rows[0][column - 1 :][:1] in (["at_least"], ["at_most"])
                    _type(page.cell(number, column), cell, percent=percent)
    path = folder / "county.xlsx"
    book.save(path)
    return path


def _type(cell: Any, text: str, *, percent: bool) -> None:
    if percent and re.fullmatch(r"\d+", text):
        cell.value, cell.number_format = int(text) / 100, "0 %"
    elif re.fullmatch(r"-?(0|[1-9]\d*)", text):
        cell.value = int(text)
    elif re.fullmatch(r"\d+\.\d+", text):
        cell.value = float(text)
    elif match := re.fullmatch(r"(\d{4})-(0\d|1[0-2])(-\d\d)?", text):
        day = int(match[3][1:]) if match[3] else 1
        cell.value, cell.number_format = (
            date(int(match[1]), int(match[2]), day),
            "dd.mm.yyyy",
        )
    elif text in ("yes", "no"):
        cell.value = text == "yes"
    else:
        cell.value = text


CARRIERS: Mapping[str, Carrier] = {
    one.name: one
    for one in (
        *(
            _csv(code, mark)
            for code in ("utf-8", "utf-8-sig", "cp1252")
            for mark in ",;"
        ),
        Carrier("xlsx nb", "nb", _text, workbook=True),
        Carrier("xlsx en", "en", _text, workbook=True),
        Carrier("xlsx native", "en", _native, workbook=True),
    )
}
