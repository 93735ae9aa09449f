"""``matcher stable``: the files that ``solve`` writes, of a stable plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.command import hopeless, ran, written
from comparison.test_compare import crossed, without_stable_plan
from matcher import read_result
from matcher.domain import Problem
from matcher.rules import Stable
from support.two_sided import a_market


def opposed() -> Problem:
    """Two people and two places, each side with its own best stable plan."""
    return a_market(
        {"c1": "s1 > s2", "c2": "s2 > s1"}, {"s1": "c2 > c1", "s2": "c1 > c2"}
    )


@pytest.mark.parametrize(
    ("side", "plan"),
    [
        ("candidates", {"c1": "s1", "c2": "s2"}),
        ("companies", {"c1": "s2", "c2": "s1"}),
    ],
)
def test_plan_is_best_for_the_side_asked(
    case: Path, side: str, plan: dict[str, str]
) -> None:
    problem = written(opposed(), case)
    done = ran("stable", problem, "--side", side, "--out", case / "st")
    assert done.code == 0
    matching = read_result(case / "st").matching
    assert matching is not None
    assert {one.candidate: one.slot for one in matching.placements} == plan


def test_it_writes_what_solve_writes_and_verify_agrees(case: Path) -> None:
    problem, folder = written(crossed(), case), case / "st"
    assert ran("stable", problem, "--seed", "7", "--out", folder).code == 0
    files = {one.name for one in folder.iterdir()}
    assert files == {one.name for one in (case / "out").iterdir()}
    assert ran("verify", problem, folder, "--result", folder).code == 0
    result = read_result(folder)
    assert result.audit.seed == 7
    assert any(isinstance(rule, Stable) for rule in result.policy.rules)


def test_where_no_plan_is_stable_the_exit_and_a_hint_say_so(case: Path) -> None:
    problem = written(without_stable_plan(), case)
    done = ran("stable", problem, "--out", case / "st")
    assert done.code == 4
    assert "No lawful plan is stable" in done.err
    assert ran("stable", written(hopeless(), case), "--out", case / "st").code == 4


def test_a_plan_that_ties_leave_unproven_is_no_lack_of_time(case: Path) -> None:
    done = ran("stable", case / "problem.json", "--out", case / "st")
    assert done.code == 0
    assert "time ran out" not in done.out
