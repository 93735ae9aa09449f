"""Small benchmarks, runs and outcomes for the tests."""

from __future__ import annotations

from typing import Any

from bench.benchmark import OURS, Benchmark, Figures, Task
from bench.judge import Measured, Row, rows
from bench.process import Outcome


def nothing(task: Task) -> Figures:
    """A part that is never run."""
    raise NotImplementedError(task)


def a_benchmark(**fields: Any) -> Benchmark:
    """A benchmark of ours beside a peer."""
    given: dict[str, Any] = {
        "name": "made",
        "title": "Made up",
        "parts": {OURS: nothing, "peer": nothing},
        "sizes": (10,),
        "tiny": 10,
    }
    return Benchmark(**(given | fields))


def a_run(ours: Outcome, seed: int = 0, n: int = 10, **theirs: Outcome) -> Measured:
    """What was measured, with 60 seconds for each part."""
    return Measured(n, seed, 60.0, {OURS: ours, **theirs})


def only(found: list[Row], **wanted: object) -> Row:
    """The one row that has these fields."""
    matching = [row for row in found if all(row.get(k) == v for k, v in wanted.items())]
    assert len(matching) == 1, matching
    return matching[0]


__all__ = ["a_benchmark", "a_run", "nothing", "only", "rows"]
