"""A sweep on a real cluster: a worker is killed, the sweep is stopped, nothing is lost.

Scheduler and workers are processes on the loopback interface, on ports they choose.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "examples" / "sweep.py"
SMALL = ("--candidates", "80", "--scenarios", "60")

SERIALLY = """
import json, sys
sys.path.insert(0, sys.argv[1])
import matcher, sweep
problem = sweep.country(80)
scenarios = sweep.what_ifs(problem, 60)[:10]
swept = matcher.sweep(problem, scenarios, sweep.capacities(), time_limit=120.0)
rows = [row.model_dump(mode="json", exclude={"seconds"}) for row in swept.rows]
print(json.dumps(rows))
"""

ON_A_CLUSTER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from distributed import Client
import matcher, sweep
from matcher.compile import compile_problem
from matcher.scenarios import SCENARIOS, scenario
from matcher.solvers import Deadline
from matcher.solvers.tiles import tiles
from matcher.whatif.case import unpacked

problem = sweep.country(60)
scenarios = sweep.what_ifs(problem, 12)
made = scenario("cohorts", 60), SCENARIOS["cohorts"].policy()
program = compile_problem(*made).program
told = {"packed": [], "waiting": [], "parts": []}

def look(progress):
    if progress.done == 6:
        told["packed"] += client.run(packed).values()
    if progress.done == 9:
        for _ in range(100):
            left = sum(key.startswith("row_of_question") for key in client.futures)
            if left <= 4:  # the three to come, and the one at hand
                break
            time.sleep(0.05)
        told["waiting"].append(left)

def packed(dask_worker):
    return sum(type(one).__name__ == "Packed" for one in dask_worker.data.values())

def parts(executor):
    answer = tiles.solve(program, Deadline(60.0), executor, people=20, to_the_end=False)
    return answer.status, [str(tier.value) for tier in answer.tiers]

with sweep.cluster(2) as (address, _), Client(address, set_as_default=False) as client:
    client.wait_for_workers(2)
    executor = client.get_executor()
    matcher.sweep(
        problem, scenarios, sweep.capacities(), executor=executor, on_progress=look
    )
    told["built"] = list(client.run(lambda: unpacked.cache_info()[:2]).values())
    submit, failed = executor.submit, []
    def counted(*task):
        future = submit(*task)
        future.add_done_callback(lambda one: failed.append(one.exception() is not None))
        return future
    executor.submit = counted
    told |= {"address": address, "there": parts(executor), "here": parts(None)}
    told["failed"] = failed
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told() -> Any:
    """What a cluster was seen to do."""
    return says(ON_A_CLUSTER)


def says(script: str) -> Any:
    """What a script prints, as JSON."""
    command = [sys.executable, "-c", script, str(SCRIPT.parent)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return json.loads(done.stdout)


def start(folder: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(SCRIPT), *SMALL, "--folder", str(folder), *more]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def rows(folder: Path) -> dict[str, Any]:
    """Rows by hash, and when each was written."""
    return {
        file.stem: (json.loads(file.read_bytes()), file.stat().st_mtime_ns)
        for file in folder.glob("*.json")
    }


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
def test_stopped_sweep_goes_on_and_a_killed_worker_loses_nothing(
    tmp_path: Path,
) -> None:
    with start(tmp_path) as first:
        assert first.stderr is not None
        for line in first.stderr:
            if line.startswith("4/60"):
                first.send_signal(signal.SIGINT)
                break
        told = first.communicate(timeout=120)[1]
    assert (first.returncode, "goes on from there" in told) == (130, True)
    early = rows(tmp_path)
    assert 5 <= len(early) < 61
    with start(tmp_path, "--kill-one") as second:
        table, told = second.communicate(timeout=120)
    assert second.returncode == 0
    assert told.startswith(f"{len(early) - 1}/60 scenarios")
    assert told.count("a worker was killed") == 1
    assert "60 of 60 proven optimal, all verified" in table
    late = rows(tmp_path)
    assert len(late) == 61
    assert {key: late[key] for key in early} == early
    for row in says(SERIALLY):
        found, _ = late[row["hash"]]
        del found["seconds"]
        assert found == row


def test_only_this_machine_can_reach_the_cluster(told: Any) -> None:
    assert told["address"].startswith("tcp://127.0.0.1:")


def test_base_case_travels_once_to_each_worker_and_is_built_once(told: Any) -> None:
    assert told["packed"] == [1, 1]
    assert sum(hits + misses for hits, misses in told["built"]) == 12
    assert all(misses <= 1 for _, misses in told["built"])


def test_answered_tasks_are_let_go_of(told: Any) -> None:
    """What is held would be computed again, were its worker lost."""
    assert told["waiting"][0] in (3, 4)


def test_parts_of_a_large_program_travel_too(told: Any) -> None:
    assert told["there"] == told["here"]
    assert told["failed"]
    assert not any(told["failed"])
