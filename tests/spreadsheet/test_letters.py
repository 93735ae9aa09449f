"""Columns as a spreadsheet calls them."""

from __future__ import annotations

from matcher.spreadsheet import column_of, letters_of


def test_every_column_of_a_sheet_has_letters_of_its_own_and_is_found_by_them() -> None:
    named = [letters_of(column) for column in range(16_384)]
    assert (named[0], named[25], named[26], named[-1]) == ("A", "Z", "AA", "XFD")
    assert [column_of(letters) for letters in named] == list(range(16_384))
