"""The empty workbook: what a planner sees, and what reading makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.tables import read_problem, template
from matcher.tables.cells import Whole
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, TEMPLATE_SHEETS
from matcher.tables.described.examples import example_problem
from matcher.tables.described.limits import limits
from matcher.tables.template.order import ORDER
from matcher.texts import LANGUAGES, Language
from tables.folder import places
from tables.template.fill import FIRST_ROW, filled, saved
from tables.template.opened import content, fresh, opened

EXAMPLES = Path(__file__).parents[3] / "examples"
pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def test_every_table_but_the_last_plan_has_a_sheet(language: Language) -> None:
    explanation, *tables, lists = opened(language).sheetnames
    assert explanation == TEMPLATE_SHEETS["explanation"][language]
    assert lists == TEMPLATE_SHEETS["lists"][language]
    assert tables == [table.title(language) for table in ORDER]
    assert {*ORDER} == {HEAD, *TABLES}
    assert PREVIOUS not in ORDER


def test_headers_are_exactly_those_that_reading_knows(language: Language) -> None:
    book = opened(language)
    for table in ORDER:
        header = [cell.value for cell in book[table.title(language)][1]]
        assert header == [column.header(language) for column in table.columns]


def test_header_is_dark_where_the_cell_must_be_filled(language: Language) -> None:
    book = opened(language)
    for table in ORDER:
        for at, column in enumerate(table.columns, start=1):
            colour = book[table.title(language)].cell(1, at).fill.fgColor.rgb
            filled = limits(table, column).filled
            assert colour == ("FF1F4E5F" if filled else "FFD3E3E8")


def test_explanation_says_of_every_column_whether_it_must_be_filled(
    language: Language,
) -> None:
    page = opened(language)[TEMPLATE_SHEETS["explanation"][language]]
    told = {(row[0], row[1]): row[2] for row in page.iter_rows(values_only=True)}
    yes, no = ("ja", "nei") if language == "nb" else ("yes", "no")
    for table in (*ORDER, PREVIOUS):
        for column in table.columns:
            key = (table.title(language), column.header(language))
            assert told[key] == (yes if limits(table, column).filled else no)


def test_unfilled_template_lacks_nothing_but_the_first_month(
    language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "new.xlsx"
    path.write_bytes(content(language))
    with pytest.raises(InputError) as caught:
        read_problem(path)
    (fault,) = caught.value.faults
    assert (fault.sheet, fault.row, fault.expected) == ("problem", 3, "filled")
    assert fault.column == HEAD.columns[1].header(language)


def test_first_cell_of_every_example_begins_with_a_mark(language: Language) -> None:
    book = opened(language)
    for table in ORDER:
        sheet = book[table.title(language)]
        assert sheet.cell(2, 1).value.startswith("# ")
        assert sheet.cell(2, 1).font.italic
        rest = [sheet.cell(3, at).value for at in range(1, len(table.columns) + 1)]
        assert rest == ([1, None, None, None] if table is HEAD else [None] * len(rest))


@pytest.mark.parametrize("name", ["innherred_pilot", None])
def test_template_filled_as_a_planner_would_is_the_problem(
    name: str | None, language: Language, tmp_path: Path
) -> None:
    whole = example_problem().model_copy(update={"previous": None})
    problem = whole if name is None else read_problem(EXAMPLES / name)
    path = tmp_path / "mine.xlsx"
    path.write_bytes(filled(content(language), problem, language))
    assert read_problem(path) == problem


def test_faults_are_told_at_the_cells_a_planner_sees(
    language: Language, tmp_path: Path
) -> None:
    book = fresh(language)
    book["problem"].cell(FIRST_ROW, 2).value = "2022-08"
    title = "regioner" if language == "nb" else "regions"
    book[title].cell(40, 1).value = "two words"
    path = tmp_path / "mine.xlsx"
    path.write_bytes(saved(book))
    with pytest.raises(InputError) as caught:
        read_problem(path)
    assert places(list(caught.value.faults)) == [("mine.xlsx", 40, "id", "id")]


def test_cells_of_ids_and_words_are_text_and_of_numbers_are_not(
    language: Language,
) -> None:
    book = opened(language)
    for table in ORDER:
        sheet = book[table.title(language)]
        formats = {
            at: found.number_format
            for found in sheet.column_dimensions.values()
            for at in range(found.min, found.max + 1)
        }
        for at, column in enumerate(table.columns, start=1):
            counts = isinstance(column.kind, Whole)
            assert formats[at] == ("General" if counts else "@"), column.field


def test_no_cell_is_a_formula_or_a_link(language: Language) -> None:
    for sheet in opened(language):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def test_sheets_scroll_and_filter_below_their_headers(language: Language) -> None:
    book = opened(language)
    for table in ORDER:
        sheet = book[table.title(language)]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_tab_is_dark_where_the_sheet_must_be_filled_in(language: Language) -> None:
    book = opened(language)
    dark = {
        table.name
        for table in ORDER
        if book[table.title(language)].sheet_properties.tabColor is not None
    }
    places = {"locations", "travel_times", "regions", "zones"}
    assert dark == {"problem", "candidates", "companies", "slots"} | places
    explained = book[TEMPLATE_SHEETS["explanation"][language]]
    steps = [explained.cell(row, 1).value for row in range(2, 8)]
    titles = {table.title(language) for table in ORDER if table.name in dark}
    assert any(all(title in step for title in titles) for step in steps)


def test_same_template_is_the_same_bytes(language: Language) -> None:
    assert template(language) == content(language)


def test_template_stays_small(language: Language) -> None:
    assert len(content(language)) < 60_000
