"""The example about two sides runs from the command line, and writes its lots."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import matcher

ROOT = Path(__file__).parents[2]


def test_both_sides_are_planned_and_what_it_costs_is_told(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "examples" / "two_sided.py"), "--lang", "en"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "out")],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )
    assert "The price of stability" in done.stdout
    assert "Best stable plan for candidates: placed" in done.stdout
    assert "Best stable plan for companies: placed" in done.stdout
    lots = matcher.read_lottery(tmp_path / "out" / "lots.json")
    assert matcher.check_lottery(lots, seed=7) == ()
    assert f"1. {lots.tickets[0].candidate}" in done.stdout
