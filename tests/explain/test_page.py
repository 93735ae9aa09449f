"""The page about why: its snippets run, and print what it promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "explaining.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
PRINTED = [
    "har ikke plass: det som er ledig i",
    "infeasible\n",
    "True ()",
]


@pytest.mark.parametrize(("snippet", "printed"), [*zip(SNIPPETS, PRINTED, strict=True)])
def test_snippet_runs(
    snippet: str,
    printed: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(snippet, "explaining.md", "exec"), {})  # noqa: S102
    assert printed in capsys.readouterr().out
