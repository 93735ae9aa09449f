"""0 live formulas from 12 payloads x 8 fields x 3 exporters.

Here all eight fields are attacked at once; ``campaign_hostile.py`` attacks one after
the other and has LibreOffice open the files.
"""

from __future__ import annotations

import io

import openpyxl
import pytest

import matcher
from matcher.report import plan_workbook
from matcher.tables.workbook import problem_from_workbook
from matcher.texts import LANGUAGES
from report.book.exporters import (
    EXPORTERS,
    SHOWN,
    as_shown,
    read_page,
    read_tables,
    read_workbook,
)
from report.book.hostile import FIELDS, IDS, PAYLOADS, hostile

ATTACKS = range(len(PAYLOADS))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_a_formula_and_none_is_lost(attack: int) -> None:
    problem = hostile(attack)
    result = matcher.solve(problem)
    assert result.matching is not None
    assert len(result.matching.placements) == 1
    for name, export in EXPORTERS.items():
        for language in LANGUAGES:
            read = export(problem, result, language)
            assert read.live == (), (name, language)
            assert read.shows(as_shown(name, PAYLOADS[attack]))
            assert read.shows(IDS[attack])


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_is_shown_where_it_is_said_to_be(field: str) -> None:
    problem = hostile(0, field)
    result = matcher.solve(problem)
    text = IDS[0] if field == "ids" else PAYLOADS[0]
    for name, export in EXPORTERS.items():
        shown = any(export(problem, result, one).shows(text) for one in LANGUAGES)
        assert shown == (field in SHOWN[name]), name


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacked_workbook_is_read_as_the_problem_it_is_of(attack: int) -> None:
    problem = hostile(attack)
    result = matcher.solve(problem)
    assert problem_from_workbook(plan_workbook(problem, result, "nb")) == problem


def test_readers_would_notice_what_runs() -> None:
    for table in (b"a;=1+1", b"a; =1+1", b'a;"b,=1+1"', b'a;"b\n=1+1"', b"a\n-1"):
        assert read_tables({"plan.csv": table}, "nb").live, table
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=1+1"
    out = io.BytesIO()
    book.save(out)
    assert read_workbook(out.getvalue()).live
    for tag in ("<script>", "<IMG SRC=x>", "<p onclick=x>", "<a href='javascript:x'>"):
        assert read_page(f"<p>{tag}</p>").live, tag
    assert read_page("<p>&lt;script&gt;</p><a href='#plan'>x</a>").live == ()
