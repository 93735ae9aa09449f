"""Page and workbook say the numbers that plain loops find."""

from __future__ import annotations

import pytest

from matcher.domain import Problem
from matcher.engine import solve
from matcher.report import status
from matcher.scenarios import innherred_pilot
from report.book.cases import town
from report.recount import told_wrongly
from support.tiny import tiny_problem


@pytest.mark.parametrize(
    "problem",
    [innherred_pilot(), town(), *(tiny_problem(seed) for seed in (1, 4, 9, 47))],
    ids=["pilot", "town", "tiny 1", "tiny 4", "tiny 9", "tiny 47"],
)
def test_reports_say_what_is_counted(problem: Problem) -> None:
    assert told_wrongly(problem, solve(problem)) == []


def test_wrong_number_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = innherred_pilot()
    result = solve(pilot)
    monkeypatch.setattr(status.StatusRow, "sum", property(lambda row: row.pathway + 1))
    assert told_wrongly(pilot, result) == ["status", "sheet of the status"]
