"""A planted mistake is told at its cell, alone, in whatever form the tables come."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.tables import read_problem
from matcher.texts import LANGUAGES, say_fault
from tables.carriers import CARRIERS, Carrier, Tables
from tables.planted import KINDS, good_problem, good_tables


def tables_of(carrier: Carrier) -> Tables:
    tables = good_tables(carrier.language)
    return {
        table.title(carrier.language): [list(row) for row in rows]
        for table, rows in tables.items()
    }


@pytest.mark.parametrize("name", CARRIERS)
def test_good_tables_are_the_same_problem_in_every_form(
    name: str, tmp_path: Path
) -> None:
    carrier = CARRIERS[name]
    path = carrier.write(tables_of(carrier), tmp_path)
    assert read_problem(path) == good_problem()


@pytest.mark.parametrize("name", CARRIERS)
@pytest.mark.parametrize("mistake", KINDS)
def test_a_mistake_is_told_at_its_very_cell(
    mistake: str, name: str, tmp_path: Path
) -> None:
    carrier = CARRIERS[name]
    tables = tables_of(carrier)
    wanted = list(KINDS[mistake].plant(tables, carrier))
    path = carrier.write(tables, tmp_path)
    with pytest.raises(InputError) as caught:
        read_problem(path)
    found = caught.value.faults
    told = [(one.file, one.sheet, one.row, one.column, one.expected) for one in found]
    assert sorted(told, key=repr) == sorted(wanted, key=repr)
    for fault in found:
        said = {language: say_fault(fault, language) for language in LANGUAGES}
        assert said["nb"] != said["en"]
        assert all(fault.row is None or f" {fault.row}" in one for one in said.values())


def test_there_are_mistakes_and_forms_enough() -> None:
    assert len(CARRIERS) == 9
    assert len(KINDS) * len(CARRIERS) >= 270
