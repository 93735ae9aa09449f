"""A small folder of CSV files, and what reading it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import Fault, InputError
from matcher.tables import read_problem
from matcher.texts import LANGUAGES, say_fault

GOOD: dict[str, str] = {
    "problem.csv": "version,first_month\n1,2022-08\n",
    "regions.csv": "id,name\ninn,Innherred\n",
    "zones.csv": "id\nnorth\n",
    "locations.csv": "id,region,zone\nverdal,inn,north\nlevanger,inn,north\n",
    "travel_times.csv": "origin,destination,by_car\nverdal,levanger,15\n",
    "trades.csv": "id,family\nweld,metal\nmech,metal\n",
    "training_offices.csv": "id,capacity\nind1,20\n",
    "companies.csv": "id,location\nyard,verdal\nmill,levanger\n",
    "slots.csv": "id,company,trade,places\ns1,yard,weld,2\ns2,mill,mech,1\n",
    "candidates.csv": (
        "id,target_group,birth_year,home,interests\n"
        "c1,job_seeker,2000,verdal,weld\n"
        "c2,job_seeker,2001,levanger,s2 > weld = mech\n"
    ),
}


def a_folder(path: Path, **files: str | bytes | None) -> Path:
    """The good files, with some replaced (``slots="..."``) or left out (``None``)."""
    path.mkdir(exist_ok=True)
    given: dict[str, str | bytes | None] = {
        **GOOD,
        **{f"{name}.csv": content for name, content in files.items()},
    }
    for name, content in given.items():
        if isinstance(content, str):
            (path / name).write_bytes(content.encode())
        elif content is not None:
            (path / name).write_bytes(content)
    return path


def faults(path: Path) -> list[Fault]:
    """The faults of a problem, each of which has its words in both languages."""
    with pytest.raises(InputError) as caught:
        read_problem(path)
    found = list(caught.value.faults)
    assert len(str(caught.value).splitlines()) == 1 + len(found)
    for fault in found:
        assert all(say_fault(fault, language) for language in LANGUAGES)
    return found


def places(found: list[Fault]) -> list[tuple[str | None, int | None, str | None, str]]:
    """File, row, column and what was expected."""
    return [(one.file, one.row, one.column, one.expected) for one in found]
