"""Ask 200 what-ifs of a whole country on a dask cluster, and lose none of them.

python examples/sweep.py [--scenarios NUMBER] [--candidates NUMBER] [--workers NUMBER]
                         [--scheduler ADDRESS] [--folder FOLDER] [--kill-one]
                         [--time-limit SECONDS]

Starts a scheduler and workers on this machine, or uses those behind --scheduler. With
--folder every row is kept there, and a stopped sweep goes on when started again.
--kill-one kills a worker half-way, to show that nothing is lost for it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path

from distributed import Client

import matcher
from matcher.domain import Problem, rule_pack
from matcher.policy import Policy
from matcher.scenarios import stress
from matcher.whatif import (
    Closed,
    OfficeCapacity,
    Places,
    Row,
    SweepProgress,
    Swept,
    TravelMinutes,
)

Process = subprocess.Popen[bytes]
INTERRUPTED, NO_CLUSTER = 130, 1
STARTING = 120.0
"""Seconds a scheduler or worker may take to come up."""


def capacities() -> Policy:
    """Who may go where, and how many each slot, company and office can take.

    What binds candidates to one another is left out, so each scenario is one flow.
    """
    rules = (
        "one_placement interest declines travel qualifications start age pathways "
        "approval training_classes places apprentices_at_once training_offices "
        "non_displacement commitments"
    )
    return Policy.model_validate(
        {
            "rules": [{"rule": rule} for rule in rules.split()],
            "tiers": [{"objective": "placed"}, {"objective": "preference"}],
        }
    )


def country(candidates: int) -> Problem:
    """The people, companies and places; training classes always have room."""
    problem = stress("fully_tied", candidates=candidates)
    pack = rule_pack("NO-2022").model_dump()
    for pathway in pack["pathways"]:
        for stage in pathway["stages"]:
            stage["in_class"] = False
    return problem.model_copy(update={"training_classes": (), "rule_pack": pack})


def what_ifs(problem: Problem, number: int) -> tuple[matcher.Scenario, ...]:
    """More places in each trade, farther travel, larger offices, companies that go."""
    sizes = Counter[str]()
    for slot in problem.slots:
        sizes[slot.company] += slot.places
    offered = sorted({slot.trade for slot in problem.slots if slot.trade})
    kinds = (
        [(f"5 more at each slot of {t}", Places(trades=(t,), add=5)) for t in offered],
        [
            (f"15 minutes more in {r.id}", TravelMinutes(regions=(r.id,), add=15))
            for r in problem.regions
        ],
        [
            (f"10 more at {o.id}", OfficeCapacity(training_offices=(o.id,), add=10))
            for o in problem.training_offices
        ],
        [(f"without {c}", Closed(companies=(c,))) for c, _ in sizes.most_common()],
    )
    mixed = chain.from_iterable(zip_longest(*kinds))
    scenarios = [
        matcher.Scenario(name=name, changes=(change,))
        for name, change in filter(None, mixed)
    ]
    return tuple(scenarios[:number])


@contextlib.contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[Process]]]:
    """A scheduler and workers, each a process, that only this machine can reach."""
    started: list[Process] = []
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        log = stack.enter_context((Path(folder) / "log").open("wb"))
        file = Path(folder) / "scheduler.json"

        def start(kind: str, *options: str) -> None:
            local = ("--host", "127.0.0.1", "--no-dashboard")
            command = [sys.executable, "-m", "dask", kind, *local, *options]
            # A session of its own: Ctrl-C is for this script alone.
            process = subprocess.Popen(
                command, stdout=log, stderr=log, start_new_session=True
            )
            started.append(process)
            stack.callback(process.wait)
            stack.callback(process.kill)

        idle = ("--idle-timeout", "15 minutes")
        start("scheduler", "--port", "0", "--scheduler-file", str(file), *idle)
        address = _address(file, started[0])
        one_thread = ("--nthreads", "1", "--no-nanny", "--death-timeout", "60")
        for _ in range(workers):
            start("worker", address, *one_thread, "--local-directory", folder)
        yield address, started[1:]


def _address(file: Path, scheduler: Process) -> str:
    latest = time.monotonic() + STARTING
    while time.monotonic() < latest and scheduler.poll() is None:
        with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
            return str(json.loads(file.read_text(encoding="utf-8"))["address"])
        time.sleep(0.1)
    raise ConnectionError("the scheduler did not start")


def show(progress: SweepProgress) -> None:
    left = "" if progress.left is None else f", {progress.left:.0f} s left"
    kept = f" ({progress.kept} from the folder)" if progress.kept else ""
    line = f"{progress.done}/{progress.total} scenarios{kept}{left}"
    screen = sys.stderr.isatty()
    print(
        f"\r{line:<70}" if screen else line, end="" if screen else "\n", file=sys.stderr
    )


def table(swept: Swept) -> str:
    """The ten best scenarios, tier by tier."""

    def goodness(row: Row) -> tuple[float, ...]:
        return tuple(
            float(tier.value if tier.sense == "most" else -tier.value)
            for tier in row.tiers
        )

    lines = [f"{'scenario':<34}{'placed':>10}{'rank sum':>12}{'gain':>6}{'lose':>6}"]
    best = sorted(swept.rows, key=goodness, reverse=True)
    for row in (swept.base, *best[:10]):
        placed, ranks = (int(tier.value) for tier in row.tiers)
        was = row is swept.base
        people = ("", "") if was else (len(row.gained), len(row.lost))
        name = "as it is" if was else row.name
        lines.append(f"{name:<34}{placed:>10}{ranks:>12}{people[0]:>6}{people[1]:>6}")
    proven = sum(row.status == "optimal" for row in swept.rows)
    lines.append(f"{proven} of {len(swept.rows)} proven optimal, all verified")
    return "\n".join(lines)


def run(options: argparse.Namespace) -> None:
    problem = country(options.candidates)
    scenarios = what_ifs(problem, options.scenarios)
    with contextlib.ExitStack() as stack:
        workers: list[Process] = []
        address = options.scheduler
        if address is None:
            address, workers = stack.enter_context(cluster(options.workers))
        client = stack.enter_context(Client(address, set_as_default=False))
        client.wait_for_workers(max(1, len(workers)), timeout=STARTING)

        def tell(progress: SweepProgress) -> None:
            show(progress)
            half_way = progress.row and 2 * progress.done >= progress.total
            if options.kill_one and half_way and len(workers) == options.workers > 1:
                workers.pop().kill()
                print("\na worker was killed", file=sys.stderr)

        swept = matcher.sweep(
            problem,
            scenarios,
            capacities(),
            time_limit=options.time_limit,
            executor=client.get_executor(),
            folder=options.folder,
            on_progress=tell,
        )
    print(f"\n{table(swept)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scenarios", type=int, default=200)
    parser.add_argument("--candidates", type=int, default=5_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scheduler")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--kill-one", action="store_true")
    parser.add_argument("--time-limit", type=float, default=120.0)
    options = parser.parse_args()
    try:
        run(options)
    except KeyboardInterrupt:
        again = (
            "" if options.folder is None else "; started again it goes on from there"
        )
        print(f"\nstopped{again}", file=sys.stderr)
        return INTERRUPTED
    except (OSError, TimeoutError) as error:
        print(f"no cluster: {error}", file=sys.stderr)
        return NO_CLUSTER
    return 0


if __name__ == "__main__":
    sys.exit(main())
