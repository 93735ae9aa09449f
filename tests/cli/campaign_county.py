"""The county from a workbook to a report: ``python tests/cli/campaign_county.py``.

Needs ``src`` and ``tests`` on the path, and the extras excel and report. Prints what
the solve takes, what everything takes, and how the rest is spent, in seconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

from cli.command import ran
from matcher.cli.bar import Bar
from matcher.scenarios import trondelag_2022
from matcher.tables import write_problem

AIM = 5.0


@contextmanager
def timed_stages() -> Iterator[dict[str, float]]:
    """Seconds until each stage of the bar begins."""
    begun, began = time.perf_counter(), dict[str, float]()
    draw = Bar.at

    def at(bar: Bar, stage: str, part: float = 0.0, detail: str = "") -> None:
        began.setdefault(stage, time.perf_counter() - begun)
        draw(bar, stage, part, detail)

    with patch.object(Bar, "at", at):
        yield began
    began["end"] = time.perf_counter() - begun


def measured(folder: Path) -> float:
    """Seconds beyond the solve."""
    book, out = folder / "county.xlsx", folder / "out"
    write_problem(trondelag_2022(), book)
    with timed_stages() as began:
        done = ran("solve", book, "--out", out, "--time-limit", "600")
    audit = json.loads((out / "result.json").read_text(encoding="utf-8"))["audit"]
    for name, following in pairwise(began):
        sys.stdout.write(f"{name:10} {began[following] - began[name]:6.2f}\n")
    for one in sorted(out.iterdir()):
        sys.stdout.write(f"{one.name:14} {one.stat().st_size / 1000:8.0f} kB\n")
    beyond = began["end"] - audit["seconds"]
    sys.stdout.write(
        f"exit {done.code}; solve {audit['seconds']:.2f} s, whole {began['end']:.2f} s,"
        f" beyond the solve {beyond:.2f} s (aim: {AIM:g})\n"
    )
    return float(beyond)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        sys.exit(int(measured(Path(name)) > AIM))
