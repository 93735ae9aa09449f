"""The data dictionary has every table and column, in both languages."""

from __future__ import annotations

import pytest

from matcher.tables.definition import HEAD, PREVIOUS, TABLES
from matcher.tables.described import data_dictionary
from matcher.tables.described.words import meaning, table_meaning
from matcher.texts import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_dictionary_has_every_column_with_its_names_and_meaning(
    language: Language,
) -> None:
    sections = data_dictionary(language).split("\n## ")[1:]
    tables = (HEAD, *TABLES, PREVIOUS)
    assert len(sections) == len(tables)
    for section, table in zip(sections, tables, strict=True):
        assert f"`{table.name}`" in section.splitlines()[0]
        assert f"`{table.nb}`" in section.splitlines()[0]
        assert table_meaning(table, language) in section
        rows = [line for line in section.splitlines() if line.startswith("| `")]
        assert len(rows) == len(table.columns)
        for row, column in zip(rows, table.columns, strict=True):
            assert row.startswith(f"| `{column.en}`")
            assert f"| `{column.nb}` |" in row
            assert meaning(table, column, language) in row
            assert row.count("|") == 8


def test_path_in_json_is_told() -> None:
    page = data_dictionary("en")
    assert "`candidates[]`" in page
    assert "`previous.placements[]`" in page
    assert "`placement.candidate`" in page
