"""The script of slates and conversations does what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PILOT = ROOT / "examples" / "innherred_pilot"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Conversations:"), ("nb", "Samtaler:")]
)
def test_slate_comparison_and_conversations_are_printed(
    language: str, said: str, tmp_path: Path
) -> None:
    script = str(ROOT / "examples" / "slate.py")
    file = tmp_path / "slate.json"
    asked = ["--problem", str(PILOT), "--lang", language, "--show", "1"]
    done = subprocess.run(
        [sys.executable, script, *asked, "--slate", str(file)],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert said in done.stdout
    assert file.exists()
