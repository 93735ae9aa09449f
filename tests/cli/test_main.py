"""What holds for every sub-command: languages, JSON, streams, and no traceback."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from cli.command import ran, small, written
from matcher.cli.main import COMMANDS, main
from matcher.domain import Problem

CANARY = "Kari-Canary-Nordmann"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_speaks_both_languages(name: str) -> None:
    english = ran(name, "--help", "--lang", "en")
    norwegian = ran(name, "--help", "--lang=nb")
    assert (english.code, norwegian.code) == (0, 0)
    assert english.out.startswith(f"usage: matcher {name}")
    assert norwegian.out.startswith(f"bruk: matcher {name}")
    for foreign in ("usage", "options:", "show this help", "arguments:"):
        assert foreign not in norwegian.out


def test_help_lists_every_command_and_every_code() -> None:
    said = ran("--help").out
    for name in COMMANDS:
        assert f"\n    {name} " in said
    for code in (0, 1, 2, 3, 4, 5, 6, 130):
        assert f"\n  {code} " in said


def test_language_is_that_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    assert ran("--help").out.startswith("bruk: ")
    assert ran("--help", "--lang", "en").out.startswith("usage: ")
    monkeypatch.delenv("LANG")
    assert ran("--help").out.startswith("usage: ")


def test_version_is_told() -> None:
    assert ran("--version").out == "kullmatch 0.1.0\n"


@pytest.mark.parametrize(
    ("argv", "english", "norwegian"),
    [
        ((), "this is missing: COMMAND", "dette mangler: KOMMANDO"),
        (("dance",), "cannot be 'dance'", "kan ikke være 'dance'"),
        (("solve",), "this is missing: PROBLEM", "dette mangler: PROBLEM"),
        (("solve", "a", "b"), "unknown: b", "ukjent: b"),
        (("solve", "a", "--what"), "unknown: --what", "ukjent: --what"),
        (("solve", "a", "--pol", "b"), "unknown: --pol", "ukjent: --pol"),
        (("solve", "a", "--policy"), "--policy: a value is", "--policy: en verdi"),
        (("solve", "--time-limit", "nan", "a"), "from 0 to", "fra 0 til"),
        (("solve", "--time-limit", "-1", "a"), "from 0 to", "fra 0 til"),
        (("solve", "--time-limit", "inf", "a"), "from 0 to", "fra 0 til"),
        (("solve", "--time-limit", "1e9", "a"), "from 0 to", "fra 0 til"),
        (("solve", "--time-limit", "soon", "a"), "from 0 to", "fra 0 til"),
        (("solve", "--seed", "1.5", "a"), "a whole number", "et helt tall"),
        (("solve", "--seed", "-1", "a"), "a whole number", "et helt tall"),
        (("solve", "--seed", "9" * 40, "a"), "at most 18 digits", "høyst 18 sifre"),
        (("solve", "--seed", "٣", "a"), "a whole number", "et helt tall"),
        (("advise", "--places", "0", "a", "b"), "from 1 to", "fra 1 til"),
        (("replan", "--fewest-moves", "now", *"abc"), "'first'", "'first'"),
        (("visits", "--time-limit", "0", "a"), "from 0.1 to", "fra 0.1 til"),
        (("visits", "--round", "noon", "a"), "a round such as", "en runde som"),
        (("visits", "--round", "2026-02-30 09:00-10:00", "a"), "a round", "en runde"),
        (("verify", *"ab", "--policy", "c", "--result", "d"), "not both", "ikke begge"),
        (("explain", *"ab", "--company", "c", "--slot", "s"), "together", "sammen med"),
        (("report", *"ab", "--out", "c.pdf"), "must end in", "må ende på"),
        (("report", *"ab", "--places", "2"), "needs --out", "trenger --out"),
        (("report", *"ab", "--published"), "needs --out", "trenger --out"),
        (("report", *"ab", "--published", "--out", "c.xlsx"), "needs", "trenger"),
        (("template", "book.csv"), "must end in .xlsx", "må ende på .xlsx"),
        (("demo", "atlantis"), "cannot be 'atlantis'", "kan ikke være 'atlantis'"),
        (("schema",), "or --all", "eller --all"),
        (("schema", "policy", "--all"), "or --all", "eller --all"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_use_is_told_in_the_language(
    argv: tuple[str, ...], english: str, norwegian: str
) -> None:
    for language, expected in (("en", english), ("nb", norwegian)):
        done = ran(*argv, "--lang", language)
        assert (done.code, done.out) == (2, "")
        assert expected in done.err
        assert len(done.err.splitlines()) == 1
    told = ran(*argv, "--json").data
    assert (told["exit"], told["error"]) == (2, "usage")


def test_number_of_somebody_is_not_repeated() -> None:
    assert "12345" not in ran("solve", "a", "01017012345").err


@pytest.mark.parametrize(
    "argv",
    [
        ("solve", "{}"),
        ("validate", "{}"),
        ("verify", "{}", "problem.json"),
        ("verify", "problem.json", "{}"),
        ("verify", "problem.json", "out", "--policy", "{}"),
        ("verify", "problem.json", "out", "--result", "{}"),
        ("solve", "problem.json", "--policy", "{}"),
        ("explain", "{}", "out", "--candidate", "c1"),
        ("explain", "problem.json", "{}", "--candidate", "c1"),
        ("advise", "problem.json", "{}"),
        ("replan", "problem.json", "{}", "changes.json"),
        ("replan", "problem.json", "out", "{}"),
        ("visits", "{}"),
        ("visits", "{}", "--round", "2026-03-02 09:00-11:00"),
        ("report", "problem.json", "{}"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(
    "thing",
    [
        "nowhere",
        "empty",
        "/dev/null",
        "noise.json",
        "text.txt",
        "noise.xlsx",
        "other",
        "long" * 99,
    ],
)
def test_whatever_is_named_is_refused_in_one_line_each(
    case: Path, argv: tuple[str, ...], thing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (case / "empty").mkdir()
    (case / "other").mkdir()
    (case / "other" / "result.json").write_text('{"format": "kullmatch.policy"}')
    (case / "other" / "plan.json").write_text("[]")
    (case / "noise.json").write_bytes(bytes(range(256)))
    (case / "noise.xlsx").write_bytes(b"PK" + bytes(range(256)))
    (case / "text.txt").write_text("hello")
    (case / "changes.json").write_text(
        '{"format": "kullmatch.changes", "version": 1, "changes": []}'
    )
    monkeypatch.chdir(case)
    done = ran(*(one.format(thing) for one in argv))
    assert done.code == 3
    said = done.err or done.out
    assert "Traceback" not in said
    assert said.strip()


def test_facts_that_break_inside_are_faults_too(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_path: Path) -> None:
        Problem.model_validate({"first_month": CANARY})

    monkeypatch.setattr("matcher.cli.solve.a_problem", broken)
    done = ran("solve", case / "problem.json", "--json")
    assert (done.code, done.data["faults"][0]["column"]) == (3, "first_month")
    assert CANARY not in done.out


def test_mistake_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_path: Path) -> None:
        raise ImportError("no module named kullmatch_of_ours")

    monkeypatch.setattr("matcher.cli.solve.a_problem", broken)
    with pytest.raises(ImportError):
        ran("solve", "x.json")


def test_swapped_files_say_which_kind_was_expected(case: Path) -> None:
    problem, result = case / "problem.json", case / "out" / "result.json"
    done = ran("explain", result, problem, "--candidate", "c1")
    assert done.code == 3
    assert '"format": "kullmatch.problem"' in done.err


def test_json_is_one_object_with_command_and_code(case: Path) -> None:
    problem, out = case / "problem.json", case / "out"
    season = case / "season"
    (case / "changes.json").write_text(
        '{"format": "kullmatch.changes", "version": 1, "changes": []}'
    )
    keys = {
        ("solve", problem, "--out", out): {"status", "tiers", "files", "verdict"},
        ("validate", problem): {"valid", "faults", "files"},
        ("verify", problem, out): {"verdict", "violations"},
        ("explain", problem, out, "--candidate", "c1"): {"text", "answer"},
        ("advise", problem, out): {"text", "answer"},
        ("replan", problem, out, case / "changes.json"): {"status", "people", "files"},
        ("visits", problem, "--round", "2026-03-02 09:00-11:00", "--out", season): {
            *("status", "tiers", "visits", "files"),
        },
        ("report", problem, out): {"text", "files"},
        ("demo",): {"status", "tiers", "files", "verdict"},
        ("schema", "changes"): {"schemas"},
    }
    for argv, expected in keys.items():
        done = ran(*argv, "--json")
        assert done.err == ""
        assert done.data["command"] == argv[0]
        assert done.data["exit"] == done.code == 0
        assert expected <= done.data.keys()


def test_json_of_faults_holds_no_value_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    document = json.loads(written(small(), tmp_path).read_text(encoding="utf-8"))
    document["candidates"][0]["home"] = f"{CANARY} 1"
    document["candidates"][1]["birth_year"] = CANARY
    path.write_text(json.dumps(document), encoding="utf-8")
    for name in ("solve", "validate"):
        hidden = ran(name, path, "--json")
        assert CANARY not in hidden.out + hidden.err
        fault = hidden.data["faults"][0]
        assert (hidden.code, hidden.data["error"]) == (3, "input")
        assert fault["file"] == "problem.json"
        assert fault["column"] == "candidates[0].home"
        assert fault["expected"] == "id"
        asked = ran(name, path, "--json", "--show-values").data
        assert [one["value"] for one in asked["faults"]] == [f"{CANARY} 1", CANARY]


def test_identity_number_is_shown_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    document = json.loads(written(small(), tmp_path).read_text(encoding="utf-8"))
    document["candidates"][0]["id"] = "01017012345"
    path.write_text(json.dumps(document), encoding="utf-8")
    for more in ((), ("--json", "--show-values")):
        done = ran("validate", path, *more)
        assert done.code == 3
        assert "12345" not in done.out + done.err


class Full(StringIO):
    """A stream that cannot be written to."""

    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code

    def write(self, _text: str) -> int:
        raise OSError(self.code, os.strerror(self.code))


def test_reader_who_went_away_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.EPIPE))
    assert main(["schema", "policy"]) == 0


def test_output_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    said = StringIO()
    monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC))
    monkeypatch.setattr(sys, "stderr", said)
    assert main(["schema", "policy"]) == 1
    assert said.getvalue() == "the disk is full\n"


def test_process_without_output_does_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["schema", "policy"]) == 0
    assert main(["validate", "nowhere"]) == 3


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX")
def test_head_and_a_poor_terminal(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m matcher schema --all --lang nb'
    done = subprocess.run(  # noqa: S602
        f"({command}; echo $? >code) | head -n 1",
        shell=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("{\n", "")
    assert (tmp_path / "code").read_text().strip() == "0"


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes")
def test_terminal_without_our_letters_is_written_to() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "matcher",
            "solve",
            "æ".encode() + b"\xff.json",
            "--lang",
            "nb",
        ],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, "??.json: finnes ikke.\n")
