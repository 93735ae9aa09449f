"""Every workbook made to harm is answered with a fault, and the process lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import Fault, InputError
from matcher.spreadsheet import read_book
from matcher.spreadsheet.limits import LIMITS
from matcher.tables import read_problem
from matcher.texts import LANGUAGES, say_fault
from spreadsheet.hostile import HOSTILE, parts, zipped


def test_the_workbook_that_all_are_made_of_is_fine() -> None:
    (sheet,) = read_book(zipped(parts()))  # type: ignore[misc]
    assert (sheet.name, sheet.rows) == ("regions", (("id",),))


LOWERED = [name for name, one in HOSTILE.items() if one.limits != LIMITS]


@pytest.mark.parametrize("name", LOWERED)
def test_a_workbook_beyond_lowered_limits_is_a_fault(name: str) -> None:
    hostile = HOSTILE[name]
    data = hostile.build(hostile.small)
    found = read_book(data, "given.xlsx", limits=hostile.limits)
    assert isinstance(found, Fault)
    assert (found.file, found.expected) == ("given.xlsx", hostile.expected)


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in LOWERED])
def test_a_hostile_workbook_is_a_fault(name: str, tmp_path: Path) -> None:
    hostile = HOSTILE[name]
    path = tmp_path / "given.xlsx"
    path.write_bytes(hostile.build(hostile.small))
    with pytest.raises(InputError) as caught:
        read_problem(path)
    (fault,) = (one for one in caught.value.faults if one.expected == hostile.expected)
    assert fault.file == "given.xlsx"
    assert all(say_fault(fault, language) for language in LANGUAGES)
