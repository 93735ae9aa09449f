"""Each exit code, and what is there when it is returned."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.command import hopeless, ran, small, written
from matcher.cli.exits import exit_of
from matcher.errors import VerificationError
from matcher.tables import read_result, write_matching
from support.build import a_matching


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_0_the_plan_is_proven_and_written(case: Path) -> None:
    found = names(case / "out")
    assert found >= {"plan.csv", "plan.json", "unplaced.csv", "result.json"}
    assert read_result(case / "out").status == "optimal"


def test_1_a_file_stands_where_the_folder_should(case: Path) -> None:
    taken = case / "out" / "plan.csv"
    done = ran("solve", case / "problem.json", "--out", taken)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"{taken}: is a file, not a folder\n"


def test_1_a_folder_may_not_be_written_to(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = names(case / "out")
    done = ran("solve", case / "problem.json", "--out", case / "out")
    assert done.code == 1
    assert "no access" in done.err
    assert names(case / "out") == before


def test_1_the_disk_is_full(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "plan.csv")

    monkeypatch.setattr("matcher.tables.outcome.write_together", full)
    done = ran("solve", case / "problem.json", "--out", case / "new")
    assert (done.code, done.err) == (1, "plan.csv: the disk is full\n")


def test_2_the_command_is_used_wrongly() -> None:
    assert ran().code == 2
    assert ran("solve").code == 2


def test_3_the_problem_has_faults_and_nothing_is_written(tmp_path: Path) -> None:
    broken = tmp_path / "problem.json"
    broken.write_text('{"format": "kullmatch.problem", "version": 1}')
    done = ran("solve", broken, "--out", tmp_path / "out")
    assert (done.code, done.out) == (3, "")
    assert "first_month" in done.err
    assert names(tmp_path) == {"problem.json"}


def test_4_no_plan_is_lawful_and_explain_says_why(tmp_path: Path) -> None:
    problem, out = written(hopeless(), tmp_path), tmp_path / "out"
    done = ran("solve", problem, "--out", out)
    assert done.code == 4
    assert names(out) == {"result.json"}
    assert "says why no plan is lawful" in done.err
    why = ran("explain", problem, out)
    assert why.code == 0
    assert "s1" in why.out


def test_5_time_runs_out_and_the_best_plan_is_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = ran("demo", "pilot", "--time-limit", "0", "--out", out)
    assert done.code == 5
    result = read_result(out)
    assert (result.status == "feasible") == ("plan.json" in names(out))
    assert result.status in ("feasible", "not_found")


def test_5_without_a_plan_only_the_result_is_there(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = read_result(case / "out")
    audit = result.audit.model_copy(update={"plan_hash": "", "verdict": "no plan"})
    update = {"status": "not_found", "matching": None, "tiers": (), "audit": audit}
    nothing = result.model_copy(update=update)
    monkeypatch.setattr("matcher.cli.solving.solve", lambda *_, **__: nothing)
    done = ran("solve", case / "problem.json", "--out", case / "out")
    assert done.code == 5
    assert names(case / "out") == {"result.json"}
    assert done.err == "No plan was found in time. Give more with --time-limit.\n"


def test_6_a_plan_is_refused_in_words(case: Path) -> None:
    plan = write_matching(a_matching(c1="s1", c2="s1"), case / "both.json")
    done = ran("verify", case / "problem.json", plan)
    assert done.code == 6
    assert "s1 has 1 open places, but the plan gives it 2 people." in done.out


def test_6_a_plan_of_ours_is_refused_and_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise VerificationError("the plan breaks conditions: places")

    monkeypatch.setattr("matcher.cli.solving.solve", refused)
    problem = written(small(), tmp_path)
    done = ran("solve", problem, "--out", tmp_path / "out")
    assert (done.code, done.out) == (6, "")
    assert names(tmp_path / "out") == set()


def test_6_what_a_result_claims_is_judged_before_it_is_written(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = read_result(case / "out")
    both = result.model_copy(update={"matching": a_matching(c1="s1", c2="s1")})
    monkeypatch.setattr("matcher.cli.solving.solve", lambda *_, **__: both)
    done = ran("solve", case / "problem.json", "--out", case / "new")
    assert (done.code, done.out) == (6, "")
    assert names(case / "new") == set()


def test_the_process_returns_the_code() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "matcher", "solve", "nowhere", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert json.loads(done.stdout)["exit"] == 3
    assert done.stderr == ""


def test_how_a_solve_ends_decides_the_code() -> None:
    ends = ("optimal", "infeasible", "feasible", "not_found")
    assert [exit_of(one) for one in ends] == [0, 4, 5, 5]
    assert exit_of("feasible", interrupted=True) == 130
