"""Plant 5 to 50 faults of many kinds in workbooks of the pilot: run with python.

PYTHONPATH=src:tests python tests/tables/marked/campaign_many_kinds.py 300

Each is to be told at its cell, and red with a comment in the marked copy; no other cell
is told, and no text of the planner is lost.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import openpyxl

from matcher.errors import Fault
from matcher.scenarios import innherred_pilot
from matcher.tables import marked_copy, problem_to_workbook
from matcher.tables.definition import TABLES
from matcher.texts import LANGUAGES, Language
from tables.marked.campaign_many_faults import faults_in
from tables.template.fill import saved

PLANTED = ("¤ ?", "not this!", "12,5 %%", "31.02.2022", "<r>x</r>", "nowhere-x")
FREE = {"id", "name", "name_nb", "name_en", "qualifications", "grants", "family"}
FREE |= {"required_qualifications", "schooling_family"}
"""Columns in which such a text may stand, or on which other cells depend."""

OF_ROWS = {"company_or_slot", "unique_pair"}
"""Of two cells of a row; told beside what is wrong with each of them."""

Cell = tuple[str, int, str]


def planted(draw: random.Random, language: Language) -> tuple[bytes, dict[Cell, str]]:
    """A workbook, and what was planted where."""
    content = problem_to_workbook(innherred_pilot(), language)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells: list[Cell] = []
    for table in TABLES:
        sheet = book[table.title(language)]
        for column in table.columns:
            rows = range(2, sheet.max_row + 1) if column.field not in FREE else ()
            cells += [(sheet.title, row, column.header(language)) for row in rows]
    sheets = sorted({title for title, _, _ in cells})
    found: dict[Cell, str] = {}
    for _ in range(draw.randint(5, 50)):
        title = draw.choice(sheets)
        cell = draw.choice([one for one in cells if one[0] == title])
        found[cell] = draw.choice(PLANTED)
    for (title, row, head), text in found.items():
        sheet = book[title]
        heads = [one.value for one in sheet[1]]
        sheet.cell(row, heads.index(head) + 1).value = text
    return saved(book), found


def missed(
    content: bytes, copy: bytes, cells: dict[Cell, str], faults: tuple[Fault, ...]
) -> Counter[str]:
    """What went wrong, by kind."""
    told = {(one.sheet, one.row, one.column) for one in faults}
    wrong = Counter({"not told": len(cells.keys() - told)})
    wrong["told for nothing"] = sum(
        one.expected not in OF_ROWS and (one.sheet, one.row, one.column) not in cells
        for one in faults
    )
    marked = openpyxl.load_workbook(io.BytesIO(copy))
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        heads = [one.value for one in sheet[1]]
        for line in sheet.iter_rows():
            for one in line:
                here = marked[sheet.title][one.coordinate]
                wrong["lost"] += one.value is not None and here.value != one.value
                cell = (sheet.title, one.row, heads[one.column - 1])
                red = here.fill.fgColor.rgb == "FFF6C9C4" and here.comment is not None
                wrong["not red"] += cell in cells and not red
    return wrong


def main(workbooks: int) -> int:
    """How much went wrong."""
    wrong: Counter[str] = Counter()
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "pilot.xlsx"
        for seed in range(workbooks):
            draw = random.Random(seed)
            language = draw.choice(LANGUAGES)
            content, cells = planted(draw, language)
            path.write_bytes(content)
            found = faults_in(path)
            copy = marked_copy(path, found, language)
            wrong += missed(content, copy, cells, found)
            faults += len(cells)
    sys.stdout.write(f"{workbooks} workbooks, {faults} faults: {dict(wrong)}\n")
    return wrong.total()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300) > 0)
