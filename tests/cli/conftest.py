"""A solved problem in a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.command import ran, small, written
from cli.damage import fill


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(scope="session")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``problem.json`` and, in ``out``, what ``solve`` wrote."""
    folder = tmp_path_factory.mktemp("solved")
    problem = written(small(), folder)
    assert ran("solve", problem, "--out", folder / "out").code == 0
    return folder


@pytest.fixture
def case(solved: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with the same files."""
    shutil.copytree(solved, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def files(case: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, with every other file that a command reads, and as current folder."""
    fill(case)
    monkeypatch.chdir(case)
    return case
