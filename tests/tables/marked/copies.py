"""Marked copies as another program opens them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl

from matcher.errors import Fault, InputError
from matcher.tables import marked_copy, problem_to_workbook, read_problem
from matcher.tables.described.examples import example_problem
from matcher.texts import Language
from tables.template.fill import saved

RED = "FFF6C9C4"


def a_workbook(
    path: Path, change: Callable[[openpyxl.Workbook], None], language: Language = "en"
) -> Path:
    """The example problem as a workbook, after a change."""
    content = problem_to_workbook(example_problem(), language)
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    path.write_bytes(saved(book))
    return path


def faults_in(path: Path) -> tuple[Fault, ...]:
    """What reading finds; nothing where there is nothing."""
    try:
        read_problem(path)
    except InputError as error:
        return error.faults
    return ()


def copied(path: Path, language: Language = "en") -> openpyxl.Workbook:
    """The marked copy of a workbook or folder with faults, opened."""
    content = marked_copy(path, faults_in(path), language)
    return openpyxl.load_workbook(io.BytesIO(content))


def red_cells(book: openpyxl.Workbook) -> set[tuple[str, str]]:
    """Sheet and cell of everything red on the sheets of facts."""
    return {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets[1:]
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb == RED
    }


def comments(book: openpyxl.Workbook) -> dict[tuple[str, str], str]:
    """Comments by sheet and cell."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def listed(book: openpyxl.Workbook) -> list[tuple[str | None, ...]]:
    """The rows of the sheet of faults."""
    return list(book.worksheets[0].iter_rows(min_row=5, max_col=4, values_only=True))
