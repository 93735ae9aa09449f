"""What each sub-command does with sound input."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli.command import hopeless, ran, small, written
from matcher import read_schedule, read_visits, solve
from matcher.cli import validate as validate_command
from matcher.errors import Fault, InputError
from matcher.policy import default_policy
from matcher.tables import (
    DOCUMENTS,
    read_problem,
    read_result,
    schema_text,
    template,
    write_changes,
    write_policy,
    write_problem,
    write_result,
)
from matcher.visits import check_schedule
from matcher.whatif import NewCandidates, Places, Withdrawn
from support.build import a_candidate, a_problem
from test_house import NO_ORTOOLS

PILOT = Path(__file__).parents[2] / "examples" / "innherred_pilot"
ROUND = ("--round", "2026-03-02 09:00-11:00", "--round", "2026-03-02 12:00-14:00")


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_solve_prints_the_report_and_where_the_files_are(tmp_path: Path) -> None:
    done = ran("solve", PILOT, "--out", tmp_path, "--lang", "nb", "--seed", "7")
    assert done.code == 0
    assert "Rett i arbeid" in done.out
    printed = {Path(one).name for one in done.out.splitlines() if str(tmp_path) in one}
    assert printed == names(tmp_path)
    assert read_result(tmp_path).audit.seed == 7
    header = (tmp_path / "plan.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert header.startswith("kandidat;")


def test_solve_of_a_folder_it_wrote_into_is_read_again(tmp_path: Path) -> None:
    write_problem(small(), tmp_path)
    first = ran("solve", tmp_path, "--out", tmp_path)
    assert (first.code, ran("solve", tmp_path, "--out", tmp_path).code) == (0, 0)


def test_solve_follows_a_policy(case: Path) -> None:
    policy = default_policy()
    short = policy.model_copy(update={"tiers": policy.tiers[:1]})
    path = write_policy(short, case / "ours.json")
    done = ran("solve", case / "problem.json", "--policy", path, "--json")
    assert [one["name"] for one in done.data["tiers"]] == ["placed_on_pathway"]


def test_files_of_an_earlier_plan_do_not_stay_beside_a_new_result(case: Path) -> None:
    (case / "out" / "plan.xlsx").write_bytes(b"old")
    (case / "out" / "report.html").write_bytes(b"old")
    (case / "out" / "mine.txt").write_bytes(b"mine")
    problem = written(hopeless(), case)
    assert ran("solve", problem, "--out", case / "out").code == 4
    assert names(case / "out") == {"result.json", "mine.txt"}


def test_solve_says_in_a_line_which_extra_is_missing(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matcher.cli.outputs.find_spec", lambda _name: None)
    done = ran("solve", case / "problem.json", "--out", case / "out")
    assert done.code == 0
    assert done.err.splitlines() == [
        'plan.xlsx is not written; it needs: pip install "kullmatch[excel]"',
        'report.html is not written; it needs: pip install "kullmatch[report]"',
    ]
    assert not {"plan.xlsx", "report.html"} & names(case / "out")


def test_demo_writes_nothing_unless_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ran("demo", "pathways_pilot30")
    assert done.code == 0
    assert "optimal" in done.out
    assert names(tmp_path) == set()


def test_demo_writes_the_problem_for_other_commands(tmp_path: Path) -> None:
    assert ran("demo", "--out", tmp_path).code == 0
    problem, out = tmp_path / "problem.json", tmp_path
    assert ran("verify", problem, out, "--result", out).code == 0
    assert ran("explain", problem, out, "--candidate", "C0001").code == 0


def test_validate_says_what_a_sound_problem_holds() -> None:
    done = ran("validate", PILOT)
    assert (done.code, done.err) == (0, "")
    sound, said = done.out.splitlines()
    assert sound == "No faults. Candidates: 60, companies: 11, slots: 16."
    assert said.startswith("104 wishes are for slots whose priority list")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook with a fault."""

    def faulty(_path: Path) -> None:
        raise InputError([Fault("id", "x.xlsx", 2, "home", (), "Ås", "candidates")])

    monkeypatch.setattr(validate_command, "a_problem", faulty)
    monkeypatch.setattr(validate_command, "marked_copy", lambda *_: b"PK")
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"PK mine")
    return path


