from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

import matcher
from matcher.report import plan_workbook
from matcher.report.book.workbook import plan_sheets
from matcher.tables.definition import EXPORT_SHEETS
from matcher.texts import LANGUAGES, Language
from report.book.cases import solved


def opened(name: str, language: Language = "en") -> openpyxl.Workbook:
    problem, result = solved(name)
    return openpyxl.load_workbook(io.BytesIO(plan_workbook(problem, result, language)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["town", "pilot", "hopeless"])
def test_workbook_of_a_plan_is_read_as_the_problem_it_is_of(
    name: str, language: Language, tmp_path: Path
) -> None:
    problem, result = solved(name)
    file = tmp_path / "plan.xlsx"
    file.write_bytes(plan_workbook(problem, result, language))
    assert matcher.read_problem(file) == problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_stand_in_order_before_the_facts(language: Language) -> None:
    names = opened("town", language).sheetnames
    titles = [one[language] for one in EXPORT_SHEETS.values()]
    assert names[: len(titles)] == titles
    assert len(names) > len(titles)


def test_without_a_plan_there_are_contents_audit_and_facts() -> None:
    names = opened("hopeless").sheetnames
    assert names[:3] == ["Contents", "Audit", "problem"]


def test_same_result_makes_the_same_bytes() -> None:
    problem, result = solved("town")
    assert plan_workbook(problem, result) == plan_workbook(problem, result)


def test_result_of_another_problem_is_refused() -> None:
    problem, _ = solved("town")
    for name in ("pilot", "hopeless"):
        with pytest.raises(ValueError, match="another problem"):
            plan_sheets(problem, solved(name)[1])


def test_tables_are_filtered_and_print_their_heads_on_every_page() -> None:
    book = opened("town")
    for title in ("Plan", "Per company", "Unplaced", "Letters"):
        page = book[title]
        assert page.auto_filter.ref.startswith("A1:")
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"
    for page in book.worksheets[: len(EXPORT_SHEETS)]:
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToWidth in (None, 1)  # 1 unless stated
        assert page.page_setup.fitToHeight == 0
        hash_ = solved("town")[1].audit.plan_hash[:16]
        assert page.oddFooter.right.text == hash_
        assert page.oddFooter.center.text == "Page &P of &N"


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    page = opened("pilot", "nb")["Plan"]
    for column in page.iter_cols():
        width = page.column_dimensions[column[0].column_letter].width
        assert all(len(str(cell.value or "")) + 2 <= width for cell in column)


def test_every_id_is_text_and_every_count_a_number() -> None:
    page = opened("town")["Per company"]
    kinds = {cell.column: set[str]() for cell in page[1]}
    for line in page.iter_rows(min_row=2):
        for cell in line:
            if cell.value is not None:
                kinds[cell.column].add(cell.data_type)
    assert all(kinds[column] == {"s"} for column in range(1, 9))
    assert all(kinds[column] == {"n"} for column in (9, 10, 11))


def test_colour_never_stands_alone() -> None:
    for page in opened("town").worksheets[: len(EXPORT_SHEETS)]:
        for line in page.iter_rows():
            for cell in line:
                if cell.fill.fgColor.rgb in ("FFD5EBD0", "FFFBE9B7", "FFF6C9C4"):
                    assert cell.value is not None


def test_links_lead_only_inside_the_workbook() -> None:
    problem, result = solved("town")
    data = plan_workbook(problem, result)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        every = {name: parts.read(name).decode() for name in parts.namelist()}
    assert not any("TargetMode" in text for text in every.values())
    assert not any(re.search(r"<f[ >]", text) for text in every.values())
    assert sum(text.count("<hyperlink ") for text in every.values()) == 11
