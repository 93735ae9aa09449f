"""Fill a template in as a planner would: facts below the examples, then save."""

from __future__ import annotations

import io

import openpyxl

from matcher.domain import Problem
from matcher.tables.assembly import apart
from matcher.tables.cells import Whole
from matcher.texts import Language

FIRST_ROW = 3
"""Below the headers and the example."""


def filled(content: bytes, problem: Problem, language: Language) -> bytes:
    """A template with the facts of a problem; numbers are typed as numbers."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for table, (_, *rows) in apart(problem, language).items():
        sheet = book[table.title(language)]
        for number, cells in enumerate(rows, start=FIRST_ROW):
            for at, (column, cell) in enumerate(
                zip(table.columns, cells, strict=True), start=1
            ):
                counts = cell and isinstance(column.kind, Whole)
                sheet.cell(number, at).value = int(cell) if counts else cell or None
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook as openpyxl saves it."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
