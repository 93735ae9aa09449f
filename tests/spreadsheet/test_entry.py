"""What may be typed into a column."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from matcher.spreadsheet import Book, Entry, expect

TOLD: dict[str, Any] = {
    "title": "places",
    "message": "How many places.",
    "error": "A number.",
}


def written(entry: Entry) -> Any:
    book = Book()
    page = book.page("slots", widths=[12])
    expect(page, 1, range(1, 10), entry)
    sheet = openpyxl.load_workbook(io.BytesIO(book.content()))["slots"]
    (found,) = sheet.data_validations.dataValidation
    assert str(found.sqref) == "B2:B10"
    assert (found.promptTitle, found.prompt) == ("places", "How many places.")
    return found


@pytest.mark.parametrize(
    ("given", "kind", "formula"),
    [
        ({"words": ("yes", "no")}, "list", '"yes,no"'),
        ({"cells": "companies!$A$2:$A$9"}, "list", "companies!$A$2:$A$9"),
        ({"least": 0, "most": 60}, "whole", "0"),
        ({}, None, None),
    ],
)
def test_entry_is_a_list_a_range_a_number_or_anything(
    given: dict[str, Any], kind: str | None, formula: str | None
) -> None:
    found = written(Entry(**TOLD, **given))
    assert found.type == kind
    assert found.formula1 == formula


def test_what_is_not_strict_is_kept_after_a_question() -> None:
    strict = written(Entry(**TOLD, words=("yes", "no")))
    asked = written(Entry(**TOLD, words=("yes", "no"), strict=False))
    assert (strict.errorStyle, asked.errorStyle) == (None, "warning")
