"""The copy in which every fault is red: whole, harmless, and ready to be repaired."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.errors import Fault, InputError
from matcher.spreadsheet import Book, read_book
from matcher.spreadsheet.writing import MAX_TEXT
from matcher.tables import marked_copy, read_problem, template, write_problem
from matcher.tables.described.examples import example_problem
from matcher.tables.marked.marked_copy import write_copy
from matcher.tables.marked.sheets import Original
from matcher.texts import LANGUAGES, Language, say_fault
from tables.folder import a_folder
from tables.marked.copies import (
    a_workbook,
    comments,
    copied,
    faults_in,
    listed,
    red_cells,
)
from tables.template.fill import saved

IDENTITY = "01017012345"
PAYLOADS = ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "0012", "https://x.org"]


def broken(book: openpyxl.Workbook) -> None:
    """Plant a fault of each sort: in a cell, a row, a sheet and nowhere."""
    book["candidates"]["C2"] = "last year"
    book["candidates"]["D3"] = "nowhere"
    book["apart"]["A2"] = IDENTITY
    book["slots"]["F2"] = 99
    book["slots"]["O2"] = "a note"
    book["declines"]["C2"] = "verdal-1-weld"
    book["regions"]["B1"] = "nam"
    book["locations"]["C1"] = None
    book.create_sheet("Notes")["A1"] = "mine"


REPAIRED = {
    ("candidates", "C2"): "1999",
    ("candidates", "D3"): "verdal",
    ("apart", "A2"): "apart-1",
    ("slots", "F2"): "2",
    ("slots", "O2"): None,
    ("declines", "C2"): None,
    ("regions", "B1"): "name",
    ("locations", "C1"): "region",
}


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return a_workbook(tmp_path / "mine.xlsx", broken)


def test_every_faulty_cell_is_red_and_no_other(mine: Path) -> None:
    cells = {("candidates", "C2"), ("candidates", "D3"), ("apart", "A2")}
    row = {("declines", cell) for cell in ("A2", "B2", "C2")}
    others = {("slots", "F2"), ("slots", "O2"), ("regions", "B1")}
    headless = {("locations", cell) for cell in ("C2", "C3")}
    assert red_cells(copied(mine)) == cells | row | others | headless


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_red_cell_has_its_sentence_in_the_language(
    mine: Path, language: Language
) -> None:
    book = copied(mine, language)
    said = comments(book)
    assert set(said) == red_cells(book)
    nb, en = "Ventet et helt tall", "Expected a whole number"
    assert said["candidates", "C2"].startswith(nb if language == "nb" else en)


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_sheet_lists_every_fault_with_its_place(
    mine: Path, language: Language
) -> None:
    faults = faults_in(mine)
    book = copied(mine, language)
    assert book.sheetnames[0] == ("_Feil" if language == "nb" else "_Faults")
    rows = listed(book)
    assert len(rows) == len(faults) >= 9
    for (_, _, _, told), fault in zip(rows, faults, strict=True):
        assert told is not None
        assert say_fault(fault, language).casefold().endswith(told.casefold())
    places = {(sheet, cell) for sheet, cell, _, _ in rows}
    assert {("candidates", "C2"), ("declines", "2:2"), ("slots", "O2")} <= places
    assert {("locations", "1:1"), ("Notes", None)} <= places


def test_cells_are_those_of_the_original_as_text(mine: Path) -> None:
    original = openpyxl.load_workbook(mine)
    book = copied(mine)
    assert book.sheetnames[1:] == original.sheetnames
    for sheet in original:
        for row in sheet.iter_rows():
            for cell in row:
                value = None if cell.value is None else str(cell.value)
                copy = book[sheet.title][cell.coordinate]
                assert copy.value == value, cell.coordinate
                assert copy.data_type in ("s", "n" if value is None else "s")


def test_repaired_copy_is_the_problem(mine: Path, tmp_path: Path) -> None:
    book = copied(mine, "nb")
    for (sheet, cell), value in REPAIRED.items():
        book[sheet][cell] = value
    del book["Notes"]
    path = tmp_path / "repaired.xlsx"
    path.write_bytes(saved(book))
    assert read_problem(path) == example_problem()


def test_unrepaired_copy_has_the_same_faults(mine: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine_again.xlsx"
    path.write_bytes(marked_copy(mine, faults_in(mine), "nb"))
    before = [(one.expected, one.sheet, one.row) for one in faults_in(mine)]
    after = [(one.expected, one.sheet, one.row) for one in faults_in(path)]
    assert after == before
    again = copied(path, "en")
    assert again.sheetnames.count("_Feil") == 0
    assert red_cells(again) == red_cells(copied(mine))


def test_no_comment_or_list_repeats_an_identity_number(mine: Path) -> None:
    book = copied(mine)
    assert book["apart"]["A2"].value == IDENTITY
    assert not any(IDENTITY in text for text in comments(book).values())
    assert not any(IDENTITY in (cell or "") for row in listed(book) for cell in row)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_typed_becomes_a_formula_a_link_or_a_number(
    payload: str, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    write_problem(example_problem(), folder)
    file = folder / "regions.csv"
    file.write_text(f'id,name\n"{payload.replace(chr(34), chr(34) * 2)}",x\n', "utf-8")
    cell = copied(folder)["regions"]["A2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", payload, None)


def test_folder_becomes_a_workbook_of_its_tables(tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path / "mine",
        slots="id,company,trade,places\n\ns1,yard,weld,many\n",
        regions='id,name\ninn,"Inn\nherred"\n',
        trades=b"\xff\xfe",
    )
    book = copied(folder, "nb")
    assert "slots" in book.sheetnames
    assert "trades" not in book.sheetnames
    assert red_cells(book) >= {("slots", "D3")}
    assert book["regions"]["B2"].value == "Inn\nherred"
    assert ("trades.csv", None) in {(row[0], row[1]) for row in listed(book)}


def test_cell_too_long_for_a_workbook_is_cut_and_told(tmp_path: Path) -> None:
    long = "n" * (MAX_TEXT + 1)
    folder = a_folder(tmp_path / "mine", zones=f"id,name\nnorth,{long}\n")
    content = marked_copy(folder, [], "en")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert red_cells(book) == {("zones", "B2")} == set(comments(book))
    assert book["zones"]["B2"].value == long[:MAX_TEXT]
    assert [row[:2] for row in listed(book)] == [("zones", "B2")]


def test_template_keeps_its_explanation_last_and_its_lists_hidden(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new.xlsx"
    path.write_bytes(template("nb"))
    book = copied(path, "nb")
    assert book.sheetnames[:2] == ["_Feil", "problem"]
    assert book.sheetnames[-2:] == ["Forklaring", "Lister"]
    assert book["Lister"].sheet_state == "hidden"
    assert red_cells(book) == {("problem", "B3")}
    assert book["kandidater"]["A2"].value == "# C0001 (eksempel)"
    assert book["kandidater"]["A2"].font.italic


def test_sheet_of_notes_called_as_the_faults_is_kept(tmp_path: Path) -> None:
    def noted(book: openpyxl.Workbook) -> None:
        book.create_sheet("_Faults")["A1"] = "mine"

    path = a_workbook(tmp_path / "mine.xlsx", noted)
    content = marked_copy(path, [Fault("filled", "mine.xlsx")], "en")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book["_Faults 2"]["A1"].value == "mine"


def test_thousands_of_faults_are_all_red_but_not_all_commented(tmp_path: Path) -> None:
    rows = "".join(f"r{number},{'n' * 121}\n" for number in range(2_500))
    folder = a_folder(tmp_path / "mine", regions=f"id,name\n{rows}")
    book = copied(folder)
    assert len(red_cells(book)) >= 2_500
    assert 2_000 <= len(comments(book)) < 2_100
    assert len(listed(book)) >= 2_500


def test_many_faults_of_one_cell_make_a_short_comment(mine: Path) -> None:
    faults = [
        Fault("at_most", "mine.xlsx", 2, "places", (("most", most),), sheet="slots")
        for most in range(100)
    ]
    content = marked_copy(mine, faults, "en")
    (said,) = comments(openpyxl.load_workbook(io.BytesIO(content))).values()
    assert said.endswith("more faults of this cell are on the sheet _Faults.")
    assert len(said) < 1_200


@pytest.mark.parametrize("name", ["no.xlsx", "damaged.xlsx"])
def test_what_cannot_be_read_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "damaged.xlsx").write_bytes(b"PK not a workbook")
    with pytest.raises(InputError):
        marked_copy(tmp_path / name, [], "en")


def test_same_faults_are_the_same_bytes(mine: Path) -> None:
    faults = faults_in(mine)
    assert marked_copy(mine, faults, "nb") == marked_copy(mine, faults, "nb")


cells = st.text(
    st.characters(exclude_characters="\0\ufffe\uffff", exclude_categories=["Cs"]),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(cells, min_size=1, max_size=4), max_size=5), st.booleans())
def test_any_cells_are_read_again_as_they_were(
    rows: list[list[str]], red: bool
) -> None:
    sheet = Original("s", "s", tuple(tuple(row) for row in rows))
    faulty = {(0, 0): [Fault("filled")]} if red and rows else {}
    book = Book()
    write_copy(book, sheet, faulty, "en")
    read = read_book(book.content())
    assert isinstance(read, tuple)
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            found = read[0].rows[number] if number < len(read[0].rows) else ()
            assert (found[at] if at < len(found) else "") == cell
