"""The page about replanning: its snippet runs, and its table names every reason."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from matcher.replan.person import Why

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "replanning.md").read_text(encoding="utf-8")


def test_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (snippet,) = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    exec(compile(snippet, "replanning.md", "exec"), {})  # noqa: S102
    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "True 0"


def test_every_reason_stands_in_the_table() -> None:
    table = PAGE.partition("| why |")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines()[2:]]
    assert set(re.findall(r"`(\w+)`", "".join(cells))) == {*get_args(Why)}
