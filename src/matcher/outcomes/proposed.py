"""The events a plan would lead to, for people to decide on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from matcher.domain import Matching, Problem, Reason
from matcher.domain.employers import SlotKind
from matcher.domain.fact import Id
from matcher.outcomes.log import Event
from matcher.outcomes.states import State

_STATE: Mapping[SlotKind, State] = {
    "apprenticeship": "adult_ed_applied",
    "job": "ordinary_work",
    "other_qualification": "other_qualification",
}


def events_of(
    problem: Problem,
    matching: Matching,
    on: date,
    *,
    reasons: Mapping[Id, Reason] | None = None,
) -> tuple[Event, ...]:
    """What a plan proposes to note on a day. Nothing has happened: people decide.

    Who is placed on a pathway applies, no more; incumbents are already in one. With
    ``reasons``, as ``why_unplaced`` gives them, those without a place are ``unplaced``.

    Examples
    --------
    >>> from datetime import date
    >>> from matcher.domain import Matching
    >>> from matcher.scenarios import trondelag_2022_closed
    >>> county = trondelag_2022_closed()
    >>> events = events_of(county, Matching(), date(2022, 11, 1))
    >>> len(events), events[0].state
    (36, 'already_in_pathway')
    """
    placed = matching.by_candidate
    events = []
    for person in problem.candidates:
        who = person.id
        if who in problem.incumbents:
            slot = problem.incumbents[who].slot
            event = Event(candidate=who, state="already_in_pathway", on=on, slot=slot)
        elif who in placed:
            slot = placed[who].slot
            state = _STATE[problem.slot[slot].kind]
            event = Event(candidate=who, state=state, on=on, slot=slot)
        elif reasons is not None and who in reasons:
            code = reasons[who].code
            event = Event(candidate=who, state="unplaced", on=on, reason=code)
        else:
            continue
        events.append(event)
    return tuple(events)
