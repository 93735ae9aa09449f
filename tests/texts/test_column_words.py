"""Every table and column is described, in both languages, and nothing else is."""

from __future__ import annotations

import pytest

from matcher.tables.definition import HEAD, PREVIOUS, TABLES
from matcher.tables.described.limits import limits
from matcher.texts import LANGUAGES
from matcher.texts.column_words import BLANK_WORDS, COLUMN_WORDS, TABLE_WORDS

ALL = (HEAD, *TABLES, PREVIOUS)
COLUMNS = {
    f"{table.name}.{one.field}": (table, one) for table in ALL for one in table.columns
}


def test_every_table_is_described() -> None:
    assert set(TABLE_WORDS) == {table.name for table in ALL}


def test_every_column_is_described() -> None:
    assert set(COLUMN_WORDS) == set(COLUMNS)


def test_a_blank_has_words_where_its_default_says_nothing() -> None:
    silent = {
        key
        for key, (table, column) in COLUMNS.items()
        if not limits(table, column).filled
        and (
            limits(table, column).default in (None, "", ())
            or "month" in type(column.kind).__name__.lower()
        )
    }
    assert set(BLANK_WORDS) == silent | {"slots.start_months"}


@pytest.mark.parametrize("key", [*TABLE_WORDS, *COLUMN_WORDS])
def test_a_description_is_a_sentence_in_each_language(key: str) -> None:
    said = (TABLE_WORDS | COLUMN_WORDS)[key]
    assert set(said) == set(LANGUAGES)
    for text in said.values():
        assert text.endswith(".")
        assert 8 < len(text) < 200


def test_languages_differ() -> None:
    same = [key for key, said in COLUMN_WORDS.items() if said["nb"] == said["en"]]
    assert same == []
