from __future__ import annotations

from datetime import date

from matcher.outcomes import EventLog, days_to_contract, retention

from .told import BEGIN, an_event, day

LOG = EventLog(
    events=(
        an_event("c1", "adult_ed_applied", 1),
        an_event("c1", "admitted", 2),
        an_event("c1", "started", 3),
        an_event("c1", "contract", 30),
        an_event("c2", "already_in_pathway", 0),
        an_event("c2", "contract", 10),
        an_event("c2", "unplaced", 80),
        an_event("c3", "ordinary_work", 5),
    )
)


def test_days_to_contract_count_from_the_kick_off() -> None:
    assert days_to_contract(LOG, BEGIN, day(100)) == (10, 30)
    assert days_to_contract(LOG, BEGIN, day(29)) == (10,)
    assert days_to_contract(LOG, day(20), day(100)) == (10,)


def test_who_left_within_the_months_is_not_kept() -> None:
    (three,) = retention(LOG, "contract", date(2023, 1, 1), months=(3,))
    assert (three.people, three.kept) == (2, 1)


def test_only_people_long_enough_ago_are_counted() -> None:
    (three,) = retention(LOG, "contract", date(2022, 11, 15), months=(3,))
    assert (three.people, three.kept) == (1, 0)
    assert [one.people for one in retention(LOG, "contract", day(40))] == [0, 0, 0]


def test_who_left_later_was_kept_until_then() -> None:
    (two,) = retention(LOG, "contract", date(2023, 1, 1), months=(2,))
    assert (two.people, two.kept) == (2, 2)


def test_months_end_with_shorter_months() -> None:
    log = EventLog(
        events=(
            an_event("c1", "ordinary_work", on=date(2022, 11, 30)),
            an_event("c1", "unplaced", on=date(2023, 3, 1)),
        )
    )
    (three,) = retention(log, "ordinary_work", date(2023, 2, 28), months=(3,))
    assert (three.people, three.kept) == (1, 1)


def test_months_after_the_last_day_there_is_have_not_passed() -> None:
    log = EventLog(events=(an_event("c1", "ordinary_work", on=date(9999, 12, 1)),))
    (three,) = retention(log, "ordinary_work", date(2025, 1, 1), months=(3,))
    assert three.people == 0
