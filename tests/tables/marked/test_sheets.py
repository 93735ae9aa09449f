"""Titles that a spreadsheet allows."""

from __future__ import annotations

from pathlib import Path

from matcher.tables.marked.sheets import originals
from tables.folder import a_folder


def test_two_files_of_one_table_have_two_titles(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "mine")
    (folder / ".slots.csv").write_text("id\n", "utf-8")
    (folder / "plan.csv").write_text("id\n", "utf-8")
    (folder / "SLOTS.csv").write_text("id\n", "utf-8")
    (folder / f"s{'_' * 40}lots.csv").write_text("id\n", "utf-8")
    titles = [one.title for one in originals(folder)]
    assert len({one.casefold() for one in titles}) == len(titles) == 12
    assert all(len(one) <= 31 for one in titles)
