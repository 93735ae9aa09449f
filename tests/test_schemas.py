"""What is written from the models and the definition of the tables is current."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "schemas"
WRITE = runpy.run_path(str(FOLDER / "write.py"))


@pytest.mark.parametrize("name", sorted(WRITE["DOCUMENTS"]))
def test_committed_schema_is_current(name: str) -> None:
    committed = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == WRITE["schema_text"](name), "run: make schemas"


@pytest.mark.parametrize("name", sorted(WRITE["DESCRIPTIONS"]))
def test_committed_description_of_the_tables_is_current(name: str) -> None:
    committed = (FOLDER.parent / name).read_text(encoding="utf-8")
    assert committed == WRITE["DESCRIPTIONS"][name](), "run: make schemas"
