from __future__ import annotations

from collections.abc import Iterator

import pytest

from matcher.domain import Fact, Matching, Problem
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Table
from matcher.tables.json_file import _Head
from matcher.tables.spelling import fold
from matcher.texts import LANGUAGES

ALL = (HEAD, *TABLES, PREVIOUS)


def fields(model: type[Fact], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Fact):
            yield from fields(inner, f"{name}.")
        else:
            yield f"{prefix}{name}"


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_a_table_has_a_column_for_every_field(table: Table) -> None:
    assert [one.field for one in table.columns] == list(fields(table.model))


def test_every_collection_of_a_problem_has_a_table() -> None:
    head = ["format", "version", "first_month", "rule_pack", "measure_budget"]
    tables = [table.name for table in TABLES]
    assert list(Problem.model_fields) == [*head, *tables, "previous"]
    assert list(_Head.model_fields) == [*head, "previous"]
    assert set(Matching.model_fields) == {"format", "version", "placements"}


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_no_header_means_two_columns(table: Table) -> None:
    spelled = [
        {fold(one.header(language)) for language in LANGUAGES} for one in table.columns
    ]
    assert sum(len(one) for one in spelled) == len(set().union(*spelled))


def test_no_file_name_means_two_tables() -> None:
    spelled = [{fold(one.file(language)) for language in LANGUAGES} for one in ALL]
    assert sum(len(one) for one in spelled) == len(set().union(*spelled))
