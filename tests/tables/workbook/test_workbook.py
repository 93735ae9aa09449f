"""A problem comes back equal from a workbook; sheets that are no facts do no harm."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, assume, given, settings

from matcher.domain import Matching, Problem
from matcher.errors import InputError
from matcher.spreadsheet import Book
from matcher.tables import (
    problem_from_workbook,
    problem_to_json,
    problem_to_workbook,
    read_problem,
    write_problem,
)
from matcher.tables.definition import (
    EXPORT_SHEETS,
    HEAD,
    PACK_SHEET,
    PREVIOUS,
    TABLES,
    TEMPLATE_SHEETS,
)
from matcher.tables.spelling import fold
from matcher.tables.workbook import put_problem
from matcher.texts import LANGUAGES, Language
from support.build import PACK
from support.tiny import tiny_problem
from tables.any_problem import any_problem

FILE = "county.xlsx"
Told = tuple[str | None, int | None, str | None, str]


def edited(problem: Problem, *edits: tuple[str, str, Any]) -> bytes:
    """A workbook in which cells were changed: sheet, cell, value."""
    book = openpyxl.load_workbook(io.BytesIO(problem_to_workbook(problem, "en")))
    for sheet, cell, value in edits:
        if sheet not in book.sheetnames:
            book.create_sheet(sheet)
        book[sheet][cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(data: bytes) -> list[Told]:
    with pytest.raises(InputError) as caught:
        problem_from_workbook(data, file=FILE)
    assert all(one.file == FILE for one in caught.value.faults)
    return [
        (one.sheet, one.row, one.column, one.expected) for one in caught.value.faults
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(problem=any_problem())
def test_any_problem_comes_back_equal(language: Language, problem: Problem) -> None:
    assume(not {"\ufffe", "\uffff"} & set(problem_to_json(problem)))
    data = problem_to_workbook(problem, language)
    assert problem_from_workbook(data) == problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pilot_comes_back_equal(tmp_path: Path, language: Language) -> None:
    pilot = read_problem("examples/innherred_pilot")
    path = tmp_path / "pilot.xlsx"
    assert write_problem(pilot, path, language=language) == [path]
    assert read_problem(path) == pilot
    assert [one.name for one in tmp_path.iterdir()] == ["pilot.xlsx"]


def test_equal_problems_are_equal_bytes() -> None:
    first, second = (problem_to_workbook(tiny_problem(2), "nb") for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", ["<r><t>x</t></r>", "_x000D_", "_x005F_", "a_x0041_b"])
def test_name_that_looks_like_the_format_comes_back(name: str) -> None:
    problem = Problem.model_validate(
        {"first_month": "2022-08", "regions": [{"id": "r", "name": name}]}
    )
    assert problem_from_workbook(problem_to_workbook(problem, "en")) == problem


def test_name_that_no_workbook_can_hold_is_refused() -> None:
    problem = Problem.model_validate(
        {"first_month": "2022-08", "regions": [{"id": "r", "name": "_x005F_x000D_"}]}
    )
    with pytest.raises(InputError, match="sheet regions, row 2, column name"):
        problem_to_workbook(problem, "en")


def test_every_cell_is_text_and_none_is_a_formula() -> None:
    facts = {"regions": [{"id": "0012", "name": "=1+1"}, {"id": "1E5"}]}
    problem = Problem.model_validate({"first_month": "2022-08", **facts})
    book = openpyxl.load_workbook(io.BytesIO(problem_to_workbook(problem, "en")))
    kinds = {
        cell.data_type
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert kinds == {"s"}
    assert [cell.value for cell in book["regions"]["A"]] == ["id", "0012", "1E5"]


def test_a_rule_pack_of_ones_own_is_a_sheet_of_json() -> None:
    problem = Problem(first_month="2022-08", rule_pack=PACK)
    book = openpyxl.load_workbook(io.BytesIO(problem_to_workbook(problem, "nb")))
    assert book["regelpakke"]["A1"].value == "{"
    shipped = problem_to_workbook(Problem(first_month="2022-08"), "nb")
    assert "regelpakke" not in openpyxl.load_workbook(io.BytesIO(shipped)).sheetnames


def test_a_line_of_a_rule_pack_may_be_longer_than_a_cell() -> None:
    (way, *more) = PACK.pathways
    names = {"name_nb": "sveis\u2028 \uffff"}
    long = way.model_copy(update={"entries": way.entries * 400, **names})
    pack = PACK.model_copy(update={"pathways": (long, *more)})
    problem = Problem(first_month="2022-08", rule_pack=pack)
    assert problem_from_workbook(problem_to_workbook(problem)) == problem


def test_faults_of_a_rule_pack_stand_on_its_sheet() -> None:
    problem = Problem(first_month="2022-08", rule_pack=PACK)
    assert told(edited(problem, ("rule_pack", "A5", '"id": "'))) == [
        ("rule_pack", None, None, "json")
    ]
    assert told(edited(problem, ("problem", "C2", "other"))) == [
        ("problem", 2, "rule_pack", "rule_pack_of_file")
    ]
    assert told(edited(problem, ("regelpakke", "A1", "{}"))) == [
        ("regelpakke", None, None, "one_file")
    ]


def test_the_last_plan_may_be_empty_or_missing() -> None:
    for previous in (None, Matching()):
        problem = Problem(first_month="2022-08", previous=previous)
        assert problem_from_workbook(problem_to_workbook(problem)) == problem


def test_what_a_workbook_cannot_hold_is_told_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    zones = tuple(f"zone-{'x' * 50}-{n}" for n in range(600))
    problem = Problem.model_validate(
        {
            "first_month": "2022-08",
            "regions": [{"id": "a", "name": "a\0b"}, {"id": "b", "name": "a\uffff"}],
            "zones": [{"id": one} for one in zones],
            "trades": [{"id": "weld", "family": "metal"}],
            "training_classes": [
                {"id": "k", "family": "metal", "zones": zones, "min": 1, "max": 2}
            ],
        }
    )
    with pytest.raises(InputError) as caught:
        write_problem(problem, tmp_path / FILE)
    assert [
        (one.file, one.sheet, one.row, one.column, one.expected)
        for one in caught.value.faults
    ] == [
        (FILE, "regions", 2, "name", "writable_text"),
        (FILE, "regions", 3, "name", "writable_text"),
        (FILE, "training_classes", 2, "zones", "short_cell"),
    ]
    assert list(tmp_path.iterdir()) == []


NOTES = ["_mine", "_kandidater"]
OTHERS = [
    names[language]
    for sheets in (EXPORT_SHEETS, TEMPLATE_SHEETS)
    for names in sheets.values()
    for language in LANGUAGES
]


@pytest.mark.parametrize("name", [*NOTES, *OTHERS, "UTEN PLASS"])
def test_sheets_of_plans_templates_and_notes_are_passed_over(name: str) -> None:
    problem = tiny_problem(1)
    book = Book()
    book.page(name, widths=[10]).text(0, 0, "anything")
    put_problem(book, problem, "nb")
    assert problem_from_workbook(book.content()) == problem


def test_no_other_sheet_is_named_as_a_table() -> None:
    tables = {
        fold(one.title(language))
        for one in (HEAD, *TABLES, PREVIOUS)
        for language in LANGUAGES
    } | {fold(name) for name in PACK_SHEET.values()}
    assert not tables & {fold(name) for name in OTHERS}
    assert all(len(name) <= 31 for name in tables)


def test_a_blank_sheet_of_any_name_is_passed_over() -> None:
    problem = tiny_problem(1)
    assert problem_from_workbook(edited(problem, ("Ark1", "A1", None))) == problem


def test_a_sheet_of_another_name_is_a_fault_even_with_a_number_for_a_name() -> None:
    data = edited(tiny_problem(1), ("17017012345", "A1", "x"))
    assert told(data) == [("?", None, None, "known_sheet")]


def test_a_row_that_begins_with_a_number_sign_is_a_remark() -> None:
    problem = tiny_problem(1)
    remark = [("regions", "A30", "# inn"), ("regions", "B30", "Innherred")]
    assert problem_from_workbook(edited(problem, *remark)) == problem
    alone = [("regions", "A30", "#"), ("regions", "D30", "no header above")]
    assert problem_from_workbook(edited(problem, *alone)) == problem


@pytest.mark.parametrize("value", ["#REF!", "#DIV/0!", "#I/T", "#NAVN?", "=1+1"])
def test_an_error_or_a_formula_never_computed_is_no_remark(value: str) -> None:
    cell = ("regions", "A30", value)
    (fault,) = told(edited(tiny_problem(1), cell))
    assert fault in [
        ("regions", 30, "id", code) for code in ("computed", "no_error", "id")
    ]


def test_an_error_is_told_at_its_cell_once() -> None:
    data = edited(tiny_problem(1), ("candidates", "C2", "=1+1"))
    assert told(data) == [("candidates", 2, "birth_year", "computed")]


def test_a_value_without_a_header_is_told_by_the_letter_of_its_column() -> None:
    data = edited(tiny_problem(1), ("regions", "AB2", "x"))
    assert told(data) == [("regions", 2, "AB", "headed")]
    alone = edited(tiny_problem(1), ("regions", "C40", "x"))
    assert told(alone) == [("regions", 40, "C", "headed")]


def test_a_table_may_begin_below_remarks_and_beside_nothing() -> None:
    problem = Problem(first_month="2022-08", zones=())
    book = openpyxl.load_workbook(io.BytesIO(problem_to_workbook(problem, "en")))
    book["zones"].insert_rows(1, 2)
    book["zones"]["A1"] = "# our zones"
    book["zones"]["A5"] = "north west"
    out = io.BytesIO()
    book.save(out)
    assert told(out.getvalue()) == [("zones", 5, "id", "id")]


@pytest.mark.parametrize("name", ["a.xls", "a.xlsm", "a.xlsb", "a.ods", "a.XLS"])
def test_another_kind_of_workbook_is_told_what_to_do(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"x")
    for attempt in (
        lambda: read_problem(tmp_path / name),
        lambda: write_problem(tiny_problem(1), tmp_path / name),
    ):
        with pytest.raises(InputError) as caught:
            attempt()
        assert [(f.file, f.expected) for f in caught.value.faults] == [
            (name, "save_as_xlsx")
        ]
    assert (tmp_path / name).read_bytes() == b"x"


def test_a_workbook_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_problem("nowhere.xlsx")
