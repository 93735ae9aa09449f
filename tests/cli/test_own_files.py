"""No answer replaces what the user has made or what was read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cli.command import hopeless, ran, small, written
from cli.test_exits import names
from matcher.tables import template, write_problem


def test_workbook_that_is_read_is_not_replaced_by_the_plan(case: Path) -> None:
    book = write_problem(hopeless(), case / "out" / "plan.xlsx")[0]
    content = book.read_bytes()
    done = ran("solve", book, "--out", case / "out")
    assert (done.code, done.out) == (2, "")
    assert "plan.xlsx is read by the same command" in done.err
    assert book.read_bytes() == content


def test_link_to_what_is_read_is_known(case: Path) -> None:
    book = write_problem(hopeless(), case / "ours.xlsx")[0]
    content = book.read_bytes()
    link = case / "report.xlsx"
    link.symlink_to(book)
    assert ran("report", link, case / "out", "--out", book).code == 2
    assert ran("validate", book, "--marked", link).code == 2
    assert book.read_bytes() == content


def test_replan_does_not_replace_the_facts_it_began_with(case: Path) -> None:
    before = (case / "problem.json").read_bytes()
    told = [case / "problem.json", case / "out", case / "changes.json"]
    (case / "changes.json").write_text(
        '{"format": "kullmatch.changes", "version": 1, "changes": []}'
    )
    done = ran("replan", *told, "--out", case)
    assert done.code == 2
    assert "problem.json is read by the same command" in done.err
    assert (case / "problem.json").read_bytes() == before


def test_template_does_not_replace_a_workbook_that_was_filled_in(
    tmp_path: Path,
) -> None:
    book = tmp_path / "ours.xlsx"
    book.write_bytes(b"the work of a week")
    done = ran("template", book)
    assert done.code == 2
    assert "ours.xlsx is there already" in done.err
    assert book.read_bytes() == b"the work of a week"


def test_copy_that_was_saved_since_is_not_replaced(case: Path) -> None:
    book, copy = case / "ours.xlsx", case / "ours-faults.xlsx"
    book.write_bytes(template("en"))
    for _ in range(2):
        assert "ours-faults.xlsx" in ran("validate", book).out
    openpyxl.load_workbook(copy).save(copy)
    repaired = copy.read_bytes()
    assert "ours-faults-2.xlsx" in ran("validate", book).out
    assert copy.read_bytes() == repaired


@pytest.mark.parametrize("other", [b"", b"no workbook", b"PK\x03\x04 half of one"])
def test_other_file_of_that_name_is_not_replaced(case: Path, other: bytes) -> None:
    book, copy = case / "ours.xlsx", case / "ours-faults.xlsx"
    book.write_bytes(template("en"))
    copy.write_bytes(other)
    assert "ours-faults-2.xlsx" in ran("validate", book).out
    assert copy.read_bytes() == other


def test_demo_replaces_its_own_facts_and_no_others(tmp_path: Path) -> None:
    own = tmp_path / "problem.json"
    write_problem(hopeless(), own)
    before = own.read_bytes()
    done = ran("demo", "pilot", "--time-limit", "1", "--out", tmp_path)
    assert done.code == 2
    assert own.read_bytes() == before
    assert names(tmp_path) == {"problem.json"}


def test_earlier_files_stay_where_the_disk_is_full(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {one.name: one.read_bytes() for one in (case / "out").iterdir()}
    assert {"plan.xlsx", "report.html"} <= before.keys()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "plan.csv")

    monkeypatch.setattr("matcher.tables.beside._write", full)
    done = ran("solve", case / "problem.json", "--out", case / "out")
    assert done.code == 1
    after = {one.name: one.read_bytes() for one in (case / "out").iterdir()}
    assert after == before


def test_plan_stands_where_a_name_is_nothing_for_a_workbook(tmp_path: Path) -> None:
    regions = tuple(
        one.model_copy(update={"name": "\uffff"}) for one in small().regions
    )
    problem = written(small().model_copy(update={"regions": regions}), tmp_path)
    done = ran("solve", problem, "--out", tmp_path / "out")
    assert done.code == 0
    assert done.err.startswith("plan.xlsx, sheet regions, row 2, column name:")
    assert "report.html" in names(tmp_path / "out")
    assert "plan.xlsx" not in names(tmp_path / "out")
