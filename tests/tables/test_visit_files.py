"""Seasons of visits and schedules come back as they were written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import InputError, ProblemError
from matcher.scenarios import visit_scenario
from matcher.tables import (
    read_schedule,
    read_visits,
    schedule_to_json,
    visits_from_json,
    visits_to_json,
    write_schedule,
    write_visits,
)
from matcher.visits import Visit, VisitSchedule

PROBLEM = visit_scenario("pilot30", "F")


def damaged(**fields: Any) -> str:
    return json.dumps({**json.loads(visits_to_json(PROBLEM)), **fields})


def test_files_come_back_equal(tmp_path: Path) -> None:
    schedule = VisitSchedule(
        visits=tuple(
            Visit(visitor=who, company="h0001", round="r1") for who in ("c1", "c2")
        )
    )
    assert read_visits(write_visits(PROBLEM, tmp_path / "v.json")) == PROBLEM
    assert read_schedule(write_schedule(schedule, tmp_path / "s.json")) == schedule
    text = schedule_to_json(schedule)
    assert sum('"visitor"' in line for line in text.splitlines()) == 2


def test_faults_are_told_at_once_with_their_places() -> None:
    rounds = [
        {"id": "r1", "on": "2026-03-02", "begins": "nine", "ends": "10:00+01:00"},
        {"id": "r 2", "on": "soon", "begins": "09:00", "ends": "10:00"},
    ]
    with pytest.raises(InputError) as caught:
        visits_from_json(damaged(rounds=rounds, seasons=1), file="v.json")
    assert {(one.file, one.column, one.expected) for one in caught.value.faults} == {
        ("v.json", "rounds[0].begins", "local_time"),
        ("v.json", "rounds[0].ends", "local_time"),
        ("v.json", "rounds[1].id", "id"),
        ("v.json", "rounds[1].on", "date"),
        ("v.json", "seasons", "known_field"),
    }


def test_contradictions_are_told_at_once_with_their_file() -> None:
    shut = next(h for h in PROBLEM.hosts if h.room_in)
    late = {"id": "r9", "on": "2026-03-02", "begins": "10:00", "ends": "11:30"}
    who = next(
        v for v in PROBLEM.visitors if shut.id in [w.company for w in v.interests]
    )
    pin = {"visitor": who.id, "company": shut.id, "round": shut.room_in[0].round}
    rounds = [*json.loads(visits_to_json(PROBLEM))["rounds"], late]
    with pytest.raises(ProblemError) as caught:
        visits_from_json(damaged(rounds=rounds, pinned=[pin]), file="v.json")
    found = {(one.file, one.column, one.expected) for one in caught.value.faults}
    assert ("v.json", "rounds[4]", "rounds_apart") in found
    assert ("v.json", "pinned[0]", "pin_in_open_round") in found


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_visits(tmp_path / "none.json")
