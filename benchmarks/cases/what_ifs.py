"""Two hundred what-ifs of a country on a cluster, a worker killed half-way.

Run twice with one folder: the second run finds everything there and computes nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.benchmark import OURS, Benchmark, Figures, Target, Task, UnansweredError
from bench.clock import measured

_SWEEP = Path(__file__).parents[2] / "examples" / "sweep.py"
_SCENARIOS = 200


def swept(task: Task) -> Figures:
    """Seconds of both runs, scenarios kept, and how many the second run did again."""
    if not _SWEEP.exists():
        raise UnansweredError("no example of a sweep is there")
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(_SWEEP), "--folder", folder]
        command += ["--candidates", str(task.n), "--scenarios", str(_SCENARIOS)]
        with measured(figures, "whole", task, task.seconds):
            _run([*command, "--kill-one"])
        first = _written(Path(folder))
        with measured(figures, "resumed", task, task.seconds):
            _run(command)
        second = _written(Path(folder))
    figures["scenarios kept"] = float(len(first))
    again = [name for name, stamp in second.items() if first.get(name) != stamp]
    figures["scenarios done again"] = float(len(again))
    return figures


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise UnansweredError(f"failed: {' '.join(last)[:80]}")


def _written(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file there with what tells whether it was written again."""
    stats = {path.name: path.stat() for path in folder.glob("*.json")}
    return {name: (one.st_mtime_ns, one.st_ino) for name, one in stats.items()}


BENCHMARK = Benchmark(
    name="what_ifs",
    title="200 what-ifs of a country on a cluster, one worker killed",
    parts={OURS: swept},
    sizes=(30_000,),
    tiny=0,
    seeds=(0,),
    seconds=7200.0,
    targets=(
        Target("scenarios kept", at_least=_SCENARIOS),
        Target("scenarios done again", at_most=0),
    ),
)
