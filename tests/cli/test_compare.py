"""``matcher compare``: plans from files, or the price of stability."""

from __future__ import annotations

import json
from pathlib import Path

from cli.command import hopeless, ran, written


def test_plans_are_named_by_their_folder_or_file(case: Path) -> None:
    plan = case / "out" / "plan.json"
    (case / "other.json").write_bytes(plan.read_bytes())
    problem = case / "problem.json"
    done = ran("compare", problem, case / "out", plan, case / "other.json", "--json")
    assert done.code == 0
    names = [one["name"] for one in done.data["comparison"]["plans"]]
    assert names == ["out (1)", "out (2)", "other"]


def test_without_plans_it_is_the_price_of_stability(case: Path) -> None:
    done = ran("compare", case / "problem.json", "--lang", "nb")
    assert done.code == 0
    assert done.out.startswith("Prisen for stabilitet\n")


def test_it_writes_only_where_it_is_asked_to(case: Path) -> None:
    problem = case / "problem.json"
    done = ran("compare", problem, "--out", case / "told.json")
    assert (done.code, done.out) == (0, f"{case / 'told.json'}\n")
    told = json.loads((case / "told.json").read_text(encoding="utf-8"))
    assert told["format"] == "kullmatch.comparison"
    assert ran("compare", problem, "--out", case / "told.txt").code == 0
    text = (case / "told.txt").read_text(encoding="utf-8")
    assert text.startswith("The price of stability\n")


def test_what_is_read_is_not_written_over(case: Path) -> None:
    problem, out = case / "problem.json", case / "out"
    before = (out / "plan.json").read_bytes()
    assert ran("compare", problem, out, "--out", out / "plan.json").code == 2
    assert ran("compare", problem, "--out", case / "told.html").code == 2
    assert (out / "plan.json").read_bytes() == before


def test_a_plan_of_other_people_is_a_fault_of_its_file(case: Path) -> None:
    text = (case / "out" / "plan.json").read_text(encoding="utf-8")
    (case / "strange.json").write_text(text.replace("c1", "c9").replace("c2", "c9"))
    done = ran("compare", case / "problem.json", case / "strange.json")
    assert done.code == 3
    assert "strange" in done.err + done.out
    assert ran("compare", case / "problem.json", case / "out/result.json").code == 3


def test_without_a_lawful_plan_the_exit_says_so(case: Path) -> None:
    done = ran("compare", written(hopeless(), case))
    assert done.code == 4
    assert "no plan to compare" in done.out


def test_without_time_the_exit_says_so(case: Path) -> None:
    done = ran("compare", case / "problem.json", "--time-limit", "0")
    assert done.code == 5
