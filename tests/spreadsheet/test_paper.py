"""How a sheet is printed."""

from __future__ import annotations

import io

import openpyxl

from matcher.spreadsheet import Book, on_paper


def test_sheet_is_one_page_wide_on_a4_across_with_its_heads_repeated() -> None:
    book = Book()
    on_paper(book.page("slots", widths=[12]), head=2)
    sheet = openpyxl.load_workbook(io.BytesIO(book.content()))["slots"]
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == "9"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$3:$3"
