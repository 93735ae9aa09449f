"""What becomes of processes under load, cancelled, killed and left behind.

Run from the top of the checkout: ``python tests/service/campaign_processes.py``. Reads
``/proc``, so it needs Linux.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

sys.path.insert(0, str(Path(__file__).parents[1]))

from matcher.service import Limits, app
from service.running import pilot, running, until
from service.test_jobs import begun, county, ended, has_a_plan

TIMES = 10


def under(pid: int) -> dict[int, str]:
    """Every process below one, or every process, with its state."""
    found: dict[int, tuple[int, str]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(stat.parent.name)] = (int(fields[1]), fields[0])
    if not pid:
        return {one: state for one, (_, state) in found.items()}
    below = {pid}
    for _ in range(4):
        below |= {one for one, (parent, _) in found.items() if parent in below}
    return {one: found[one][1] for one in below - {pid}}


def cancelled() -> None:
    spent, plans = [], 0
    with running(app()) as client:
        for _ in range(TIMES):
            job = begun(client, county())
            until(client, job, has_a_plan)
            asked = time.monotonic()
            view = client.post(f"{job}/cancel").json()
            spent.append(time.monotonic() - asked)
            plans += bool(view["result"] and view["result"]["matching"])
            client.delete(job)
    print(f"cancelled {TIMES}: at most {max(spent):.2f} s; with a plan: {plans}")


def crowded() -> None:
    limits = Limits(queue=4, jobs_at_once=2)
    with running(app(limits=limits)) as client, ThreadPoolExecutor(20) as people:
        asked = list(
            people.map(lambda _: client.post("/v1/jobs", json=pilot()), "x" * 20)
        )
        codes = sorted(one.status_code for one in asked)
        jobs = [one.headers["location"] for one in asked if one.status_code == 202]
        states = sorted({ended(client, job)["state"] for job in jobs})
        below = under(os.getpid())
    zombies = [one for one, state in below.items() if state == "Z"]
    print(f"20 at once: {codes}; states {states}; zombies {len(zombies)}")
    print(f"left after the service has stopped: {len(under(os.getpid()))}")


def left_behind() -> None:
    for how in (signal.SIGKILL, signal.SIGTERM):
        with tempfile.NamedTemporaryFile() as log:
            run = subprocess.Popen(
                [sys.executable, "-m", "matcher.service", "--port", "0"],
                stderr=log,
            )
            address = None
            while address is None:
                text = Path(log.name).read_text(encoding="utf-8")
                address = re.search(r"http://[0-9.]+:[0-9]+", text)
                time.sleep(0.05)
            with httpx.Client(base_url=address[0], timeout=60) as client:
                job = begun(client, county())
                until(client, job, lambda it: it["progress"] is not None)
            below = under(run.pid)
            run.send_signal(how)
            run.wait()
            time.sleep(1)
            left = [one for one in below if one in under(0) and under(0)[one] != "Z"]
            print(
                f"{how.name}: {len(below)} processes below, {len(left)} left 1 s later"
            )


if __name__ == "__main__":
    cancelled()
    crowded()
    left_behind()
