"""The page about sweeps: its first snippet runs, and it names every change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from matcher.whatif import AnyChange

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "sweeps.md").read_text(encoding="utf-8")


def test_first_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    snippet = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)[0]
    exec(compile(snippet, "sweeps.md", "exec"), {})  # noqa: S102
    assert "placed 30 -> 30" in capsys.readouterr().out


def test_every_change_stands_in_the_table() -> None:
    kinds = {kind.model_fields["change"].default for kind in get_args(AnyChange)}
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE)) == kinds
