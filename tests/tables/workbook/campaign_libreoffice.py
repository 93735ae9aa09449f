"""Workbooks opened and saved again by LibreOffice say what they said.

Run ``python tests/tables/workbook/campaign_libreoffice.py`` with ``src`` and ``tests``
on the path, where ``soffice`` is. The county in both languages, the pilot, and
tables typed by hand (numbers, days, percent, ticks); it fails if any is not equal.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from matcher.domain import Problem
from matcher.tables import read_problem, write_problem
from matcher.texts import LANGUAGES
from tables.carriers import CARRIERS
from tables.planted import good_problem, good_tables

EXAMPLES = ("trondelag_2022", "innherred_pilot")


def written(folder: Path) -> dict[Path, Problem]:
    """Workbooks, and the problem that each states."""
    found = {}
    for name in EXAMPLES:
        problem = read_problem(f"examples/{name}")
        for language in LANGUAGES:
            (path,) = write_problem(
                problem, folder / f"{name}_{language}.xlsx", language=language
            )
            found[path] = problem
    carrier = CARRIERS["xlsx native"]
    tables = good_tables(carrier.language)
    typed = {table.title(carrier.language): rows for table, rows in tables.items()}
    found[carrier.write(typed, folder)] = good_problem()
    return found


def main() -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        problems = written(folder)
        subprocess.run(
            [  # noqa: S607
                "soffice",
                f"-env:UserInstallation={(folder / 'user').as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                str(folder / "again"),
                *(str(path) for path in problems),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        for path, problem in problems.items():
            again = folder / "again" / path.name
            equal = read_problem(path) == problem == read_problem(again)
            failed += not equal
            print("equal" if equal else "DIFFERENT", path.name, again.stat().st_size)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
