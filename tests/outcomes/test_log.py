from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from matcher.errors import ProblemError
from matcher.outcomes import FIRST, FOLLOWS, STATES, Event, EventLog

from .told import a_life, an_event, day


def faults(*events: Event) -> list[tuple[str, str | None]]:
    """Code and place of every fault of a log."""
    with pytest.raises(ProblemError) as caught:
        EventLog(events=events)
    return [(one.expected, one.column) for one in caught.value.faults]


def test_state_on_a_day_is_the_last_event_up_to_it() -> None:
    log = EventLog(events=a_life("c1", "offered", "adult_ed_applied", "admitted"))
    assert log.at(day(-1)) == {}
    assert [log.at(day(n))["c1"].state for n in (0, 1, 2, 9)] == [
        "offered",
        "adult_ed_applied",
        "admitted",
        "admitted",
    ]


def test_event_noted_late_counts_from_its_day() -> None:
    late = an_event("c1", "interested", 1)
    log = EventLog(events=(an_event("c1", "offered", 5), late))
    assert log.at(day(2))["c1"].state == "interested"
    assert log.at(day(5))["c1"].state == "offered"


def test_events_of_one_day_count_in_the_order_noted() -> None:
    steps = [an_event("c1", one) for one in ("adult_ed_applied", "admitted", "started")]
    assert EventLog(events=tuple(steps)).at(day(0))["c1"].state == "started"
    assert faults(*reversed(steps))[0] == ("state_first", "events[0].state")


def test_every_pair_of_states_is_judged_by_the_table() -> None:
    for before, after in itertools.product(FIRST, STATES):
        events = a_life("c1", before, after)
        if after in FOLLOWS[before]:
            EventLog(events=events)
        else:
            assert faults(*events) == [("state_after", "events[1].state")]


@pytest.mark.parametrize("state", sorted(set(STATES) - set(FIRST)))
def test_log_of_a_person_begins_lawfully(state: str) -> None:
    event = Event.model_validate({"candidate": "c1", "state": state, "on": day(0)})
    assert faults(event) == [("state_first", "events[0].state")]


def test_all_faults_are_told_at_once_each_by_its_event() -> None:
    assert faults(
        an_event("c1", "offered"),
        an_event("c2", "unplaced", reason=None),
        an_event("c1", "admitted", 1),
        an_event("c3", "mapped", reason="travel"),
        an_event("c3", "mapped", 4, takes_back=True),
        an_event("c4", "certified"),
    ) == [
        ("reason_when_unplaced", "events[1].reason"),
        ("reason_only_unplaced", "events[3].reason"),
        ("event_to_take_back", "events[4].takes_back"),
        ("state_after", "events[2].state"),
        ("state_first", "events[5].state"),
    ]


def test_fault_says_what_may_come_and_shows_no_person() -> None:
    with pytest.raises(ProblemError) as caught:
        EventLog(events=a_life("secret-1", "offered", "certified"))
    text = str(caught.value)
    assert "events[1].state" in text
    assert "after offered" in text
    assert "adult_ed_applied" in text
    assert "secret-1" not in text


def test_correction_takes_an_event_back_and_adds_the_right_one() -> None:
    wrong = an_event("c1", "adult_ed_applied", 3)
    log = EventLog(events=(an_event("c1", "offered"), wrong))
    right = log.with_events(
        an_event("c1", "adult_ed_applied", 3, takes_back=True),
        an_event("c1", "ordinary_work", 3),
    )
    assert right.at(day(9))["c1"].state == "ordinary_work"
    assert wrong in right.events
    assert wrong not in right.by_candidate["c1"]


def test_an_event_is_taken_back_once_and_only_if_noted_before() -> None:
    event = an_event("c1", "offered")
    back = an_event("c1", "offered", takes_back=True)
    assert EventLog(events=(event, back)).at(day(0)) == {}
    twice = faults(event, back, back)
    assert twice == [("event_to_take_back", "events[2].takes_back")]
    early = faults(back, event)
    assert early == [("event_to_take_back", "events[0].takes_back")]


def test_what_is_left_after_a_correction_must_be_lawful() -> None:
    life = a_life("c1", "adult_ed_applied", "admitted")
    back = an_event("c1", "adult_ed_applied", 0, takes_back=True)
    assert faults(*life, back) == [("state_first", "events[1].state")]


def test_log_is_frozen_and_grows_by_a_new_one() -> None:
    log = EventLog()
    more = log.with_events(an_event("c1", "offered"))
    assert (len(log.events), len(more.events)) == (0, 1)
    assert more.model_copy(update={"events": ()}).at(day(0)) == {}
    with pytest.raises(ProblemError):
        log.model_copy(update={"events": (an_event("c1", "admitted"),)})
    with pytest.raises(ValidationError):
        log.events = more.events  # type: ignore[misc]


def test_national_identity_number_is_no_candidate() -> None:
    with pytest.raises(ValidationError):
        an_event("01010112345", "offered")
