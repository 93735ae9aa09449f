"""Events by candidate, and the state they add up to."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal, Self

from pydantic import model_validator

from matcher.domain import Fact
from matcher.domain.fact import Id, Tag, Whole
from matcher.errors import ProblemError
from matcher.outcomes.judge import faults_of, standing
from matcher.outcomes.states import State


class Event(Fact):
    """A candidate has come to a state on a day.

    Attributes
    ----------
    reason
        Why she is ``unplaced``, and only then: a code such as those of
        ``why_unplaced``, never a text about a person.
    slot
        Where, if the state is about a slot.
    takes_back
        The earlier event of the same candidate, state and day never happened. A log
        only grows: to correct an event is to take it back and to add the right one.
    """

    candidate: Id
    state: State
    on: date
    reason: Tag | None = None
    slot: Id | None = None
    takes_back: bool = False


class EventLog(Whole):
    """What has become of candidates, in the order in which it was noted.

    An event may be noted late: what counts is its day, and on one day the order.

    Raises
    ------
    ProblemError
        With every event that cannot follow the one before it, every ``unplaced``
        without a reason and every correction of what was never noted.

    Examples
    --------
    >>> from datetime import date
    >>> applied = Event(candidate="C1", state="adult_ed_applied", on=date(2022, 8, 1))
    >>> admitted = Event(candidate="C1", state="admitted", on=date(2022, 9, 1))
    >>> log = EventLog(events=(applied,)).with_events(admitted)
    >>> log.at(date(2022, 8, 31))["C1"].state, log.at(date(2022, 9, 1))["C1"].state
    ('adult_ed_applied', 'admitted')
    """

    format: Literal["kullmatch.events"] = "kullmatch.events"
    version: Literal[1] = 1
    events: tuple[Event, ...] = ()

    @model_validator(mode="after")
    def _lawful(self) -> Self:
        faults = list(faults_of(self.events))
        if faults:
            raise ProblemError(faults)
        return self

    @cached_property
    def by_candidate(self) -> dict[Id, tuple[Event, ...]]:
        """What stands of each candidate, by day; nothing that was taken back."""
        rows = standing(self.events)
        return {who: tuple(self.events[row] for row in rows[who]) for who in rows}

    def at(self, on: date) -> dict[Id, Event]:
        """The last event of each candidate up to a day; who has none is left out."""
        until = {
            who: [event for event in events if event.on <= on]
            for who, events in self.by_candidate.items()
        }
        return {who: events[-1] for who, events in until.items() if events}

    def with_events(self, *events: Event) -> EventLog:
        """The log with more events at its end."""
        return EventLog(events=(*self.events, *events))
