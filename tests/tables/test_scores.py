"""Scores in files become priorities, and are written back as priorities."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from matcher.domain import Problem
from matcher.errors import InputError
from matcher.tables import (
    problem_from_json,
    problem_to_json,
    read_problem,
    template,
    write_problem,
)
from matcher.texts import Language
from support.build import a_problem, a_slot

HEADS: dict[Language, str] = {
    "en": "slot,company,candidate,score,step,best",
    "nb": "tilbud;bedrift;kandidat;poeng;steg;best",
}
ROWS: dict[Language, tuple[str, ...]] = {
    "en": ("s1,,c1,4.25,0.5,", "s1,,c2,4.5,0.5,", ",yard,c2,1,,lowest"),
    "nb": ("s1;;c1;4,25;0,5;", "s1;;c2;4,5;0,5;", ";yard;c2;1;;lavest"),
}
FILES: dict[Language, str] = {"en": "scores.csv", "nb": "poeng.csv"}


def market() -> Problem:
    return a_problem(("c1", "c2"), ("s1", a_slot("s2", priorities=(("c1",),))))


def a_folder(path: Path, language: Language, *rows: str) -> Path:
    write_problem(market(), path, language=language)
    text = "\n".join((HEADS[language], *rows))
    (path / FILES[language]).write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_folder_with_scores_is_read_and_written_as_priorities(
    language: Language, tmp_path: Path
) -> None:
    folder = a_folder(tmp_path / "in", language, *ROWS[language])
    problem = read_problem(folder)
    assert problem.slot["s1"].priorities == (("c1", "c2"),)
    assert problem.slot["s2"].priorities == (("c1",),)
    assert problem.company["yard"].priorities == (("c2",),)
    write_problem(problem, folder, language=language)
    assert not (folder / FILES[language]).exists()
    assert read_problem(folder) == problem


def test_json_with_scores_is_read_and_written_as_priorities() -> None:
    document = json.loads(problem_to_json(market()))
    assert "scores" not in document
    document["scores"] = [
        {"slot": "s1", "candidate": "c1", "score": 0.1},
        {"slot": "s1", "candidate": "c2", "score": "0.30"},
    ]
    problem = problem_from_json(json.dumps(document))
    assert problem.slot["s1"].priorities == (("c2",), ("c1",))
    assert problem_from_json(problem_to_json(problem)) == problem


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_template_has_a_sheet_for_scores(language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(language)))
    sheet = book[FILES[language].removesuffix(".csv")]
    separator = ";" if language == "nb" else ","
    heads = [cell.value for cell in sheet[1] if cell.value]
    assert heads == HEADS[language].split(separator)
    example = str(sheet.cell(2, 1).value)
    assert example.startswith("#")


def test_a_workbook_with_scores_is_read_and_written_as_priorities(
    tmp_path: Path,
) -> None:
    path = tmp_path / "mine.xlsx"
    write_problem(market(), path)
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("scores")
    sheet.append(HEADS["en"].split(","))
    sheet.append(["s1", None, "c1", 4.1])
    sheet.append(["s1", None, "c2", 5])
    book.save(path)
    problem = read_problem(path)
    assert problem.slot["s1"].priorities == (("c2",), ("c1",))
    write_problem(problem, path)
    assert "scores" not in openpyxl.load_workbook(path).sheetnames
    assert read_problem(path) == problem


def test_every_fault_names_its_file_row_and_column(tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path,
        "en",
        "s1,,c1,four,,",
        "s1,,c1,4,,",
        "s1,,c1,5,,",
        "s1,,c2,5,0,",
        "s2,,c2,NaN,1,middle",
        "s2,,c2,1,1,",
        "s1,yard,c1,1,,",
    )
    with pytest.raises(InputError) as error:
        read_problem(folder)
    assert [(f.file, f.row, f.column, f.expected) for f in error.value.faults] == [
        ("scores.csv", 2, "score", "number"),
        ("scores.csv", 3, "candidate", "one_score"),
        ("scores.csv", 4, "candidate", "one_score"),
        ("scores.csv", 5, "step", "positive_number"),
        ("scores.csv", 6, "best", "one_of"),
        ("scores.csv", 6, "score", "number"),
        ("scores.csv", 7, "candidate", "one_score"),
        ("scores.csv", 8, None, "company_or_slot"),
        ("slots.csv", 3, "priorities", "scores_or_priorities"),
    ]
    assert "four" not in str(error.value)
