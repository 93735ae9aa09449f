"""What is written as text is text."""

from __future__ import annotations

import io

import openpyxl
import pytest

from matcher.errors import InputError
from matcher.spreadsheet import Book, read_book
from matcher.spreadsheet.writing import cut


def opened(book: Book) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(book.content()))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "0012", "1E5"])
def test_text_is_never_a_formula_or_a_number(text: str) -> None:
    book = Book()
    book.page("Plan", widths=[10]).text(1, 0, text)
    cell = opened(book)["Plan"]["A2"]
    assert (cell.data_type, cell.value) == ("s", text)


@pytest.mark.parametrize(
    "text",
    [
        "<r>lost</r>",
        "<r><t>forged</t></r>",
        "<r></si><si><t>in another cell</t></r>",
        "<r>& no workbook at all <</r>",
        "<r></r>",
    ],
)
def test_text_is_never_markup(text: str) -> None:
    book = Book()
    page = book.page("Plan", widths=[10])
    page.head(["candidate", text])
    for row, cell in enumerate([text, "after"], start=1):
        page.text(row, 0, cell)
    data = book.content()
    sheets = read_book(data)
    assert isinstance(sheets, tuple)
    (sheet,) = sheets
    assert sheet.rows == (("candidate", text), (text,), ("after",))
    cells = openpyxl.load_workbook(io.BytesIO(data))["Plan"]["A"]
    assert [cell.value for cell in cells] == ["candidate", text, "after"]


def test_text_is_as_long_as_a_spreadsheet_counts_it() -> None:
    page = Book().page("Plan", widths=[10])
    page.text(0, 0, "🙂" * 16_383)
    with pytest.raises(InputError, match="sheet Plan, row 2"):
        page.text(1, 0, "🙂" * 16_384)
    assert cut("a" + "🙂" * 20_000) == "a" + "🙂" * 16_383


def test_a_link_is_text() -> None:
    book = Book()
    book.page("Plan", widths=[10]).text(0, 0, "https://example.org")
    assert opened(book)["Plan"]["A1"].hyperlink is None


def test_text_beyond_the_limit_of_a_cell_is_refused_by_its_place() -> None:
    page = Book().page("Plan", widths=[10])
    with pytest.raises(InputError, match="sheet Plan, row 4"):
        page.text(3, 0, "x" * 32_768)


def test_same_cells_are_same_bytes() -> None:
    books = [Book(), Book()]
    for book in books:
        book.page("Plan", widths=[10]).head(["candidate"])
    assert books[0].content() == books[1].content()
