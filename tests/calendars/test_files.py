"""Calendar files, read back by the library that wrote them."""

from __future__ import annotations

import builtins
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest
from pydantic import ValidationError

from matcher.calendar import Published, calendars
from matcher.visits import VisitProblem, VisitZone

from .seasons import (
    FIRST,
    LATER,
    SEASON,
    STAMP,
    a_schedule,
    begins,
    events,
    made,
    named,
    sequences,
)

MOVED = a_schedule("C1 yard october", "C1 mill summer", "C2 yard winter")
FEWER = a_schedule("C1 mill summer", "C2 yard winter")


def test_each_recipient_has_one_file_with_her_own_visits() -> None:
    found = made(FIRST)
    assert [file.name for file in found.files] == [
        "visitor-C1.ics",
        "visitor-C2.ics",
        "company-mill.ics",
        "company-yard.ics",
    ]
    assert [len(events(file)) for file in found.files] == [2, 1, 1, 2]
    assert all(file.method == "PUBLISH" and file.changed for file in found.files)


def test_entry_says_when_where_and_with_whom() -> None:
    entry = events(named(made(FIRST), "visitor-C1.ics"))[0]
    assert entry["summary"] == "Company visit: yard"
    assert entry["location"] == "Verdal, Ørin"
    assert entry["class"] == "PRIVATE"
    assert entry["status"] == "CONFIRMED"
    assert entry.start == datetime.fromisoformat("2022-03-26T09:00+01:00")
    assert entry.end - entry.start == timedelta(minutes=90)


def test_journey_is_told_to_the_visitor_alone() -> None:
    found = made(FIRST, language="nb")
    mine = next(
        one
        for one in events(named(found, "visitor-C1.ics"))
        if one["summary"] == "Bedriftsbesøk: mill"
    )
    assert mine["description"] == "Reisetid: 91 minutter."
    (theirs,) = events(named(found, "company-mill.ics"))
    assert theirs["summary"] == "Besøk av C1"
    assert "description" not in theirs


def test_nobody_is_named_in_the_file_of_another_visitor() -> None:
    found = made(FIRST)
    assert b"C2" not in named(found, "visitor-C1.ics").content
    assert b"C2" not in named(found, "company-mill.ics").content
    for secret in (b"80", b"37", b"91"):
        assert secret not in named(found, "company-mill.ics").content


@pytest.mark.parametrize(
    ("when", "utc"), [("winter", 8), ("summer", 7), ("october", 7), ("november", 8)]
)
def test_nine_in_oslo_is_right_on_both_sides_of_the_change_of_clocks(
    when: str, utc: int
) -> None:
    file = named(made(a_schedule(f"C1 yard {when}")), "visitor-C1.ics")
    assert b"DTSTART;TZID=Europe/Oslo:2022" in file.content
    (entry,) = events(file)
    assert begins(entry).astimezone(UTC).hour == utc
    assert begins(entry).hour == 9


def test_file_carries_the_rules_of_its_time_zone() -> None:
    file = named(
        made(a_schedule("C1 yard summer", "C1 mill november")), "visitor-C1.ics"
    )
    calendar = icalendar.Calendar.from_ical(file.content)
    assert isinstance(calendar, icalendar.Calendar)
    (zone,) = calendar.timezones
    assert zone.tz_name == "Europe/Oslo"
    rules = zone.to_tz(lookup_tzid=False)
    for entry in calendar.events:
        start = begins(entry)
        assert start.replace(tzinfo=rules).utcoffset() == start.utcoffset()
    offsets = {begins(one).utcoffset() for one in calendar.events}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}


def test_same_input_gives_the_same_bytes() -> None:
    assert made(FIRST) == made(FIRST)
    other = a_schedule("C2 yard winter", "C1 mill summer", "C1 yard winter")
    assert made(other).files == made(FIRST).files


def test_visit_in_another_round_keeps_its_uid_and_raises_its_sequence() -> None:
    first = made(FIRST)
    second = made(MOVED, first.published)
    for name in ("visitor-C1.ics", "company-yard.ics"):
        before, after = sequences(named(first, name)), sequences(named(second, name))
        assert set(before) == set(after)
        moved = {uid for uid in after if ".C1.yard." in uid}
        assert {uid for uid in after if after[uid] == 1} == moved
        assert {uid for uid in after if after[uid] == 0} == set(after) - moved
    assert not any(file.method == "CANCEL" for file in second.files)


def test_only_recipients_of_a_change_have_something_new() -> None:
    second = made(MOVED, made(FIRST).published)
    assert [file.name for file in second.files if file.changed] == [
        "visitor-C1.ics",
        "company-yard.ics",
    ]


def test_nothing_new_raises_no_sequence() -> None:
    first = made(FIRST)
    again = made(FIRST, first.published)
    assert again.published == first.published
    assert not any(file.changed for file in again.files)
    assert all(
        sequences(named(again, one.name)) == sequences(one) for one in first.files
    )


def test_visit_that_falls_away_is_cancelled_at_both_ends() -> None:
    first = made(FIRST)
    second = made(FEWER, first.published)
    gone = [file for file in second.files if file.method == "CANCEL"]
    assert [file.name for file in gone] == [
        "visitor-C1.cancelled.ics",
        "company-yard.cancelled.ics",
    ]
    for file in gone:
        assert b"METHOD:CANCEL" in file.content
        (entry,) = events(file)
        assert entry["status"] == "CANCELLED"
        assert entry["sequence"] == 1
        assert entry.start == datetime.fromisoformat("2022-03-26T09:00+01:00")
        kept = named(first, file.name.replace(".cancelled", ""))
        assert str(entry["uid"]) in sequences(kept)
    assert gone == [file for file in second.files if file.changed]
    (mine,) = events(named(second, "visitor-C1.ics"))
    assert ".C1.mill." in str(mine["uid"])


