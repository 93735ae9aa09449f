"""Every command of docs/command.md runs, in order, and returns what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.command import ran
from matcher.cli.main import COMMANDS
from support.pages import commands, files, page

PAGE = "docs/command.md"


def test_commands_of_the_page_run_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in files(PAGE).items():
        Path(name).write_text(content, encoding="utf-8")
    for argv, code in commands(PAGE):
        done = ran(*argv)
        assert done.code == code, (argv, done.err)
        assert done.out or code
    assert {one.name for one in Path("plan").iterdir()} == {
        line.split("`")[1]
        for line in page(PAGE).splitlines()
        if line.startswith(("| `plan.", "| `unplaced.", "| `result.", "| `report."))
    }


def test_page_shows_every_command() -> None:
    assert {argv[0] for argv, _ in commands(PAGE)} == COMMANDS.keys()
