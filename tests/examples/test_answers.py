"""The script of three answers does what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "examples" / "answers.py"
PILOT = ROOT / "examples" / "innherred_pilot"


def says(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--problem", str(PILOT), *arguments],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("language", "said"), [("en", "has no place"), ("nb", "har ikke plass")]
)
def test_answers_are_about_a_person_and_a_company(language: str, said: str) -> None:
    text = says("--lang", language)
    assert said in text
    assert ("proposal" in text) == (language == "en")


def test_somebody_asked_for_is_the_only_one_told_of() -> None:
    text = says("--lang", "en", "--candidate", "C0001")
    assert text.startswith("C0001 has no place")
    assert "proposal" not in text
