"""Comments at cells."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl

from matcher.spreadsheet import Book, comment
from matcher.spreadsheet.writing import MAX_TEXT


def commented(text: str) -> tuple[str, float]:
    """The comment of a cell as it is read, and its height in points."""
    book = Book()
    comment(book.page("slots", widths=[12]), 1, 0, text)
    file = io.BytesIO(book.content())
    cell = openpyxl.load_workbook(file)["slots"]["A2"]
    assert cell.comment is not None
    drawn = zipfile.ZipFile(file).read("xl/drawings/vmlDrawing1.vml").decode()
    (height,) = re.findall(r"height:([0-9.]+)pt", drawn)
    return cell.comment.text, float(height)


def test_comment_stands_at_its_cell_as_plain_text() -> None:
    said, _ = commented("=1+1 must not stand here.")
    assert said == "=1+1 must not stand here."


def test_comment_is_as_high_as_its_text() -> None:
    assert commented("x" * 480)[1] > commented("x")[1]


def test_comment_ends_where_the_format_does() -> None:
    assert len(commented("x" * (MAX_TEXT + 9))[0]) == MAX_TEXT
