"""Calendar files for visitors and companies, one for each recipient."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from types import ModuleType
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from matcher.calendar.entries import Entry, entries
from matcher.calendar.published import Published, PublishedVisit
from matcher.domain.fact import Id
from matcher.texts import Language, word
from matcher.visits import VisitProblem, VisitSchedule, check_schedule

if TYPE_CHECKING:
    import icalendar

ZONE = "Europe/Oslo"
Method = Literal["PUBLISH", "CANCEL"]
Of = Literal["visitor", "company"]


@dataclass(frozen=True)
class CalendarFile:
    """One file for one recipient.

    Attributes
    ----------
    name
        A file name: ``visitor-C1.ics``, ``company-yard.ics``, and with ``.cancelled``
        before its ending (no id has a dot) what the recipient is to take away.
    of, recipient
        Whose it is; nobody else is to have it.
    method
        ``PUBLISH`` holds all visits of the recipient, ``CANCEL`` those that were sent
        before and are no more.
    changed
        Whether it has an entry that the recipient was not sent before.
    content
        The file, UTF-8.
    """

    name: str
    of: Of
    recipient: Id
    method: Method
    changed: bool
    content: bytes


@dataclass(frozen=True)
class Calendars:
    """Files to send, and what has been sent once they are: to keep until next time."""

    files: tuple[CalendarFile, ...]
    published: Published


def calendars(
    problem: VisitProblem,
    schedule: VisitSchedule,
    stamp: datetime,
    *,
    published: Published | None = None,
    organizer: str | None = None,
    language: Language = "en",
) -> Calendars:
    """Make the calendar files of a schedule. Nothing is written.

    An entry is known by season, visitor and company, so a visit that is moved to
    another round keeps its UID and its SEQUENCE is raised. A company is told the ids of
    its visitors and nothing else about them.

    Parameters
    ----------
    stamp
        When the files are made (DTSTAMP), with its time zone. The same stamp gives the
        same bytes.
    published
        What the last call returned. Without it everything is new; give it a season of
        its own where there are several.
    organizer
        Address of the office that sends the files, as ``mailto:visits@example.org``.

    Raises
    ------
    ImportError
        The extra ``kullmatch[calendar]`` is not installed.
    ValueError
        The stamp has no time zone, or the schedule breaks a rule.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> from matcher.scenarios.visits import visit_scenario
    >>> from matcher.visits import Visit, VisitSchedule
    >>> season = visit_scenario("pilot30")
    >>> pair = season.visitors[0].id, season.visitors[0].interests[0].company
    >>> visit = Visit(visitor=pair[0], company=pair[1], round=season.rounds[0].id)
    >>> stamp = datetime(2026, 2, 1, 12, tzinfo=UTC)
    >>> made = calendars(season, VisitSchedule(visits=(visit,)), stamp)
    >>> [file.name for file in made.files]
    ['visitor-c00001.ics', 'company-h0007.ics']
    """
    if stamp.tzinfo is None:
        raise ValueError("the stamp must have a time zone")
    if check_schedule(problem, schedule):
        raise ValueError("the schedule breaks a rule: check_schedule tells which")
    before = published or Published()
    found = entries(problem, schedule, before)
    writer = _Writer(problem, before.season, stamp, organizer, language)
    files = [*writer.files("visitor", found), *writer.files("company", found)]
    visits = tuple(entry.visit for entry in found)
    return Calendars(tuple(files), Published(season=before.season, visits=visits))


@dataclass(frozen=True)
class _Writer:
    """What all files of a call have in common."""

    problem: VisitProblem
    season: Id
    stamp: datetime
    organizer: str | None
    language: Language

    def files(self, of: Of, found: Iterable[Entry]) -> Iterator[CalendarFile]:
        by_recipient: dict[Id, list[Entry]] = {}
        for entry in found:
            by_recipient.setdefault(getattr(entry.visit, of), []).append(entry)
        for who, of_theirs in sorted(by_recipient.items()):
            kept = [one for one in of_theirs if not one.visit.cancelled]
            gone = [one for one in of_theirs if one.visit.cancelled and one.changed]
            if kept:
                changed = any(one.changed for one in kept)
                content = self._content(of, "PUBLISH", kept)
                name = f"{of}-{who}.ics"
                yield CalendarFile(name, of, who, "PUBLISH", changed, content)
            if gone:
                content = self._content(of, "CANCEL", gone)
                name = f"{of}-{who}.cancelled.ics"
                yield CalendarFile(name, of, who, "CANCEL", True, content)

    def _content(self, of: Of, method: Method, found: list[Entry]) -> bytes:
        library = _library()
        calendar = library.Calendar()
        calendar.add("prodid", f"-//kullmatch//visits//{self.language.upper()}")
        calendar.add("version", "2.0")
        calendar.add("method", method)
        visits = sorted(
            (one.visit for one in found), key=lambda one: (one.on, one.begins)
        )
        first, last = visits[0].on.year, visits[-1].on.year
        calendar.add_component(
            library.Timezone.from_tzid(
                ZONE, first_date=date(first, 1, 1), last_date=date(last + 1, 1, 1)
            )
        )
        for visit in visits:
            calendar.add_component(self._event(library.Event(), of, visit))
        content: bytes = calendar.to_ical()
        return content

    def _event(
        self, event: icalendar.Event, of: Of, visit: PublishedVisit
    ) -> icalendar.Event:
        pair = f"{visit.visitor}.{visit.company}"
        event.add("uid", f"{self.season}.{pair}.{of}@kullmatch")
        event.add("dtstamp", self.stamp.astimezone(ZoneInfo("UTC")))
        event.add("sequence", visit.sequence)
        event.add("status", "CANCELLED" if visit.cancelled else "CONFIRMED")
        event.add("class", "PRIVATE")
        zone = ZoneInfo(ZONE)
        event.add("dtstart", datetime.combine(visit.on, visit.begins, tzinfo=zone))
        event.add("dtend", datetime.combine(visit.on, visit.ends, tzinfo=zone))
        names = {one.id: one.name for one in self.problem.zones}
        event.add("location", names.get(visit.zone) or visit.zone)
        if self.organizer is not None:
            event.add("organizer", self.organizer)
        other = visit.company if of == "visitor" else visit.visitor
        summary = word(f"calendar_of_{of}", self.language).format(other=other)
        event.add("summary", summary)
        minutes = self._minutes(visit) if of == "visitor" else None
        if minutes:
            text = word("calendar_journey", self.language).format(minutes=minutes)
            event.add("description", text)
        return event

    def _minutes(self, visit: PublishedVisit) -> int | None:
        visitor = self.problem.visitor.get(visit.visitor)
        if visitor is None:
            return None
        return self.problem.minutes(visitor.zone, visit.zone)


def _library() -> ModuleType:
    try:
        import icalendar
    except ImportError as error:
        message = "calendar files need an extra: pip install kullmatch[calendar]"
        raise ImportError(message) from error
    return icalendar
