"""Campaign: another program judges the examples by the data package.

    pip install frictionless
    PYTHONPATH=src:tests python tests/tables/described/campaign_frictionless.py

It must find the examples valid, and each of the planted faults.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from matcher.tables import write_problem
from matcher.tables.described import data_package
from matcher.tables.described.examples import example_problem
from tables.described.test_data_package import EXAMPLES, PLANTED


def valid(folder: Path) -> bool:
    """What frictionless says of a folder, with the resources that are there."""
    package = data_package()
    package["resources"] = [
        one for one in package["resources"] if (folder / one["path"]).exists()
    ]
    path = folder / "datapackage.json"
    path.write_text(json.dumps(package), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "--json", path.name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return bool(json.loads(done.stdout)["valid"])


def main() -> int:
    """Judge the examples and the planted faults; how many were judged wrongly."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        for name in ("innherred_pilot", "trondelag_2022"):
            folder = Path(place) / name
            shutil.copytree(EXAMPLES / name, folder)
            found = valid(folder)
            wrong += not found
            sys.stdout.write(f"{name}: valid {found}\n")
        for number, (file, old, new, expected) in enumerate(PLANTED):
            folder = Path(place) / str(number)
            write_problem(example_problem(), folder)
            text = (folder / file).read_text(encoding="utf-8")
            (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
            found = valid(folder)
            wrong += found
            sys.stdout.write(f"{file}, {expected[3]}: valid {found}\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
