"""Damage files at random many times: ``python tests/cli/campaign_damage.py 3000``.

Needs ``src`` and ``tests`` on the path. Prints how often each command returned what.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from cli.command import ran, small, written
from cli.damage import asked_of_damaged, fill

if __name__ == "__main__":
    told: Counter[tuple[str, int]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        ran("solve", written(small(), folder), "--out", folder / "out")
        fill(folder)
        for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3000):
            try:
                argv, done = asked_of_damaged(folder, seed)
            except BaseException:
                sys.stdout.write(f"seed {seed}\n")
                raise
            told[argv[0], done.code] += 1
    for (command, code), times in sorted(told.items()):
        sys.stdout.write(f"{command:9} {code:4} {times:6}\n")
