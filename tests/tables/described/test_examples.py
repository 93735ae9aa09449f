"""The examples are a sound problem, and its own tables read them back."""

from __future__ import annotations

import pytest

from matcher import solve
from matcher.tables.cells import Context
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Table
from matcher.tables.described.examples import example_cells, example_problem
from matcher.tables.described.limits import limits
from matcher.tables.wrong import Wrong
from matcher.texts import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [HEAD, *TABLES, PREVIOUS], ids=lambda one: one.name)
def test_example_cells_are_read_as_they_are_written(
    table: Table, language: Language
) -> None:
    context = Context(example_problem().first_month, language)
    cells = example_cells(table, language)
    for column in table.columns:
        cell = cells[column.field]
        assert cell or not limits(table, column).filled
        if cell:
            value = column.kind.read(cell, context)
            assert not isinstance(value, Wrong)


def test_examples_are_a_problem_that_can_be_solved() -> None:
    assert solve(example_problem()).status == "optimal"
