"""Facts of visits that contradict one another are named, all at once."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from matcher.errors import ProblemError
from matcher.texts.visit_words import VISIT_FAULTS
from matcher.visits import Ban, VisitGroup, VisitSchedule, VisitZone, ZoneTravel
from visits.seasons import (
    a_host,
    a_round,
    a_schedule,
    a_season,
    a_visit,
    a_visitor,
)

HOSTS = (
    a_host("h1", room_in=({"round": "r2", "room": 0},)),
    a_host("h2", zone="z2"),
    a_host("h3", room=1, most=1),
)
PEOPLE = (
    a_visitor("c1", {"h1": 50, "h2": 60, "h3": 70}, absent=("r3",)),
    a_visitor("c2", {"h1": 50, "h3": 70}, most=1),
    a_visitor("c3", {"h1": 50, "h2": 70}, max_travel_minutes=10),
)
ROUNDS = ("r1", "r2", "r3", "r4")


def faults(**given: Any) -> list[tuple[str | None, str]]:
    facts: dict[str, Any] = {"visitors": PEOPLE, "hosts": HOSTS, "rounds": ROUNDS}
    with pytest.raises(ProblemError) as caught:
        a_season(**{**facts, **given})
    return [(one.column, one.expected) for one in caught.value.faults]


def pin_faults(*pins: str, **given: Any) -> list[tuple[str | None, str]]:
    return faults(pinned=tuple(a_visit(one) for one in pins), **given)


def test_sound_facts_have_no_fault() -> None:
    a_season(PEOPLE, HOSTS, ROUNDS, pinned=(a_visit("c1 h1 r1"), a_visit("c2 h3 r2")))


def test_overlapping_rounds_are_named_once() -> None:
    late = a_round("r1", id="r9", begins=time(10), ends=time(12))
    assert faults(rounds=(*ROUNDS, late)) == [("rounds[4]", "rounds_apart")]


def test_rounds_that_touch_do_not_overlap() -> None:
    next_one = a_round("r1", id="r9", begins=time(11), ends=time(12))
    a_season(PEOPLE, HOSTS, (*ROUNDS, next_one))


def test_everything_is_named_at_once() -> None:
    found = faults(
        rounds=(*ROUNDS, a_round("r1", id="R1", begins=time(10), ends=time(9))),
        zones=(VisitZone(id="z1"), VisitZone(id="z2")),
        travel=(
            ZoneTravel(origin="z1", destination="z2", minutes=50),
            ZoneTravel(origin="z2", destination="z1", minutes=40),
        ),
        hosts=(
            a_host("h1", zone="z9", room_in=({"round": "r8", "room": 1},)),
            a_host("h2", least=3, most=2, least_in_round=5),
            a_host("h3", room_in=({"round": "r1", "room": 1},) * 2),
        ),
        visitors=(
            a_visitor("c1", {"h1": 1, "h7": 1}, absent=("r7",), least=4),
            a_visitor("c2", {}, zone="z8"),
            a_visitor("c3", {}),
        ),
        groups=(
            VisitGroup(id="g1", visitors=("c1", "c2")),
            VisitGroup(id="g2", visitors=("c2", "c9")),
        ),
        banned=(Ban(visitor="c1", company="h9"),),
        previous=VisitSchedule(visits=(a_visit("c9 h1 r1"),)),
    )
    assert found == [
        ("rounds[0].id", "unique_id"),
        ("rounds[4].id", "unique_id"),
        ("rounds[4].ends", "ends_after_begins"),
        ("travel[0]", "unique_pair"),
        ("travel[1]", "unique_pair"),
        ("hosts[0].zone", "known_id"),
        ("hosts[0].room_in", "known_id"),
        ("hosts[1].least", "at_most_max"),
        ("hosts[1].least_in_round", "at_most_room"),
        ("hosts[2].room_in", "each_once"),
        ("visitors[0].interests", "known_id"),
        ("visitors[0].absent", "known_id"),
        ("visitors[0].least", "at_most_max"),
        ("visitors[1].zone", "known_id"),
        ("groups[0].visitors", "one_group_each"),
        ("groups[1].visitors", "known_id"),
        ("groups[1].visitors", "one_group_each"),
        ("previous.visits[0].visitor", "known_id"),
        ("banned[0].company", "known_id"),
    ]


def test_visit_pinned_in_a_closed_round_and_overlapping_rounds_at_once() -> None:
    late = a_round("r1", id="r9", begins=time(10), ends=time(12))
    found = pin_faults("c1 h1 r2", "c1 h1 r9", rounds=(*ROUNDS, late))
    assert ("rounds[4]", "rounds_apart") in found
    assert ("pinned[0]", "pin_in_open_round") in found


PLANTED = {
    "pin_in_open_round": ["c1 h1 r2"],
    "pin_when_present": ["c1 h1 r3"],
    "pin_where_interested": ["c2 h2 r1"],
    "pin_within_reach": ["c3 h2 r1"],
    "pin_once_a_round": ["c1 h1 r1", "c1 h2 r1"],
    "pin_once_a_company": ["c1 h1 r1", "c1 h1 r4"],
    "pin_at_most": ["c2 h1 r1", "c2 h3 r3"],
    "pin_within_room": ["c1 h3 r1", "c2 h3 r1"],
    "pin_host_at_most": ["c1 h3 r1", "c2 h3 r2"],
}


@pytest.mark.parametrize("code", sorted(PLANTED))
def test_pin_that_cannot_hold_is_named(code: str) -> None:
    found = pin_faults(*PLANTED[code])
    assert {place for place, said in found if said == code} == {
        f"pinned[{k}]" for k in range(len(PLANTED[code]))
    }
    others = {"pin_host_at_most"} if code == "pin_within_room" else set()
    assert {said for _, said in found} - others == {code}


def test_pin_that_is_banned_is_named() -> None:
    banned = (Ban(visitor="c1", company="h1", round="r1"),)
    assert pin_faults("c1 h1 r1", banned=banned) == [("pinned[0]", "pin_not_banned")]


def test_pins_in_two_zones_on_one_day_are_named() -> None:
    found = pin_faults("c1 h1 r1", "c1 h2 r2", zone_a_day=True)
    assert found == [("pinned[1]", "pin_zone_a_day")]


def test_pins_that_pull_a_group_apart_are_named() -> None:
    group = VisitGroup(id="g1", visitors=("c1", "c2"))
    found = pin_faults("c1 h1 r1", "c2 h3 r1", groups=(group,))
    assert ("pinned[1]", "pin_once_a_round") in found


def test_every_code_of_a_pin_is_planted_here() -> None:
    codes = {code for code in VISIT_FAULTS if code.startswith("pin_")}
    assert codes == {*PLANTED, "pin_not_banned", "pin_zone_a_day"}


def test_pair_that_was_told_twice_is_no_schedule() -> None:
    with pytest.raises(ProblemError) as caught:
        a_season(
            [a_visitor("c1", {"h1": 50})],
            [a_host("h1")],
            previous=a_schedule("c1 h1 r1", "c1 h1 r2"),
        )
    assert [(one.expected, one.column) for one in caught.value.faults] == [
        ("each_once", "previous.visits[0]"),
        ("each_once", "previous.visits[1]"),
    ]
