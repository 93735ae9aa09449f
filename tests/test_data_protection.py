"""What ``docs/data_protection.md`` promises: held, refused, written and sent."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import matcher
from matcher.domain import Candidate, Problem
from matcher.tables.rows import _PERSONAL
from support.build import a_candidate
from support.pages import ROOT, page

PAGE = page("docs/data_protection.md")
CANARY = "kari-sensitive-canary"
SOURCES = sorted((ROOT / "src" / "matcher").rglob("*.py"))
TALKING = {"cli", "service"}
"""The parts that speak to a terminal or a network, and have tests of their own."""
TELLING = {"logging", "socket", "http", "urllib", "ftplib", "smtplib", "ssl", "asyncio"}
"""Modules through which a library tells others what it has seen."""

WATCHED = """
import sys
told = []
def watch(event, what):
    writes = event == "open" and isinstance(what[1], str) and set(what[1]) & set("wax+")
    if event.startswith("socket.") or (writes and what[0] != "/dev/null"):
        told.append((event, str(what[0])))
sys.addaudithook(watch)
import matcher
from matcher.report import text_report
problem = matcher.read_problem(sys.argv[1])
result = matcher.solve(problem)
assert result.status == "optimal"
matcher.verify(problem, result.matching)
matcher.why_unplaced(problem, result.matching, result.policy)
text_report(problem, result)
sys.exit(repr(told) if told else 0)
"""


def pilot_in(folder: Path) -> Path:
    """A copy of the pilot's tables, to spoil."""
    return shutil.copytree(ROOT / "examples" / "innherred_pilot", folder / "pilot")


def test_page_names_every_fact_about_a_candidate() -> None:
    table = PAGE.partition("| field | what |")[2].partition("\n\n")[0]
    firsts = [line.split("|")[1] for line in table.splitlines()[2:]]
    assert set(re.findall(r"`(\w+)`", " ".join(firsts))) == set(Candidate.model_fields)


def test_page_names_every_other_table_that_names_candidates() -> None:
    about_places = {
        *("regions", "zones", "locations", "travel_times", "trades", "slots"),
        *("training_offices", "companies", "training_classes", "ordinary_demand"),
        *("ordinary_use", "resources", "measures", "shares", "rule_pack"),
        *("format", "version", "first_month", "measure_budget", "candidates"),
    }
    rest = set(Problem.model_fields) - about_places
    assert [name for name in sorted(rest) if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize(
    "name", ["name", "address", "phone", "email", "birth_date", "diagnosis", "notes"]
)
def test_no_field_takes_what_must_never_be_held(name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        a_candidate("C1", **{name: CANARY})
    assert CANARY not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize("header", sorted(_PERSONAL))
def test_personal_column_is_refused_and_its_cells_are_not_told(
    header: str, tmp_path: Path
) -> None:
    path = pilot_in(tmp_path) / "candidates.csv"
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    lines = [f"{first},{header}", *(f"{line},{CANARY}" for line in rest)]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(matcher.InputError) as caught:
        matcher.read_problem(path.parent)
    assert [one.expected for one in caught.value.faults] == ["no_personal_column"]
    assert CANARY not in f"{caught.value} {caught.value!r}"


def test_no_error_repeats_a_cell_of_any_column(tmp_path: Path) -> None:
    path = pilot_in(tmp_path) / "candidates.csv"
    first, second, *rest = path.read_text(encoding="utf-8").splitlines()
    cells = [f"{CANARY} å {nth}" for nth, _ in enumerate(second.split(","))]
    path.write_text("\n".join([first, ",".join(cells), *rest]), encoding="utf-8")
    with pytest.raises(matcher.InputError) as caught:
        matcher.read_problem(path.parent)
    told = caught.value.faults
    here = [one for one in told if (one.file, one.row) == ("candidates.csv", 2)]
    assert len({one.column for one in here}) >= len(cells) - 1
    assert CANARY not in f"{caught.value} {caught.value!r} {told!r}"


def test_library_knows_no_module_that_could_tell_anybody() -> None:
    telling = []
    for path in SOURCES:
        if TALKING & set(path.relative_to(ROOT / "src" / "matcher").parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            telling += [path.name for one in names if one.split(".")[0] in TELLING]
    assert len(SOURCES) > 100
    assert telling == []


def test_reading_solving_and_explaining_writes_nothing_and_opens_no_connection(
    tmp_path: Path,
) -> None:
    places = {name: str(tmp_path) for name in ("HOME", "TMPDIR", "TEMP", "TMP")}
    silent = {**os.environ, **places, "PYTHONDONTWRITEBYTECODE": "1"}
    silent["PYTHONPATH"] = str(ROOT / "src")
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED, str(ROOT / "examples" / "innherred_pilot")],
        cwd=tmp_path,
        env=silent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr, ended.stdout) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
