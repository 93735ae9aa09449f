"""One bar, from reading to the last file."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from matcher.cli.bar import Bar
from matcher.texts import LANGUAGES, word
from matcher.texts.cli_words import CLI_WORDS

STAGES = ["Reading", "Solving", "Checking", "Writing the plan"]
BOTH = ["Writing the workbook", "Writing the report"]


def percents(drawn: str) -> list[int]:
    return [int(one) for one in re.findall(r"(\d+) %", drawn) if one]


def drawn_by(*steps: tuple[str, float], fails: bool = False) -> str:
    stream = StringIO()
    with (
        contextlib.suppress(ZeroDivisionError),
        Bar(stream, "en", ["reading", "solving", "report"]) as bar,
    ):
        for stage, part in steps:
            bar.at(stage, part)
        if fails:
            raise ZeroDivisionError
    return stream.getvalue()


def test_bar_never_goes_back_and_ends_full() -> None:
    drawn = drawn_by(("reading", 0), ("solving", 0.5), ("solving", 0.2), ("report", 0))
    found = percents(drawn)
    assert found == sorted(found)
    assert found[0] == 0
    assert found[-1] == 100


def test_bar_is_gone_when_the_work_is_done() -> None:
    assert drawn_by(("reading", 0)).rpartition("Done")[2].strip() == ""


def test_bar_is_not_full_when_the_work_fails() -> None:
    assert 100 not in percents(drawn_by(("reading", 0), fails=True))


def test_bar_fits_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = StringIO()
    with Bar(stream, "en", ["solving"]) as bar:
        bar.at("solving", 0.5, "x" * 100)
    assert max(len(line) for line in stream.getvalue().split("\r")) == 39


def test_terminal_that_is_gone_stops_nobody() -> None:
    stream = StringIO()
    with Bar(stream, "en", ["reading"]) as bar:
        stream.close()
        bar.at("reading")
    assert stream.closed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_has_words(language: str) -> None:
    from matcher.cli.bar import _WEIGHTS

    for stage in _WEIGHTS:
        assert CLI_WORDS[f"cli_stage_{stage}"][language]
    assert word("cli_stage_done", "en") == "Done"


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
def test_bar_goes_all_the_way_on_a_terminal(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "matcher", "demo", "--lang", "en", "--json"]
    with subprocess.Popen(
        [*command, "--out", str(tmp_path)], stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        os.close(theirs)
        drawn = ""
        with contextlib.suppress(OSError):  # the terminal ends with the process
            while more := os.read(ours, 1000):
                drawn += more.decode()
        said, _ = process.communicate()
    os.close(ours)
    assert process.returncode == 0
    assert said.startswith(b"{")
    assert b"%" not in said.partition(b'"tiers"')[0]
    places = [drawn.index(f"% {stage}") for stage in STAGES + BOTH]
    assert places == sorted(places)
    found = percents(re.sub(r"\([^)]*%\)", "", drawn))
    assert found == sorted(found)
    assert (found[0], found[-1]) == (0, 100)
    assert len(set(found)) > len(STAGES + BOTH) + 3  # tier by tier


WITHOUT_EXTRAS = """
import sys
for name in ("xlsxwriter", "python_calamine", "jinja2", "fastapi", "icalendar"):
    sys.modules[name] = None
from matcher.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_nothing_is_drawn_where_nobody_looks_and_no_extra_is_needed(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_EXTRAS, "demo", "--out", str(tmp_path)],
        env={**os.environ, "LANG": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.split()[0] for line in done.stderr.splitlines()] == [
        *("plan.xlsx", "report.html"),
    ]
    assert {one.name for one in tmp_path.iterdir()} == {
        *("problem.json", "plan.csv", "plan.json", "unplaced.csv", "result.json"),
    }
