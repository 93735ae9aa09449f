"""A solved problem in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.command import ran, small, written
from cli.damage import fill


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder with ``problem.json`` and, in ``out``, what ``solve`` wrote."""
    problem = written(small(), tmp_path)
    assert ran("solve", problem, "--out", tmp_path / "out").code == 0
    return tmp_path


@pytest.fixture
def files(case: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, with every other file that a command reads, and as current folder."""
    fill(case)
    monkeypatch.chdir(case)
    return case