def test_cancellation_is_sent_once_and_a_visit_may_come_back() -> None:
    first = made(FIRST)
    second = made(FEWER, first.published)
    third = made(FEWER, second.published)
    assert not any(file.method == "CANCEL" for file in third.files)
    fourth = made(FIRST, third.published)
    back = sequences(named(fourth, "visitor-C1.ics"))
    assert sorted(back.values()) == [0, 2]
    assert set(back) == set(sequences(named(first, "visitor-C1.ics")))


def test_who_takes_no_part_any_more_is_told_so() -> None:
    first = made(FIRST)
    without = SEASON.model_copy(update={"visitors": SEASON.visitors[:1]})
    second = calendars(
        without,
        a_schedule("C1 yard winter", "C1 mill summer"),
        LATER,
        published=first.published,
    )
    file = named(second, "visitor-C2.cancelled.ics")
    assert len(events(file)) == 1
    assert not any(one.name == "visitor-C2.ics" for one in second.files)


def test_round_at_another_time_of_day_is_a_change() -> None:
    first = made(FIRST)
    rounds = [
        one.model_copy(update={"on": one.on.replace(day=28)})
        if one.id == "winter"
        else one
        for one in SEASON.rounds
    ]
    second = calendars(
        SEASON.model_copy(update={"rounds": tuple(rounds)}),
        FIRST,
        LATER,
        published=first.published,
    )
    assert sorted(sequences(named(second, "visitor-C1.ics")).values()) == [0, 1]


def test_company_in_another_place_is_a_change() -> None:
    first = made(FIRST)
    hosts = (SEASON.hosts[0].model_copy(update={"zone": "namsos"}), SEASON.hosts[1])
    second = calendars(
        SEASON.model_copy(update={"hosts": hosts}),
        FIRST,
        LATER,
        published=first.published,
    )
    assert sorted(sequences(named(second, "company-yard.ics")).values()) == [1, 1]
    assert sorted(sequences(named(second, "company-mill.ics")).values()) == [0]


def test_seasons_have_uids_of_their_own() -> None:
    spring, autumn = (
        made(FIRST, Published(season=one)) for one in ("spring", "autumn")
    )
    for one, other in zip(spring.files, autumn.files, strict=True):
        assert not set(sequences(one)) & set(sequences(other))


def test_uids_are_made_with_a_mark_that_no_id_has() -> None:
    uids = [uid for file in made(FIRST).files for uid in sequences(file)]
    assert len(set(uids)) == len(uids) == 6
    assert all(uid.count(".") == 3 for uid in uids)


def test_long_names_are_folded_by_the_library_and_come_back_whole() -> None:
    name = "Åfjord og Osen, industriområdet ved kaia " * 2
    zones = (VisitZone(id="verdal", name=name), VisitZone(id="namsos"))
    season = SEASON.model_copy(update={"zones": zones})
    file = calendars(season, a_schedule("C1 yard winter"), STAMP).files[0]
    assert max(len(line) for line in file.content.split(b"\r\n")) <= 75
    (entry,) = events(file)
    assert entry["location"] == name


def test_organizer_is_an_office_given_by_the_caller() -> None:
    address = "mailto:visits@example.org"
    (entry,) = events(named(made(FIRST, organizer=address), "visitor-C2.ics"))
    assert entry["organizer"] == address
    assert b"ORGANIZER" not in made(FIRST).files[0].content


def test_state_comes_back_from_its_json() -> None:
    published = made(FIRST).published
    assert Published.model_validate_json(published.model_dump_json()) == published


def test_empty_schedule_has_no_files() -> None:
    assert made(a_schedule()).files == ()


def test_stamp_without_a_time_zone_and_unlawful_schedules_are_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        calendars(SEASON, FIRST, datetime(2022, 2, 1))
    twice = a_schedule("C1 yard winter", "C1 yard summer")
    with pytest.raises(ValueError, match="breaks a rule"):
        calendars(SEASON, twice, STAMP)
    with pytest.raises(ValueError, match="breaks a rule"):
        calendars(
            VisitProblem(rounds=(), zones=(), hosts=(), visitors=()), FIRST, STAMP
        )


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def none(name: str, *rest: Any, **options: Any) -> Any:
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", none)
    with pytest.raises(ImportError, match=r"kullmatch\[calendar\]"):
        made(FIRST)


def test_no_two_files_have_one_name_whatever_the_ids() -> None:
    visitors = tuple(
        one.model_copy(update={"id": who})
        for one, who in zip(SEASON.visitors, ("C1", "C1-cancelled"), strict=True)
    )
    season = SEASON.model_copy(update={"visitors": visitors})
    both = a_schedule("C1 yard winter", "C1-cancelled yard winter")
    first = calendars(season, both, STAMP)
    one = a_schedule("C1-cancelled yard winter")
    second = calendars(season, one, LATER, published=first.published)
    names = [file.name for file in second.files]
    assert len(names) == 4
    assert len(set(names)) == len(names)


def test_sent_visits_have_local_times() -> None:
    sent = made(FIRST).published.model_dump(mode="json")
    sent["visits"][0]["begins"] = "09:00:00+02:00"
    with pytest.raises(ValidationError, match="a local time is expected"):
        Published.model_validate(sent)
