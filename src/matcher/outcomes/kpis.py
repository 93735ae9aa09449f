"""Figures that follow from the log alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from matcher.outcomes.log import Event, EventLog
from matcher.outcomes.states import LEFT, State


class Retention(NamedTuple):
    """Of so many people in a state that long ago, so many had not left since."""

    months: int
    people: int
    kept: int


def days_to_contract(log: EventLog, kick_off: date, on: date) -> tuple[int, ...]:
    """Days from the kick-off to each first contract up to a day, shortest first.

    Examples
    --------
    >>> days_to_contract(EventLog(), date(2021, 5, 1), date(2022, 1, 1))
    ()
    """
    firsts = (_first(events, "contract") for events in log.by_candidate.values())
    days = [(one - kick_off).days for one in firsts if one is not None and one <= on]
    return tuple(sorted(day for day in days if day >= 0))


def retention(
    log: EventLog, state: State, on: date, months: tuple[int, ...] = (3, 12, 24)
) -> tuple[Retention, ...]:
    """Who had not left so many months after she first came to a state.

    Only people who came to it long enough before ``on`` are counted. To leave is to be
    ``unplaced`` or ``withdrawn``; to go on, or to other work, is to stay.

    Examples
    --------
    >>> retention(EventLog(), "contract", date(2024, 1, 1), months=(3,))
    (Retention(months=3, people=0, kept=0),)
    """
    found = []
    for length in months:
        people = kept = 0
        for events in log.by_candidate.values():
            first = _first(events, state)
            until = None if first is None else _months_after(first, length)
            if until is None or until > on:
                continue
            people += 1
            kept += [one.state for one in events if one.on <= until][-1] not in LEFT
        found.append(Retention(length, people, kept))
    return tuple(found)


def _first(events: tuple[Event, ...], state: State) -> date | None:
    return next((event.on for event in events if event.state == state), None)


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or the last day of one that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    for last in range(day.day, 27, -1):
        try:
            return date(day.year + years, month + 1, last)
        except ValueError:
            continue
    return date(day.year + years, month + 1, day.day)
