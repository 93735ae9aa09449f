"""From a planner's workbook to the files of a plan, as the command does it.

A process of its own reads the workbook, solves it and writes plan, workbook and report;
``beyond the solve`` is all it takes but the solve, starting up included.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.benchmark import OURS, Benchmark, Figures, Target, Task, UnansweredError
from bench.clock import measured
from cases.county import problem_of
from matcher import write_problem

FILES = ("plan.csv", "plan.json", "plan.xlsx", "report.html", "result.json")


def command(task: Task) -> Figures:
    """Seconds of the command ``matcher solve``, and those of its solve."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as name:
        book, out = Path(name) / "county.xlsx", Path(name) / "plan"
        write_problem(problem_of(task), book, language="nb")
        asked = [
            "solve",
            str(book),
            "--out",
            str(out),
            "--time-limit",
            str(task.seconds),
        ]
        with measured(figures, "whole", task, task.seconds + 60):
            done = subprocess.run(
                [sys.executable, "-m", "matcher", *asked],
                capture_output=True,
                check=False,
            )
        missing = [one for one in FILES if not (out / one).is_file()]
        if missing:
            raise UnansweredError(f"no plan: exit code {done.returncode}")
        audit = json.loads((out / "result.json").read_text(encoding="utf-8"))["audit"]
    figures["solve"] = audit["seconds"]
    return figures | {"beyond the solve": figures["whole"] - figures["solve"]}


BENCHMARK = Benchmark(
    name="from_workbook",
    title="From a workbook to plan, workbook and report, by the command",
    parts={OURS: command},
    sizes=(559,),
    quick=(559,),
    tiny=60,
    seconds=120.0,
    targets=(Target("beyond the solve", at_most=5, of="worst"),),
    same=(),
)
