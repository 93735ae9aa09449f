"""The example of pathways, on the pilot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def ended(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(ROOT / "examples" / "pathways.py")
    return subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


def run(*arguments: str) -> str:
    done = ended(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_plan_tells_tiers_cohorts_and_what_is_full() -> None:
    text = run("--variant", "few_advisers", "--lang", "en")
    assert text.count("proven") == 4
    assert "class-z0-f" in text
    assert "is full in 202" in text
    assert "er full i 202" in run("--variant", "few_advisers", "--lang", "nb")


def test_curve_has_a_line_for_each_calendar() -> None:
    lines = run("--variant", "double_minimum", "--curve", "--lang", "nb").splitlines()
    assert [line.partition(": optimal")[0] for line in lines] == ["1", "2", "3", "6"]


@pytest.mark.parametrize("wrong", [("--seed", "-1"), ("--time-limit", "nan")])
def test_an_odd_argument_is_told_in_a_line(wrong: tuple[str, str]) -> None:
    done = ended(*wrong)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "0 or more" in done.stderr
