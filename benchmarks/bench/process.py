"""Each measurement in a process of its own: a crash or a hang costs one figure."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from bench.benchmark import Benchmark, Figures, Task, UnansweredError

RUN = Path(__file__).parent.parent / "run.py"
_BUILDING = 900.0

Outcome = Figures | str
"""The figures, or in a few words why there are none."""


def alone(benchmark: Benchmark, part: str, task: Task) -> Outcome:
    """Measure a part in a new process."""
    command = [sys.executable, str(RUN), benchmark.name, "--part", part]
    command += ["--n", str(task.n), "--seeds", str(task.seed)]
    command += ["--time-limit", str(task.seconds)]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=2 * task.seconds + _BUILDING,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _late(task)
    return read(done.returncode, done.stdout, done.stderr, task)


def read(code: int, said: str, complaints: str, task: Task) -> Outcome:
    """What a process has told by its last line, or by how it ended."""
    lines = said.splitlines()
    if code == 0 and lines:
        told: Outcome = json.loads(lines[-1])
        return told
    if code == -signal.SIGALRM:
        return _late(task)
    if code < 0:
        return f"crashed: signal {-code}"
    last = complaints.strip().splitlines()
    return f"failed: {last[-1][:80]}" if last else f"failed: exit {code}"


def tell(benchmark: Benchmark, part: str, task: Task) -> None:
    """Measure a part here and print the outcome as one line, for ``alone``."""
    print(json.dumps(here(benchmark, part, replace(task, alone=True))), flush=True)


def here(benchmark: Benchmark, part: str, task: Task) -> Outcome:
    """Measure a part in this process."""
    try:
        return benchmark.parts[part](task)
    except UnansweredError as why:
        return str(why)
    except ModuleNotFoundError as missing:
        return f"not installed: {missing.name}"
    except (MemoryError, RecursionError) as failure:
        return f"failed: {type(failure).__name__}"


def _late(task: Task) -> str:
    return f"no answer in {task.seconds:g} s"
