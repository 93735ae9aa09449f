"""What one is told is nobody else's: every file and page of a whole season."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache

from matcher.calendar import calendars
from matcher.report import host_page, itinerary_page
from matcher.scenarios.visits import visit_scenario
from matcher.visits import TIERS, VisitSchedule, plan_visits

from .seasons import events

SEASON = visit_scenario("pilot30", "U", seed=2)
VISITOR, COMPANY = re.compile(r"c\d{5}"), re.compile(r"h\d{4}")


@cache
def planned() -> VisitSchedule:
    schedule = plan_visits(SEASON, tiers=TIERS[:4]).schedule
    assert schedule is not None
    return schedule


def test_every_export_names_its_recipient_and_whom_she_meets() -> None:
    schedule = planned()
    stamp = datetime(2026, 2, 1, tzinfo=UTC)
    made = calendars(SEASON, schedule, stamp)
    meets: dict[str, set[str]] = {}
    for one in schedule.visits:
        meets.setdefault(one.visitor, set()).add(one.company)
        meets.setdefault(one.company, set()).add(one.visitor)
    assert {file.recipient for file in made.files} == set(meets)
    for file in made.files:
        text = file.content.decode().replace("\r\n ", "")
        own = itinerary_page if file.of == "visitor" else host_page
        page = own(SEASON, schedule, file.recipient)
        for told in (text, page):
            named = {*VISITOR.findall(told), *COMPANY.findall(told)}
            assert named == {file.recipient} | meets[file.recipient]


def test_points_and_journeys_are_in_no_export_of_a_company() -> None:
    schedule = planned()
    for host in SEASON.hosts:
        page = host_page(SEASON, schedule, host.id)
        assert "point" not in page
        assert "min" not in page
    made = calendars(SEASON, schedule, datetime(2026, 2, 1, tzinfo=UTC))
    for file in made.files:
        if file.of == "company":
            assert not any("description" in entry for entry in events(file))


def test_every_visit_stands_in_two_files() -> None:
    schedule = planned()
    made = calendars(SEASON, schedule, datetime(2026, 2, 1, tzinfo=UTC))
    entries = sum(len(events(file)) for file in made.files)
    assert entries == 2 * len(schedule.visits) > 100


def test_library_that_writes_calendars_is_loaded_when_one_is_made() -> None:
    script = "import matcher.calendar, sys; print('icalendar' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
