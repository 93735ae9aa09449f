"""Every hostile workbook at its worst, each in a process of its own.

A process may have 1 GiB of memory. Run ``python tests/spreadsheet/campaign_hostile.py``
with ``src`` and ``tests`` on the path; it prints a line for each workbook, and fails
unless each gives its fault in less than 2 s and the process lives.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from spreadsheet.hostile import HOSTILE

CHILD = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from matcher.errors import InputError
from matcher.tables import read_problem
import python_calamine
begun = time.perf_counter()
try:
    read_problem(sys.argv[1])
except InputError as error:
    codes = {fault.expected for fault in error.faults}
    seconds = time.perf_counter() - begun
    status = open("/proc/self/status").read()
    memory = int(status.partition("VmHWM:")[2].split()[0]) >> 10
    print(seconds, memory, *sorted(codes))
"""
SECONDS = 2.0


def main() -> int:
    failed, slowest = 0, 0.0
    for name, hostile in HOSTILE.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "given.xlsx"
            path.write_bytes(hostile.build(hostile.full))
            size = path.stat().st_size
            done = subprocess.run(
                [sys.executable, "-c", CHILD, str(path)],
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
        seconds, memory, *codes = done.stdout.split() or ["inf", "0"]
        slowest = max(slowest, float(seconds))
        fine = hostile.expected in codes and float(seconds) < SECONDS
        failed += not fine
        print(
            f"{'ok  ' if fine else 'FAIL'} {name:30} {size / 1e6:8.3f} MB "
            f"{float(seconds):6.3f} s {memory:>4} MiB {' '.join(codes)}",
            done.stderr[-300:],
        )
    print(f"{len(HOSTILE)} workbooks, {failed} failed, slowest {slowest:.2f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
