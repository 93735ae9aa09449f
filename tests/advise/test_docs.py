"""The page about advice: its snippet runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "advice.md").read_text(encoding="utf-8")


def test_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    [snippet] = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    exec(compile(snippet, "advice.md", "exec"), {})  # noqa: S102
    printed = capsys.readouterr().out
    assert "Ask for 8 new places (of at most 8), chosen all at once:" in printed
    assert "Most placed: 30 → 38" in printed
    assert "Found no measures within 200000 kroner" in printed
    assert "30 placed, worst region 1/2 (50.0 %)" in printed
