"""Thousands of damaged workbooks, in processes that are watched.

Run ``python tests/tables/workbook/campaign_damage.py 4000`` with ``src`` and ``tests``
on the path; it fails if anything but a problem or an ``InputError`` comes out, or if a
process ends before its time.
"""

from __future__ import annotations

import subprocess
import sys

CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from matcher.errors import InputError
from matcher.tables import problem_from_workbook, problem_to_workbook
from support.tiny import tiny_problem
from tables.workbook.damage import damaged
good = [problem_to_workbook(tiny_problem(seed), "nb") for seed in range(8)]
read = 0
for seed in range(int(sys.argv[1]), int(sys.argv[2])):
    print(seed, file=sys.stderr)
    try:
        problem_from_workbook(damaged(good[seed // 2 % 8], seed), file="p.xlsx")
        read += 1
    except InputError as error:
        str(error)
print(read)
"""
STEP = 500


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    read = failed = panics = 0
    for begin in range(0, count, STEP):
        done = subprocess.run(
            [sys.executable, "-c", CHILD, str(begin), str(begin + STEP)],
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )
        panics += done.stderr.count("panicked")
        if done.returncode:
            failed += 1
            print("FAIL", done.returncode, done.stderr[-600:])
        else:
            read += int(done.stdout)
    print(
        f"{count} damaged workbooks: {read} read, {count - read} refused, "
        f"{panics} panics caught, {failed} processes failed"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