@pytest.mark.parametrize(
    ("more", "copy"),
    [
        ((), "x-faults.xlsx"),
        (("--lang", "nb"), "x-feil.xlsx"),
        (("--marked", "y.xlsx"), "y.xlsx"),
    ],
)
def test_validate_marks_faults_in_a_copy_of_a_workbook(
    book: Path, more: tuple[str, ...], copy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book.parent)
    done = ran("validate", book, *more)
    assert done.code == 3
    assert "[Ås]" in done.out
    assert copy in done.out
    assert names(book.parent) == {"x.xlsx", copy}
    assert book.read_bytes() == b"PK mine"


def test_validate_writes_no_copy_where_none_is_wanted(book: Path) -> None:
    assert ran("validate", book, "--no-copy").code == 3
    assert ran("validate", book, "--marked", book).code == 2
    assert names(book.parent) == {"x.xlsx"}
    assert book.read_bytes() == b"PK mine"


def test_verify_judges_the_claims_of_a_result(case: Path) -> None:
    problem, out = case / "problem.json", case / "out"
    assert ran("verify", problem, out / "plan.json", "--result", out).code == 0
    plan = json.loads((out / "plan.json").read_text(encoding="utf-8"))
    plan["placements"] = []
    (case / "nobody.json").write_text(json.dumps(plan))
    assert ran("verify", problem, case / "nobody.json").code == 0
    done = ran("verify", problem, case / "nobody.json", "--result", out, "--json")
    assert done.code == 6
    assert {one["code"] for one in done.data["violations"]} == {"value"}


def test_verify_tells_which_value_is_not_true(case: Path) -> None:
    path = case / "out" / "result.json"
    result = json.loads(path.read_text(encoding="utf-8"))
    result["tiers"][0]["value"] = "9"
    path.write_text(json.dumps(result))
    done = ran("verify", case / "problem.json", case / "out", "--result", path)
    assert done.code == 6
    assert "placed_on_pathway is claimed to be 9, but is 1" in done.out
    other = ran("verify", PILOT, case / "out", "--result", path)
    assert other.code == 3


def test_verify_of_a_plan_for_another_problem_names_who_is_unknown(case: Path) -> None:
    done = ran("verify", PILOT, case / "out")
    assert done.code == 6
    assert "s1, which does not exist" in done.out


def test_verify_works_where_ortools_is_not_installed(case: Path) -> None:
    script = f"{NO_ORTOOLS}\nfrom matcher.cli import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "verify"]
    done = subprocess.run(
        [*command, str(case / "problem.json"), str(case / "out")],
        env={**os.environ, "LANG": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "The plan keeps every rule. Placements: 1.\n"


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (("--candidate", "{unplaced}"), "has no place"),
        (("--slot", "s1"), "s1 is full: 1 of 1"),
        (("--candidate", "{unplaced}", "--slot", "s1"), "s1"),
        (("--company", "yard"), "yard: 1 of 1 places"),
    ],
)
def test_explain_answers(case: Path, about: tuple[str, ...], said: str) -> None:
    plan = read_result(case / "out").matching
    assert plan is not None
    (placed,) = plan.by_candidate
    unplaced = {"c1": "c2", "c2": "c1"}[placed]
    asked = [one.format(unplaced=unplaced) for one in about]
    done = ran("explain", case / "problem.json", case / "out", *asked)
    assert done.code == 0
    assert said in done.out
    assert ran("explain", case / "problem.json", case / "out", *asked, "--json").data


def test_explain_wants_a_question_and_known_ids(case: Path) -> None:
    asked = ("explain", case / "problem.json", case / "out")
    assert ran(*asked).code == 2
    done = ran(*asked, "--candidate", "nobody", "--slot", "nowhere")
    assert done.code == 3
    assert [one.partition(":")[0] for one in done.err.splitlines()] == [
        *("--candidate", "--slot"),
    ]
    assert "nobody" not in done.err


