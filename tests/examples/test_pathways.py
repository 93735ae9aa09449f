"""The example of pathways, on the pilot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> str:
    script = str(ROOT / "examples" / "pathways.py")
    done = subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def test_plan_tells_tiers_pathways_and_what_is_full() -> None:
    text = run("--variant", "few_advisers")
    assert text.count("proven") == 4
    assert "'school'" in text
    assert "is full in 202" in text


def test_curve_has_a_line_for_each_calendar() -> None:
    lines = run("--variant", "double_minimum", "--curve").splitlines()
    assert [line.partition(" months")[0] for line in lines] == [
        f"every {months}" for months in (1, 2, 3, 6)
    ]
    assert all("optimal" in line for line in lines)
