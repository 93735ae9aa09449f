"""Seconds of a piece of work, and an end to it that even native code respects."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bench.benchmark import Figures, Task


@contextmanager
def measured(
    figures: Figures, name: str, task: Task, leeway: float = 2.0
) -> Iterator[None]:
    """Add the seconds the block takes to the figures.

    In a process of its own the system ends a measurement that takes ``leeway`` seconds
    more than the task has. Python's own timers wait for native code to return; this
    one does not.
    """
    if task.alone:
        signal.setitimer(signal.ITIMER_REAL, task.seconds + leeway)
    begun = time.perf_counter()
    yield
    figures[name] = time.perf_counter() - begun
    if task.alone:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
