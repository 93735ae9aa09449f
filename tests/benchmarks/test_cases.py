"""Every case is registered and yields well-formed rows at a tiny size."""

from __future__ import annotations

import json

import pytest

from bench.benchmark import OURS, Benchmark, Task
from bench.judge import Measured, Row, rows
from bench.process import here
from bench.registry import CASES, benchmarks

KNOWN = benchmarks()
TINY = {name: one for name, one in KNOWN.items() if one.tiny}
SILENT = ("not installed", "no answer in", "no plan")


def test_registry_lists_every_file_by_its_name() -> None:
    files = {path.stem for path in CASES.glob("*.py")} - {"__init__"}
    assert set(KNOWN) == files
    assert all(name == benchmark.name for name, benchmark in KNOWN.items())
    assert len(KNOWN) >= 15


@pytest.mark.parametrize("benchmark", KNOWN.values(), ids=list(KNOWN))
def test_targets_name_parts_and_sizes_there_are(benchmark: Benchmark) -> None:
    assert next(iter(benchmark.parts)) == OURS
    assert benchmark.targets
    for target in benchmark.targets:
        assert (target.at_most is None) != (target.at_least is None)
        assert target.against is None or target.against in benchmark.parts
        assert set(target.sizes) <= {*benchmark.sizes, *benchmark.quick}
    assert set(benchmark.stops_at) <= set(benchmark.parts)
    assert benchmark.other_question <= set(benchmark.parts)


@pytest.mark.parametrize("benchmark", TINY.values(), ids=list(TINY))
def test_case_runs_at_a_tiny_size(benchmark: Benchmark) -> None:
    task = Task(benchmark.tiny, 0, 1.5)
    outcomes = {part: here(benchmark, part, task) for part in benchmark.parts}
    assert isinstance(outcomes[OURS], dict), outcomes[OURS]
    for outcome in outcomes.values():
        assert isinstance(outcome, dict) or outcome.startswith(SILENT), outcome
    found = rows(benchmark, [Measured(benchmark.tiny, 0, task.seconds, outcomes)])
    assert json.loads(json.dumps(found)) == found
    for row in found:
        assert set(row) == set(Row.__annotations__)
    limited = [one for one in benchmark.targets if not one.sizes]
    assert sum(row["target"] is not None for row in found) >= len(limited)
    compared = [row for row in found if row["against"] and row["target"] is None]
    assert not [row for row in compared if row["note"].startswith("not equal")]


def test_quick_run_has_a_case_of_every_route() -> None:
    quick = {name for name, benchmark in KNOWN.items() if benchmark.quick}
    assert {"capacities", "cohorts_beside_highs", "county", "national"} <= quick
