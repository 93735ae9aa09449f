"""The script of slates and conversations does what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PILOT = ROOT / "examples" / "innherred_pilot"


def test_slate_comparison_and_conversations_are_printed(tmp_path: Path) -> None:
    script = str(ROOT / "examples" / "slate.py")
    file = tmp_path / "slate.json"
    asked = ["--problem", str(PILOT), "--lang", "nb", "--show", "1"]
    done = subprocess.run(
        [sys.executable, script, *asked, "--slate", str(file)],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "Til sammenligning" in done.stdout
    assert "Samtaler:" in done.stdout
    assert file.exists()