def test_explain_tells_machines_why_no_plan_is_lawful(tmp_path: Path) -> None:
    problem = hopeless()
    write_result(problem, solve(problem), tmp_path)
    done = ran("explain", written(problem, tmp_path), tmp_path, "--json")
    assert done.data["answer"]["status"] == "infeasible"
    assert done.data["answer"]["conflicts"]


@pytest.mark.parametrize("name", ["advise", "replan", "report", "explain"])
def test_result_of_another_problem_is_refused(case: Path, name: str) -> None:
    changes = write_changes([], case / "changes.json")
    more = {"replan": (changes,), "explain": ("--slot", "s1")}
    done = ran(name, PILOT, case / "out", *more.get(name, ()))
    assert done.code == 3
    assert "the result is of another problem" in done.err


def test_result_without_a_plan_is_nothing_to_advise_on(tmp_path: Path) -> None:
    problem = hopeless()
    write_result(problem, solve(problem), tmp_path)
    done = ran("advise", written(problem, tmp_path), tmp_path)
    assert (done.code, done.err) == (3, f"{tmp_path.name}: the result has no plan.\n")


def test_advise_asks_for_places(case: Path) -> None:
    done = ran("advise", case / "problem.json", case / "out", "--places", "1")
    assert done.code == 0
    assert "1 x weld" in done.out


def test_advise_says_when_a_policy_cannot_tell(case: Path) -> None:
    policy = default_policy()
    order = [one for one in policy.tiers if one.objective in ("travel", "lottery")]
    path = write_policy(
        policy.model_copy(update={"tiers": tuple(order)}), case / "ours.json"
    )
    problem = case / "problem.json"
    assert ran("solve", problem, "--policy", path, "--out", case / "out").code == 0
    done = ran("advise", problem, case / "out", "--lang", "nb")
    assert done.code == 2
    assert "her kan ingen råd gis" in done.err


def test_replan_writes_the_changed_problem_and_the_new_plan(case: Path) -> None:
    plan = read_result(case / "out").matching
    assert plan is not None
    gone = Withdrawn(candidates=tuple(plan.by_candidate))
    changes = write_changes([gone], case / "changes.json")
    asked = ("replan", case / "problem.json", case / "out", changes)
    assert ran(*asked).code == 0
    assert names(case) == {"problem.json", "out", "changes.json"}
    done = ran(*asked, "--out", case / "new", "--json")
    assert (done.code, done.data["fewest_proven"]) == (0, True)
    assert {one["became"] for one in done.data["people"]} == {"left", "new"}
    problem = read_problem(case / "new" / "problem.json")
    assert len(problem.candidates) == 1
    assert read_result(case / "new", problem).status == "optimal"


@pytest.mark.parametrize(
    "change",
    [
        Withdrawn(candidates=("nobody",)),
        Places(slots=("nowhere",), add=1),
        NewCandidates(candidates=(a_candidate("c1"),)),
        NewCandidates(candidates=(a_candidate("c3", home="atlantis"),)),
    ],
    ids=lambda one: one.change,
)
def test_replan_names_the_file_of_a_change_that_cannot_be_made(
    case: Path, change: Any
) -> None:
    changes = write_changes([change], case / "changes.json")
    done = ran("replan", case / "problem.json", case / "out", changes)
    assert done.code == 3
    assert done.err.startswith("changes.json, ")


