"""The example about visits runs from the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_season_is_planned_and_repaired() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "visits.py"), "--kind", "U"],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    assert "optimal: kind U" in done.stdout
    assert "cancels" in done.stdout
    assert "(fewest: proven)" in done.stdout
