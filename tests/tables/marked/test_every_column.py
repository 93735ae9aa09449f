"""A fault in any column of any table is red at its cell, in workbooks and folders."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from matcher.tables import marked_copy, problem_to_workbook, write_problem
from matcher.tables.definition import HEAD, PREVIOUS, TABLES
from matcher.tables.described.examples import example_problem
from matcher.tables.described.words import kind_code
from matcher.tables.sheet import sheet_text
from matcher.texts import LANGUAGES, Language
from tables.marked.copies import comments, faults_in, red_cells
from tables.template.fill import saved

ALL = (HEAD, *TABLES, PREVIOUS)
SPOILT = "no, not this"
TOO_LONG = "n" * 121


def spoilt() -> dict[str, list[str]]:
    """The cells of one row for each table, none of which can be right."""
    return {
        table.name: [
            TOO_LONG if kind_code(table, column) == "text" else SPOILT
            for column in table.columns
        ]
        for table in ALL
    }


def a_spoilt_workbook(path: Path, language: Language) -> Path:
    content = problem_to_workbook(example_problem(), language)
    book = openpyxl.load_workbook(io.BytesIO(content))
    for table in ALL:
        sheet = table.title(language)
        if sheet not in book.sheetnames:  # of a table that is read only
            book.create_sheet(sheet).append([o.header(language) for o in table.columns])
        for at, cell in enumerate(spoilt()[table.name], start=1):
            book[sheet].cell(2, at).value = cell
    path.write_bytes(saved(book))
    return path


def a_spoilt_folder(path: Path, language: Language) -> Path:
    write_problem(example_problem(), path, language=language)
    for table in ALL:
        rows = [[one.header(language) for one in table.columns], spoilt()[table.name]]
        (path / table.file(language)).write_text(sheet_text(rows, ";"), "utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["workbook", "folder"])
def test_a_fault_in_any_column_is_red_and_explained(
    kind: str, language: Language, tmp_path: Path
) -> None:
    path = (
        a_spoilt_workbook(tmp_path / "mine.xlsx", language)
        if kind == "workbook"
        else a_spoilt_folder(tmp_path / "mine", language)
    )
    content = marked_copy(path, faults_in(path), language)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = {
        (table.title(language), f"{chr(65 + at)}2")
        for table in ALL
        for at in range(len(table.columns))
    }
    assert len(cells) == sum(len(table.columns) for table in ALL) > 100
    assert red_cells(book) >= cells
    assert cells <= set(comments(book))
    assert not any(SPOILT in said for said in comments(book).values())
