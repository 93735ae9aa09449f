"""Ctrl-C: once writes the best plan, twice stops at once."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest

from cli.command import ran
from matcher.cli import main
from matcher.cli.interrupt import Interrupt, StoppedError
from matcher.engine import Progress, Result
from matcher.scenarios import innherred_pilot
from matcher.tables import read_result, write_changes
from matcher.verify import verify

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX")


def test_first_only_asks_while_the_work_may_end_well_and_the_second_stops() -> None:
    interrupt = Interrupt()
    with interrupt.gently():
        interrupt.hear()
        assert interrupt.is_set()
        with pytest.raises(StoppedError):
            interrupt.hear()


def test_it_stops_at_once_where_there_is_nothing_to_save() -> None:
    with pytest.raises(StoppedError):
        Interrupt().hear()


def test_the_signal_is_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupt().installed():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


def test_another_thread_hears_no_signal_and_works_all_the_same() -> None:
    codes: list[int] = []
    other = threading.Thread(target=lambda: codes.append(ran("schema", "policy").code))
    other.start()
    other.join()
    assert codes == [0]


@POSIX
def test_ctrl_c_while_reading_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_path: Path) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("matcher.cli.solve.a_problem", interrupted)
    done = ran("solve", "x.json", "--out", tmp_path / "out")
    assert (done.code, done.out) == (130, "")
    assert done.err == "Stopped. Nothing is written.\n"
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_ctrl_c_twice_while_writing_stops_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("matcher.cli.solving.write_all", twice)
    done = ran("demo", "pilot", "--out", tmp_path)
    assert (done.code, done.out) == (130, "")
    assert done.err == "Stopped. Not everything may be written.\n"


@POSIX
def test_ctrl_c_during_a_repair_leaves_a_plan_or_nothing(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def once(*_: object) -> Callable[[Progress], None]:
        told: list[Progress] = []

        def hear(progress: Progress) -> None:
            if not told:
                signal.raise_signal(signal.SIGINT)
            told.append(progress)

        return hear

    monkeypatch.setattr("matcher.cli.replan.heard", once)
    changes = write_changes([], case / "changes.json")
    out = case / "again"
    done = ran("replan", case / "problem.json", case / "out", changes, "--out", out)
    assert done.code == 130
    written = {one.name for one in out.iterdir()}
    assert ("plan.json" in written) == ("is written" in done.err.splitlines()[-1])
    assert ("plan.json" in written) == ("result.json" in written)


@POSIX
@pytest.mark.parametrize("name", ["solve", "replan"])
def test_ctrl_c_before_there_is_a_plan_leaves_an_old_one_alone(
    case: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    result = read_result(case / "out")
    nothing = result.model_copy(update={"status": "not_found", "matching": None})

    def stopped(*_: object, **__: object) -> Result:
        signal.raise_signal(signal.SIGINT)
        return nothing

    monkeypatch.setattr("matcher.cli.solving.solve", stopped)
    monkeypatch.setattr(import_module("matcher.replan.repair"), "solve", stopped)
    changes = write_changes([], case / "changes.json")
    more = (case / "out", changes) if name == "replan" else ()
    done = ran(name, case / "problem.json", *more, "--out", case / "out")
    assert done.code == 130
    assert read_result(case / "out") == result


@POSIX
def test_ctrl_c_while_printing_ends_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(StringIO):
        def write(self, _text: str) -> int:
            signal.raise_signal(signal.SIGINT)
            return 0

    monkeypatch.setattr(sys, "stdout", Slow())
    assert main(["schema", "policy"]) == 130


SLOWLY = """
import sys, time
from matcher.cli import bar, main
draw = bar.Bar.at
def slowly(self, stage, part=0.0, detail=""):
    draw(self, stage, part, detail)
    time.sleep(0.1 if detail else 0)
bar.Bar.at = slowly
sys.exit(main(sys.argv[1:]))
"""
"""The command, where every tier takes a while to tell of."""


@POSIX
def test_ctrl_c_writes_the_best_plan_so_far(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-c", SLOWLY, "demo", "--lang", "en"]
    with subprocess.Popen(
        [*command, "--out", str(tmp_path)],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = ""
        while not re.search(r"Most placed: \d+", shown):
            shown += os.read(ours, 1000).decode()
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(OSError):  # the terminal ends with the process
            while more := os.read(ours, 1000):
                shown += more.decode()
    os.close(ours)
    assert process.returncode == 130
    assert "The best plan so far is written" in shown
    assert "Traceback" not in shown
    problem = innherred_pilot()
    result = read_result(tmp_path, problem)
    assert result.audit.stopped == "cancelled"
    assert result.matching is not None
    assert result.matching.placements
    found = verify(problem, result.matching, result.policy, values=result.values)
    assert found == ()
