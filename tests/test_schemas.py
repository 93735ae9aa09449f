"""The JSON Schemas in ``schemas/`` are those of the models."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "schemas"
sys.path.insert(0, str(FOLDER))

from write import DOCUMENTS, schema_text  # noqa: E402


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_committed_schema_is_current(name: str) -> None:
    committed = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(name), "run: make schemas"
