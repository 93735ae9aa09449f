"""The county from workbook to workbook, and what LibreOffice makes of it.

Run from the top of the checkout: ``PYTHONPATH=src:tests python
tests/report/book/campaign_county.py [folder]``. A folder keeps the files to look at.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import matcher
from matcher.report import plan_workbook
from matcher.scenarios import trondelag_2022
from matcher.tables import read_problem, write_problem
from matcher.texts import LANGUAGES
from report.book.office_suite import converted, formulas

Made = TypeVar("Made")


def main() -> None:
    """Print whether every step gave the same problem, and how long each took."""
    if len(sys.argv) > 1:
        _campaign(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            _campaign(Path(folder))


def _campaign(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    county = trondelag_2022()
    for language in LANGUAGES:
        facts = folder / f"county_{language}.xlsx"
        _timed("write", partial(write_problem, county, facts, language=language))
        problem = _timed("read", partial(read_problem, facts))
        result = _timed("solve", partial(matcher.solve, problem))
        make = partial(plan_workbook, problem, result, language)
        book = _timed("plan_workbook", make)
        again = _timed("plan_workbook once more", make)
        plan = folder / f"plan_{language}.xlsx"
        plan.write_bytes(book)
        read = _timed("read the plan workbook", partial(read_problem, plan))
        same = county == problem == read
        print(f"{language}: {result.status}, equal problems: {same}, {len(book)} bytes")
        if not same or again != book:
            sys.exit(1)
    plans = sorted(folder.glob("plan_??.xlsx"))
    for kind in ("pdf", "xlsx", "fods"):
        made = converted(plans, kind, folder / kind)
        sizes = ", ".join(str(one.stat().st_size) for one in made)
        print(f"LibreOffice made {kind} of {len(made)} workbooks: {sizes} bytes")
        if kind == "fods":
            print(f"live formulas: {sum(map(formulas, made))}")
    for one in plans:
        same = read_problem(folder / "xlsx" / one.name) == county
        print(f"{one.name} saved by LibreOffice is read as the county: {same}")


def _timed(what: str, step: Callable[[], Made]) -> Made:
    begun = time.perf_counter()
    made = step()
    print(f"  {what}: {time.perf_counter() - begun:.2f} s")
    return made


if __name__ == "__main__":
    main()
