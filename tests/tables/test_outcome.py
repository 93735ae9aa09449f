from __future__ import annotations

import csv
from pathlib import Path

import pytest

from matcher import Result, read_matching, solve, write_result
from matcher.domain import Commitment
from matcher.texts import LANGUAGES, Language
from support.build import a_candidate, a_placement, a_problem, a_slot

PROBLEM = a_problem(["c1", a_candidate("c2", interests=(("cook",),))], ["s1"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_result_is_a_plan_the_unplaced_with_reasons_and_the_proof(
    tmp_path: Path, language: Language
) -> None:
    result = solve(PROBLEM)
    files = write_result(PROBLEM, result, tmp_path, language)
    assert [one.name for one in files] == [
        *("plan.csv", "plan.json", "unplaced.csv", "result.json"),
    ]
    assert read_matching(tmp_path / "plan.json") == result.matching
    again = Result.model_validate_json((tmp_path / "result.json").read_text("utf-8"))
    assert again == result
    text = (tmp_path / "unplaced.csv").read_text(encoding="utf-8-sig")
    table = list(
        csv.reader(text.splitlines(), delimiter=";" if language == "nb" else ",")
    )
    assert [row[:3] for row in table[1:]] == [["c2", "inn", "interest"]]
    assert "c2" in table[1][3]


def test_without_a_plan_only_the_result_is_written_and_no_old_plan_stays(
    tmp_path: Path,
) -> None:
    write_result(PROBLEM, solve(PROBLEM), tmp_path)
    pins = tuple(
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    )
    hopeless = a_problem(["c1", "c2"], [a_slot("s1")], commitments=pins)
    result = solve(hopeless)
    assert result.status == "infeasible"
    files = write_result(hopeless, result, tmp_path)
    assert [one.name for one in files] == ["result.json"]
    assert [one.name for one in tmp_path.iterdir()] == ["result.json"]
