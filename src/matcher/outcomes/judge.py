"""Whether events can be true together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol

from matcher.domain.fact import Id, Tag
from matcher.errors import Fault
from matcher.outcomes.states import FIRST, FOLLOWS, State


class Told(Protocol):
    """What an event tells."""

    @property
    def candidate(self) -> Id: ...
    @property
    def state(self) -> State: ...
    @property
    def on(self) -> date: ...
    @property
    def reason(self) -> Tag | None: ...
    @property
    def takes_back(self) -> bool: ...


def standing(events: Sequence[Told]) -> dict[Id, list[int]]:
    """Rows of the events of each candidate that were not taken back, by day.

    Candidates are in the order of their ids; events of one day in the order noted.
    """
    rows: dict[Id, list[int]] = {}
    for row, event in enumerate(events):
        of_her = rows.setdefault(event.candidate, [])
        if not event.takes_back:
            of_her.append(row)
        elif (meant := _taken_back(events, of_her, event)) is not None:
            of_her.remove(meant)
    return {
        who: sorted(rows[who], key=lambda row: events[row].on) for who in sorted(rows)
    }


def faults_of(events: Sequence[Told]) -> Iterator[Fault]:
    """Every mistake between events; the place is a path such as ``events[3].state``."""
    yield from _single(events)
    for rows in standing(events).values():
        for row in rows[:1]:
            if events[row].state not in FIRST:
                allowed = (("allowed", ", ".join(FIRST)),)
                yield Fault("state_first", column=_path(row, "state"), details=allowed)
        for row, after in pairwise(rows):
            before, state = events[row].state, events[after].state
            if state not in FOLLOWS[before]:
                words = ", ".join(FOLLOWS[before])
                details = (("before", before), ("allowed", words))
                place = _path(after, "state")
                yield Fault("state_after", column=place, details=details)


def _single(events: Sequence[Told]) -> Iterator[Fault]:
    noted: dict[Id, list[int]] = {}
    for row, event in enumerate(events):
        of_her = noted.setdefault(event.candidate, [])
        if event.takes_back:
            meant = _taken_back(events, of_her, event)
            if meant is None:
                yield Fault("event_to_take_back", column=_path(row, "takes_back"))
            else:
                of_her.remove(meant)
            continue
        of_her.append(row)
        if event.state == "unplaced" and event.reason is None:
            yield Fault("reason_when_unplaced", column=_path(row, "reason"))
        if event.state != "unplaced" and event.reason is not None:
            yield Fault("reason_only_unplaced", column=_path(row, "reason"))


def _taken_back(events: Sequence[Told], rows: Sequence[int], by: Told) -> int | None:
    """The last event noted that another takes back."""
    for row in reversed(rows):
        if (events[row].state, events[row].on) == (by.state, by.on):
            return row
    return None


def _path(row: int, field: str) -> str:
    return f"events[{row}].{field}"
