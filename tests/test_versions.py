"""``docs/versions.md`` says what ``pyproject.toml`` asks for."""

from __future__ import annotations

import re
import tomllib

from matcher.tables.documents import NEWEST, UPGRADES
from support.pages import page

PAGE = page("docs/versions.md")
PROJECT = tomllib.loads(page("pyproject.toml"))["project"]
FOR_DEVELOPERS = {"dev", "bench", "mutation"}


def cells(heading: str) -> dict[str, str]:
    """First and last cell of each row of the table that begins with a heading."""
    table = PAGE.partition(f"| {heading} |")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]
    return {row[0].strip("`"): row[-1] for row in rows}


def requirement(text: str) -> tuple[str, str]:
    """A name and the versions asked for."""
    found = re.fullmatch(r"([\w-]+)(.*)", text)
    assert found is not None
    return found[1], found[2]


def test_core_stands_on_the_page_with_its_versions() -> None:
    told = cells("needed")
    assert PROJECT["requires-python"] == ">=3.11"
    assert told.pop("Python") == "3.11 and later"
    needed = dict(requirement(one) for one in PROJECT["dependencies"])
    assert told == {name: f"`{versions}`" for name, versions in needed.items()}


def test_every_extra_stands_on_the_page_with_what_it_brings() -> None:
    extras = PROJECT["optional-dependencies"]
    told = {name: re.findall(r"`(.+?)`", last) for name, last in cells("extra").items()}
    assert told == {
        name: needs for name, needs in extras.items() if name not in FOR_DEVELOPERS
    }
    assert all(f"`{name}`" in PAGE for name in FOR_DEVELOPERS)


def test_page_tells_how_old_files_are_read() -> None:
    said = "All formats are at version 1 today, so no\nupgrade exists yet."
    assert (NEWEST, dict(UPGRADES)) == (1, {}), "docs/versions.md says otherwise"
    assert said in PAGE
