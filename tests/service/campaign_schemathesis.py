"""Let schemathesis loose on a real server, with every check it has.

Run from the top of the checkout, with the number of examples for each operation and
the phases: ``python tests/service/campaign_schemathesis.py 100 fuzzing,stateful``.
What came of it is counted by the server itself.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from matcher.service import Limits, app, bearer
from service.running import running

TOKEN = "a token for this campaign alone"  # noqa: S105
SETTINGS = Path(__file__).parent / "schemathesis.toml"
LIMITS = Limits(small_seconds=2, job_seconds=5, queue=40, kept=5000, keep_seconds=60)


class Count(logging.Handler):
    """Counts the lines of the service's log by route and by status."""

    def __init__(self) -> None:
        super().__init__()
        self.routes: Counter[str] = Counter()
        self.statuses: Counter[str] = Counter()
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            self.errors.append(record.getMessage())
            return
        method, route, status, *_ = record.getMessage().split()
        self.routes[f"{method} {route}"] += 1
        self.statuses[status] += 1


def main(examples: str, phases: str) -> int:
    count = Count()
    log = logging.getLogger("matcher.service")
    log.addHandler(count)
    log.setLevel(logging.INFO)
    with running(app(auth=bearer(TOKEN), limits=LIMITS)) as client:
        run = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli"),
                *("--config-file", str(SETTINGS)),
                *("run", f"{client.base_url}/openapi.json"),
                *("--header", f"Authorization: Bearer {TOKEN}"),
                *("--checks", "all", "--max-examples", examples),
                *("--phases", phases, "--seed", "8", "--continue-on-failure"),
                *("--suppress-health-check", "all", "--request-timeout", "60"),
            ],
            check=False,
        )
        alive = client.get("/v1/health").status_code == 200
    print(
        sum(count.statuses.values()), "requests", dict(sorted(count.statuses.items()))
    )
    print(dict(sorted(count.routes.items())))
    print("logged errors:", count.errors, "- alive:", alive)
    return run.returncode


if __name__ == "__main__":
    EXAMPLES, PHASES = sys.argv[1:]
    raise SystemExit(main(EXAMPLES, PHASES))
