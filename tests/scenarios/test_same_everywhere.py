"""The same seed gives the same problems on every machine."""

from __future__ import annotations

import os
import subprocess
import sys

from matcher.scenarios import PRESETS, stress, trondelag_2022_closed

PROGRAM = """
from matcher.scenarios import PRESETS, stress, trondelag_2022_closed
print(trondelag_2022_closed(0).model_dump_json())
for preset in PRESETS:
    print(stress(preset, candidates=90).model_dump_json())
"""


def test_same_seed_gives_the_same_problems_whatever_the_hash_seed() -> None:
    path = os.pathsep.join(path for path in sys.path if path)
    again = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
        env=os.environ
        | {"PYTHONHASHSEED": "17", "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
    )
    here = [trondelag_2022_closed(0), *(stress(p, candidates=90) for p in PRESETS)]
    assert again.stdout.splitlines() == [one.model_dump_json() for one in here]
