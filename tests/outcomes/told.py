"""Events in a word."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from matcher.outcomes import Event, State

BEGIN = date(2022, 8, 1)


def day(nth: int) -> date:
    return BEGIN + timedelta(days=nth)


def an_event(candidate: str, state: State, nth: int = 0, **facts: Any) -> Event:
    """Somebody comes to a state on the nth day."""
    reason = "travel" if state == "unplaced" else None
    given = {"candidate": candidate, "state": state, "on": day(nth), "reason": reason}
    return Event.model_validate({**given, **facts})


def a_life(candidate: str, *states: State) -> tuple[Event, ...]:
    """One state a day."""
    return tuple(an_event(candidate, one, nth) for nth, one in enumerate(states))
