"""A small season of visits, and what stands in its calendar files."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import icalendar

from matcher.calendar import CalendarFile, Calendars, Published, calendars
from matcher.visits import (
    Host,
    Interest,
    Round,
    Visit,
    Visitor,
    VisitProblem,
    VisitSchedule,
    VisitZone,
    ZoneTravel,
)

STAMP = datetime(2022, 2, 1, 12, tzinfo=UTC)
LATER = datetime(2022, 2, 8, 12, tzinfo=UTC)

SEASON = VisitProblem(
    rounds=(
        Round(id="winter", on=date(2022, 3, 26), begins=time(9), ends=time(10, 30)),
        Round(id="summer", on=date(2022, 3, 27), begins=time(9), ends=time(10, 30)),
        Round(id="october", on=date(2022, 10, 29), begins=time(9), ends=time(10, 30)),
        Round(id="november", on=date(2022, 10, 30), begins=time(9), ends=time(10, 30)),
    ),
    zones=(VisitZone(id="verdal", name="Verdal, Ørin"), VisitZone(id="namsos")),
    travel=(ZoneTravel(origin="verdal", destination="namsos", minutes=91),),
    hosts=(
        Host(id="yard", zone="verdal", room=2),
        Host(id="mill", zone="namsos", room=2),
    ),
    visitors=tuple(
        Visitor(
            id=who,
            zone="verdal",
            interests=(
                Interest(company="yard", points=80),
                Interest(company="mill", points=37),
            ),
        )
        for who in ("C1", "C2")
    ),
)


def a_schedule(*visits: str) -> VisitSchedule:
    """Visits as ``"C1 yard winter"``."""
    named = (visit.split() for visit in visits)
    return VisitSchedule(
        visits=tuple(
            Visit(visitor=who, company=company, round=when)
            for who, company, when in named
        )
    )


FIRST = a_schedule("C1 yard winter", "C1 mill summer", "C2 yard winter")


def made(
    schedule: VisitSchedule, published: Published | None = None, **options: str
) -> Calendars:
    stamp = STAMP if published is None else LATER
    return calendars(SEASON, schedule, stamp, published=published, **options)  # type: ignore[arg-type]


def named(found: Calendars, name: str) -> CalendarFile:
    (file,) = (one for one in found.files if one.name == name)
    return file


def events(file: CalendarFile) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(file.content)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar.events


def sequences(file: CalendarFile) -> dict[str, int]:
    """SEQUENCE by UID."""
    return {str(one["uid"]): int(one.decoded("sequence")) for one in events(file)}


def begins(entry: icalendar.Event) -> datetime:
    start = entry.start
    assert isinstance(start, datetime)
    return start
