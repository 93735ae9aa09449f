"""Logs of events as JSON, and as a table that people keep in a spreadsheet."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from matcher.errors import Fault, InputError
from matcher.outcomes import STATES, Event, EventLog
from matcher.outcomes.judge import faults_of
from matcher.tables.cells import Context, IdCell, Word, YesNo
from matcher.tables.definition import Column, Table
from matcher.tables.documents import read_document, written
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.tables.place import Place
from matcher.tables.reading import Reading, read_fact
from matcher.tables.rows import read_table, table_rows
from matcher.tables.sheet import read_sheet, sheet_bytes
from matcher.tables.spelling import shown
from matcher.tables.wrong import Wrong, fault, path_of
from matcher.texts import Language

_PLACE = re.compile(r"events\[([0-9]+)\]\.(.*)")
_DATES = (
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})"),
)


class DateCell:
    """A day: ``2022-08-15`` or ``15.08.2022``."""

    many = False
    strips = True

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        for form in _DATES:
            if match := form.fullmatch(text.strip()):
                try:
                    return date(int(match["y"]), int(match["m"]), int(match["d"]))
                except ValueError:
                    break
        return Wrong("date")

    def write(self, value: date, context: Context) -> str:
        if context.language == "nb":
            return f"{value.day:02}.{value.month:02}.{value.year:04}"
        return value.isoformat()


EVENTS = Table(
    "events",
    "hendelser",
    Event,
    (
        Column("candidate", "kandidat", IdCell()),
        Column("state", "tilstand", Word(STATES)),
        Column("on", "dato", DateCell()),
        Column("reason", "grunn", IdCell()),
        Column("slot", "tilbud", IdCell()),
        Column("takes_back", "trekkes_tilbake", YesNo()),
    ),
)


def read_events(path: str | os.PathLike[str]) -> EventLog:
    """Read a log from a ``.json`` or a ``.csv`` file.

    Raises
    ------
    InputError
        With every fault at once, each with its row and column.

    Examples
    --------
    >>> import tempfile
    >>> from datetime import date
    >>> from matcher.outcomes import Event, EventLog
    >>> offered = Event(candidate="C1", state="offered", on=date(2022, 8, 15))
    >>> log = EventLog(events=(offered,))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = write_events(log, f"{folder}/hendelser.csv", language="nb")
    ...     read_events(file) == log
    True
    """
    name, ending = name_of(path), Path(path).suffix.lower()
    if ending == ".json":
        return events_from_json(content_of(path), file=name)
    if ending == ".csv":
        return _events_from_csv(content_of(path), name)
    raise InputError([Fault("json_or_csv", name)])


def write_events(
    log: EventLog, path: str | os.PathLike[str], *, language: Language = "en"
) -> Path:
    """Write a log as a ``.json`` or a ``.csv`` file: written beside, then renamed.

    ``language`` is that of headers and words in CSV, as ``write_problem`` has them.

    Raises
    ------
    InputError
        The path ends in neither.
    """
    ending = Path(path).suffix.lower()
    if ending == ".json":
        return write_file(path, events_to_json(log))
    if ending == ".csv":
        rows = table_rows(EVENTS, log.events, Context(None, language))
        return write_file(path, sheet_bytes(rows, language))
    raise InputError([Fault("json_or_csv", name_of(path))])


def events_from_json(text: str | bytes, *, file: str | None = None) -> EventLog:
    """Read a log from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once; ``column`` is a path such as ``events[3].state``.
    """
    document = read_document(text, "kullmatch.events", file=file)
    entries = document.pop("events", [])
    del document["format"], document["version"]
    faults = [Fault("known_field", file, None, shown(name)) for name in document]
    if not isinstance(entries, list):
        raise InputError([*faults, Fault("list", file, None, "events")])
    readings = [read_fact(Event, entry, row) for row, entry in enumerate(entries)]
    for row, reading in enumerate(readings):
        for wrong in reading.wrongs:
            place = path_of(("events", row, *wrong.where))
            faults.append(fault(wrong, file=file, column=place))
    for one in _between(readings):
        faults.append(Fault(one.expected, file, None, one.column, one.details))
    if faults:
        raise InputError(faults)
    return EventLog(events=tuple(_facts(readings)))


def events_to_json(log: EventLog) -> str:
    """Write a log as JSON, one event a line."""
    return written(log.model_dump(mode="json"))


def _events_from_csv(data: bytes, file: str) -> EventLog:
    sheet = read_sheet(data, file)
    if isinstance(sheet, Fault):
        raise InputError([sheet])
    found = read_table(EVENTS, sheet, Place(file), Context(None))
    readings = [row.reading for row in found.rows]
    faults = list(found.faults)
    for one in _between(readings) if found.complete else ():
        match = _PLACE.fullmatch(one.column or "")
        if match is not None:
            wrong = Wrong(one.expected, one.details)
            faults.append(found.fault_at(int(match[1]), match[2], wrong))
    if faults:
        raise InputError(
            sorted(faults, key=lambda one: (one.row or 0, one.column or ""))
        )
    return EventLog(events=tuple(_facts(readings)))


def _facts(readings: Iterable[Reading]) -> Iterator[Event]:
    return (one.fact for one in readings if isinstance(one.fact, Event))


def _between(readings: list[Reading]) -> Iterator[Fault]:
    """Faults between events, of everybody whose events could all be read."""
    events = list(_facts(readings))
    if len(events) < len(readings) or any(one.covers("candidate") for one in readings):
        return
    doubtful = {
        event.candidate
        for event, one in zip(events, readings, strict=True)
        if one.faulty
    }
    for found in faults_of(events):
        match = _PLACE.fullmatch(found.column or "")
        if match and events[int(match[1])].candidate not in doubtful:
            yield found
