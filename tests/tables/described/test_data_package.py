"""The data package describes the CSV folders as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.tables import write_problem
from matcher.tables.definition import HEAD, PREVIOUS, TABLES
from matcher.tables.described import data_package
from matcher.tables.described.examples import example_problem
from tables.described.package import broken

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize("name", ["innherred_pilot", "trondelag_2022"])
def test_examples_are_valid(name: str) -> None:
    assert broken(data_package(), EXAMPLES / name) == []


def test_a_folder_with_something_in_every_table_is_valid(tmp_path: Path) -> None:
    write_problem(example_problem(), tmp_path)
    assert (tmp_path / "previous.csv").exists()
    assert broken(data_package(), tmp_path) == []


PLANTED = [
    ("slots.csv", ",6,2,2,", ",x,2,2,", ("slots", 2, "places", "type")),
    ("slots.csv", ",6,2,2,", ",,2,2,", ("slots", 2, "places", "required")),
    ("slots.csv", ",6,2,2,", ",6,-2,2,", ("slots", 2, "reserved", "limits")),
    ("slots.csv", "apprenticeship", "trainee", ("slots", 2, "kind", "enum")),
    (
        "slots.csv",
        "verdal-1,weld",
        "verdal-2,weld",
        ("slots", 2, "company", "foreignKey"),
    ),
    (
        "slots.csv",
        "2022-08 2022-10",
        "2022-08;2022-10",
        ("slots", 2, "start_months", "pattern"),
    ),
    (
        "candidates.csv",
        "weld > verdal-1",
        "weld; verdal-1",
        ("candidates", 2, "interests", "pattern"),
    ),
    ("candidates.csv", "C0002,", "C0003,", ("candidates", 4, "id", "primaryKey")),
    ("candidates.csv", ",1999,", ",99,", ("candidates", 2, "birth_year", "limits")),
    (
        "joint_lists.csv",
        " > verdal-1-weld/",
        " > s1",
        ("joint_lists", 2, "choices", "pattern"),
    ),
    ("problem.csv", "2022-08", "2022-13", ("problem", 2, "first_month", "pattern")),
    ("problem.csv", "1,2022", "2,2022", ("problem", 2, "version", "enum")),
    ("trades.csv", ",yes,yes", ",maybe,yes", ("trades", 2, "open_to_scheme", "type")),
    ("regions.csv", "Innherred", "I" * 121, ("regions", 2, "name", "maxLength")),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), PLANTED)
def test_a_planted_fault_is_refused(
    file: str, old: str, new: str, expected: tuple[str, int, str, str], tmp_path: Path
) -> None:
    write_problem(example_problem(), tmp_path)
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert expected in broken(data_package(), tmp_path)


def test_every_table_and_column_is_there_with_both_languages() -> None:
    resources = data_package()["resources"]
    tables = (HEAD, *TABLES, PREVIOUS)
    assert [one["path"] for one in resources] == [one.file("en") for one in tables]
    for one, table in zip(resources, tables, strict=True):
        fields = one["schema"]["fields"]
        assert [field["name"] for field in fields] == [c.en for c in table.columns]
        names = [field["kullmatch:nb"]["name"] for field in fields]
        assert names == [column.nb for column in table.columns]
        assert all(field["description"].endswith(".") for field in fields)
