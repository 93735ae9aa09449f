"""The example that tells every recipient of a season, on the pilot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import icalendar

from matcher.calendar import Published

ROOT = Path(__file__).parent.parent.parent


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "examples" / "calendars.py"),
            str(folder),
            "--lang",
            "en",
            "--kind",
            "U",
            "--stamp",
            "2026-02-01T12:00:00+01:00",
            *arguments,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def test_company_that_leaves_is_cancelled_for_all_its_visitors(tmp_path: Path) -> None:
    run(tmp_path)
    first = Published.model_validate_json((tmp_path / "published.json").read_bytes())
    there = {one.visitor for one in first.visits if one.company == "h0001"}
    assert there
    assert len(list((tmp_path / "sent-1").iterdir())) > 60
    text = run(tmp_path, "--without", "h0001")
    assert "Removed: " in text
    for who in there:
        file = tmp_path / "sent-2" / f"visitor-{who}.cancelled.ics"
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        assert calendar["method"] == "CANCEL"
    again = run(tmp_path, "--without", "h0001")
    assert "Added: 0" in again
    assert list((tmp_path / "sent-3").iterdir()) == []
