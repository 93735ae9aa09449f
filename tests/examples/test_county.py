"""The example scripts do what the README says they do."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "examples" / "county.py"
PILOT = ROOT / "examples" / "innherred_pilot"


def run(out: Path, *arguments: str, locale: str = "C.UTF-8") -> str:
    command = [sys.executable, str(SCRIPT), "--problem", str(PILOT), "--out", str(out)]
    done = subprocess.run(
        [*command, *arguments],
        env={**os.environ, "LANG": locale, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_pilot_fills_every_place_and_writes_the_plan(tmp_path: Path) -> None:
    text = run(tmp_path / "out")
    assert "Most on a pathway" in text
    assert "optimal" in text
    plan = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))
    assert len(plan["placements"]) == 30
    lines = (tmp_path / "out" / "plan.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 31


def test_some_without_a_place_hear_why_and_what_would_help(tmp_path: Path) -> None:
    _, _, answers = run(tmp_path, "--lang", "en").partition("Some without a place")
    assert answers.count(" has no place") == 2  # one for each reason of the pilot
    assert "This would help: 1 more place" in answers


@pytest.mark.parametrize(
    ("locale", "flag"), [("nb_NO.UTF-8", ()), ("C", ("--lang", "nb"))]
)
def test_demo_speaks_norwegian(
    tmp_path: Path, locale: str, flag: tuple[str, ...]
) -> None:
    assert "Rett i arbeid" in run(tmp_path, *flag, locale=locale)


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
def test_ctrl_c_writes_the_best_plan_so_far(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, str(SCRIPT), "--lang", "en", "--out", str(tmp_path)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        shown = ""
        while not re.search(r"\[K[^:]*: \d.* s\)", shown):
            shown += os.read(ours, 1000).decode()
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(OSError):  # the terminal ends with the process
            while more := os.read(ours, 1000):
                shown += more.decode()
    os.close(ours)
    assert process.returncode == 130
    assert "The best plan so far is written" in shown
    plan = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    assert plan["placements"]
