"""The runner measures what it was asked for, prints it, and keeps to its budget."""

from __future__ import annotations

from pathlib import Path

import pytest

import run
from bench.benchmark import OURS, Benchmark, Target, Task
from bench.process import Outcome
from bench.results import kept
from benchmarks.made import a_benchmark, nothing

MADE = a_benchmark(
    parts={OURS: nothing, "peer": nothing},
    sizes=(10, 20),
    quick=(10,),
    seeds=(0, 1),
    stops_at={"peer": 10},
    targets=(Target("whole", at_most=1.0),),
    same=(),
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Task]]:
    """What is asked for; ten people take a second."""
    found: list[tuple[str, Task]] = []

    def measure(_benchmark: Benchmark, part: str, task: Task) -> Outcome:
        found.append((part, task))
        return {"whole": task.n / 10}

    monkeypatch.setattr(run, "alone", measure)
    monkeypatch.setattr(run, "benchmarks", lambda: {"made": MADE})
    return found


def started(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["run.py", *arguments])
    run.main()


def test_full_run_measures_every_part_at_every_size_and_seed(
    asked: list[tuple[str, Task]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "RESULTS", tmp_path)
    started(monkeypatch)
    assert [(part, task.n, task.seed) for part, task in asked] == [
        (OURS, 10, 0),
        ("peer", 10, 0),
        (OURS, 10, 1),
        ("peer", 10, 1),
        (OURS, 20, 0),
        (OURS, 20, 1),
    ]
    said = capsys.readouterr().out
    assert "whole: 1 (<= 1)  met  median of 2" in said
    assert "whole: 2 (<= 1)  NOT MET  median of 2" in said
    assert {row["n"] for row in kept("made", tmp_path)} == {10, 20}


def test_one_case_may_be_measured_at_other_sizes_seeds_parts_and_times(
    asked: list[tuple[str, Task]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "RESULTS", tmp_path)
    one = ["made", "--n", "7", "--seeds", "5", "--parts", OURS, "--time-limit", "3"]
    started(monkeypatch, *one)
    assert asked == [(OURS, Task(7, 5, 3.0))]
    assert kept("made", tmp_path) == []  # it would lose the parts left out


def test_quick_run_leaves_out_what_is_beyond_its_budget(
    asked: list[tuple[str, Task]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "QUICK", tmp_path)
    started(monkeypatch, "--quick")
    assert [(part, task.n, task.seed) for part, task in asked] == [
        (OURS, 10, 0),
        ("peer", 10, 0),
    ]
    monkeypatch.setattr(run, "QUICK_BUDGET", -1.0)
    started(monkeypatch, "--quick")
    assert len(asked) == 2
    assert "made: left out" in capsys.readouterr().out
