"""The example that repairs a plan, on the pilot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PILOT = ROOT / "examples" / "innherred_pilot"


def run(*arguments: str) -> str:
    script = str(ROOT / "examples" / "replan.py")
    done = subprocess.run(
        [sys.executable, script, "--problem", str(PILOT), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def test_repair_tells_who_leaves_and_how_many_stay() -> None:
    text = run("--lang", "en", "--seed", "2")
    assert "No lawful plan lets more keep it" in text
    assert text.count("Withdrew.") > 0
    assert "Keep their slot" in text


def test_same_seed_says_the_same_in_norwegian() -> None:
    slot = "--reserve", "inderoy-1-IMA"
    one, other = (run("--lang", "nb", "--withdraw", "20", *slot) for _ in range(2))
    assert one == other
    assert "beholder plassen" in one
    assert "inderoy-1-IMA: faller plassen" in one
