"""Campaign: the county with thousands of faults, marked, opened and repaired.

    PYTHONPATH=src:tests python tests/tables/marked/campaign_many_faults.py

Every cell of some columns is spoilt with openpyxl; the copy is made, LibreOffice opens
and saves it (where ``soffice`` is installed), the cells are put back, and the problem
must be the county again.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

from matcher.errors import Fault, InputError
from matcher.tables import marked_copy, problem_to_workbook, read_problem
from matcher.texts import LANGUAGES, Language
from tables.template.campaign_fill import EXAMPLES, resaved
from tables.template.fill import saved

SPOILT = {"candidates": "BCDM", "travel_times": "CD", "slots": "EF", "declines": "AB"}
NAMES = {"candidates": "kandidater", "travel_times": "reisetider"}
NAMES |= {"slots": "tilbud", "declines": "avslag"}


def spoilt(content: bytes, language: Language) -> tuple[bytes, dict[str, object]]:
    """The workbook with every cell of some columns spoilt, and what stood there."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    before: dict[str, object] = {}
    for table, letters in SPOILT.items():
        sheet = book[NAMES[table] if language == "nb" else table]
        for row in range(2, sheet.max_row + 1):
            for letter in letters:
                cell = sheet[f"{letter}{row}"]
                before[f"{sheet.title}!{cell.coordinate}"] = cell.value
                cell.value = "not this"
    return saved(book), before


def faults_in(path: Path) -> tuple[Fault, ...]:
    """What reading finds."""
    try:
        read_problem(path)
    except InputError as error:
        return error.faults
    return ()


def main() -> int:
    """Mark, open and repair; how many workbooks were not the county again."""
    county, differ = read_problem(EXAMPLES / "trondelag_2022"), 0
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "county.xlsx"
            content, before = spoilt(problem_to_workbook(county, language), language)
            path.write_bytes(content)
            faults = faults_in(path)
            began = time.perf_counter()
            copy = marked_copy(path, faults, language)
            seconds = time.perf_counter() - began
            path.write_bytes(copy)
            book = openpyxl.load_workbook(resaved(path))
            for name, value in before.items():
                sheet, _, cell = name.partition("!")
                book[sheet][cell].value = value
            path.write_bytes(saved(book))
            equal = read_problem(path) == county
            differ += not equal
            sys.stdout.write(
                f"{language}: {len(faults)} faults, copy in {seconds:.1f} s,"
                f" {len(copy) // 1000} kB, repaired copy equal {equal}\n"
            )
    return differ


if __name__ == "__main__":
    sys.exit(main())