def test_visits_of_a_problem_are_planned_and_written(tmp_path: Path) -> None:
    done = ran(
        *("visits", PILOT, *ROUND, "--out", tmp_path, "--visitor", "C0001"),
        *("--company", "verdal-1", "--time-limit", "20"),
    )
    assert done.code in (0, 5)
    assert "The visits of C0001" in done.out
    assert names(tmp_path) == {"visits.json", "schedule.json", "schedule.csv"}
    season = read_visits(tmp_path / "visits.json")
    schedule = read_schedule(tmp_path / "schedule.json")
    assert check_schedule(season, schedule) == ()
    text = (tmp_path / "schedule.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    told = {(row["visitor"], row["company"], row["round"]) for row in rows}
    assert told == {(one.visitor, one.company, one.round) for one in schedule.visits}
    assert len(rows) == len(schedule.visits)


def test_visits_of_a_season_write_nothing_unless_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert ran("visits", written(small(), tmp_path), *ROUND, "--out", out).code == 0
    monkeypatch.chdir(tmp_path)
    before = names(tmp_path) | names(out)
    done = ran("visits", out / "visits.json", "--json")
    assert done.code == 0
    assert len(done.data["visits"]) == 2
    assert names(tmp_path) | names(out) == before
    stranger = ran("visits", out / "visits.json", "--visitor", "x", "--company", "y")
    assert stranger.code == 3
    assert len(stranger.err.splitlines()) == 2


def test_rounds_that_overlap_are_told(tmp_path: Path) -> None:
    problem = written(small(), tmp_path)
    twice = ("--round", "2026-03-02 09:00-11:00") * 2
    done = ran("visits", problem, *twice)
    assert done.code == 3
    backwards = ran("visits", problem, "--round", "2026-03-02 11:00-09:00")
    assert backwards.code == 3


def test_report_is_text_or_a_file(case: Path) -> None:
    asked = ("report", case / "problem.json", case / "out")
    text = ran(*asked)
    assert text.code == 0
    assert "Tiers, in order" in text.out
    for ending in ("html", "xlsx", "txt"):
        path = case / f"r.{ending}"
        assert ran(*asked, "--out", path).out == f"{path}\n"
        assert path.read_bytes()
    assert (case / "r.txt").read_text(encoding="utf-8") == text.out


def test_report_shows_which_places_to_ask_for_when_it_is_asked(case: Path) -> None:
    path = case / "r.html"
    asked = ("report", case / "problem.json", case / "out", "--out", path)
    assert ran(*asked).code == 0
    assert 'id="advice"' not in path.read_text(encoding="utf-8")
    assert ran(*asked, "--places", "1").code == 0
    assert 'id="advice"' in path.read_text(encoding="utf-8")


def test_published_report_names_nobody(case: Path) -> None:
    path = case / "r.html"
    asked = ("report", case / "problem.json", case / "out", "--out", path)
    assert ran(*asked, "--published").code == 0
    assert "c1" not in path.read_text(encoding="utf-8")


def test_template_is_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    assert ran("template", path, "--lang", "nb").out == f"{path}\n"
    assert path.read_bytes().startswith(b"PK")


def test_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_language: str) -> bytes:
        raise ImportError("workbooks need an extra: pip install kullmatch[excel]")

    monkeypatch.setattr("matcher.cli.template.template", missing)
    done = ran("template", tmp_path / "empty.xlsx")
    assert done.code == 1
    assert done.err == 'This needs an extra: pip install "kullmatch[excel]"\n'


def test_schema_is_that_of_the_document() -> None:
    for name in DOCUMENTS:
        assert ran("schema", name).out == schema_text(name)
    every = json.loads(ran("schema", "--all").out)
    assert every == {name: json.loads(schema_text(name)) for name in DOCUMENTS}


def test_problem_without_anybody_is_solved(tmp_path: Path) -> None:
    problem = written(a_problem(), tmp_path)
    assert ran("solve", problem, "--out", tmp_path / "out").code == 0


def test_unknown_ids_are_missed_in_the_table_of_the_language(case: Path) -> None:
    asked = ("explain", case / "problem.json", case / "out", "--candidate", "nobody")
    assert "finnes ikke i kandidater" in ran(*asked, "--lang", "nb").err
    assert "does not exist in candidates" in ran(*asked, "--lang", "en").err


def test_faults_of_a_workbook_end_with_how_to_mark_them(tmp_path: Path) -> None:
    book = tmp_path / "empty.xlsx"
    book.write_bytes(template("en"))
    hint = ran("solve", book, "--out", tmp_path / "out").err.splitlines()[-1]
    assert "matcher validate" in hint
    assert hint not in ran("validate", book, "--no-copy").err
