"""A measurement in a process of its own ends as figures or as a reason."""

from __future__ import annotations

import signal

import pytest

from bench.benchmark import OURS, Figures, Task, UnansweredError
from bench.process import alone, here, read
from bench.registry import benchmarks
from benchmarks.made import a_benchmark

TASK = Task(60, 0, 20.0)


def test_part_in_its_own_process_gives_the_figures_it_gives_here() -> None:
    benchmark = benchmarks()["capacities"]
    values = ("placed", "rank_sum")
    there, inside = alone(benchmark, "raw flow", TASK), here(benchmark, OURS, TASK)
    assert isinstance(there, dict), there
    assert isinstance(inside, dict), inside
    assert [there[name] for name in values] == [inside[name] for name in values]


def test_figures_are_the_last_line_that_was_said() -> None:
    assert read(0, 'a banner\n{"whole": 1.5}\n', "", TASK) == {"whole": 1.5}
    assert read(0, '"no plan: not_found"\n', "", TASK) == "no plan: not_found"


@pytest.mark.parametrize(
    ("code", "complaints", "outcome"),
    [
        (-signal.SIGSEGV, "", "crashed: signal 11"),
        (-signal.SIGALRM, "", "no answer in 20 s"),
        (1, "Traceback\n  somewhere\nValueError: no", "failed: ValueError: no"),
        (3, "", "failed: exit 3"),
    ],
)
def test_process_that_ends_badly_says_how(
    code: int, complaints: str, outcome: str
) -> None:
    assert read(code, "", complaints, TASK) == outcome


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (UnansweredError("no plan: infeasible"), "no plan: infeasible"),
        (ModuleNotFoundError(name="scipy"), "not installed: scipy"),
        (RecursionError(), "failed: RecursionError"),
        (MemoryError(), "failed: MemoryError"),
    ],
)
def test_part_that_fails_says_why(failure: Exception, outcome: str) -> None:
    def failing(_task: Task) -> Figures:
        raise failure

    assert here(a_benchmark(parts={OURS: failing}), OURS, TASK) == outcome
