"""The checker names each broken rule, and nothing where none is broken."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from matcher.texts import LANGUAGES, say
from matcher.visits import Ban, VisitGroup, check_schedule
from visits.seasons import (
    a_host,
    a_schedule,
    a_season,
    a_visit,
    a_visitor,
    drawn_season,
    every_schedule,
)

ALL = {"h1": 50, "h2": 60, "h3": 70}
PEOPLE = tuple(a_visitor(name, ALL) for name in ("c1", "c2", "c3"))
HOSTS = (a_host("h1"), a_host("h2", zone="z2"), a_host("h3"))

BROKEN: dict[str, tuple[dict[str, Any], list[str]]] = {
    "visit_one_in_round": ({}, ["c1 h1 r1", "c1 h2 r1"]),
    "visit_once": ({}, ["c1 h1 r1", "c1 h1 r2"]),
    "visit_present": (
        {"visitors": (a_visitor("c1", ALL, absent=("r1",)),)},
        ["c1 h1 r1"],
    ),
    "visit_interest": ({"visitors": (a_visitor("c1", {"h2": 9}),)}, ["c1 h1 r1"]),
    "visit_reach": (
        {"visitors": (a_visitor("c1", ALL, max_travel_minutes=49),)},
        ["c1 h2 r1"],
    ),
    "visit_room": ({}, ["c1 h1 r1", "c2 h1 r1", "c3 h1 r1"]),
    "visit_least_in_round": (
        {"hosts": (a_host("h1", least_in_round=2), *HOSTS[1:])},
        ["c1 h1 r1"],
    ),
    "visit_most": (
        {"visitors": (a_visitor("c1", ALL, most=1),)},
        ["c1 h1 r1", "c1 h2 r2"],
    ),
    "visit_host_most": (
        {"hosts": (a_host("h1", most=1), *HOSTS[1:])},
        ["c1 h1 r1", "c2 h1 r2"],
    ),
    "visit_zone_a_day": ({"zone_a_day": True}, ["c1 h1 r1", "c1 h2 r2"]),
    "visit_group": (
        {"groups": (VisitGroup(id="g1", visitors=("c1", "c2")),)},
        ["c1 h1 r1"],
    ),
    "visit_pinned": ({"pinned": (a_visit("c1 h1 r2"),)}, ["c1 h1 r1"]),
    "visit_banned": (
        {"banned": (Ban(visitor="c1", company="h1", round="r1"),)},
        ["c1 h1 r1"],
    ),
    "visit_unknown": ({}, ["c1 h9 r1"]),
}


@pytest.mark.parametrize("code", sorted(BROKEN))
def test_broken_rule_is_named_and_said(code: str) -> None:
    given, visits = BROKEN[code]
    problem = a_season(**{"visitors": PEOPLE, "hosts": HOSTS, **given})
    found = check_schedule(problem, a_schedule(*visits))
    assert {one.code for one in found} == {code}
    for language in LANGUAGES:
        assert "{" not in say("Violation", code, found[0].details, language)


def test_lawful_schedule_breaks_nothing() -> None:
    problem = a_season(PEOPLE, HOSTS, zone_a_day=True)
    assert check_schedule(problem, a_schedule("c1 h1 r1", "c1 h3 r2", "c2 h1 r1")) == ()


def test_zones_marked_for_one_day_go_together() -> None:
    way = {"origin": "z1", "destination": "z2", "minutes": 50, "one_day": True}
    problem = a_season(PEOPLE, HOSTS, zone_a_day=True, travel=(way,))
    assert check_schedule(problem, a_schedule("c1 h1 r1", "c1 h2 r2")) == ()


def test_dropping_a_visit_of_somebody_alone_breaks_no_rule_on_people() -> None:
    about: Callable[[str], bool] = lambda code: code != "visit_least_in_round"  # noqa: E731
    for seed in range(6):
        problem = drawn_season(seed, "A")
        for schedule in list(every_schedule(problem))[:50]:
            count = len(schedule.visits)
            for kept in combinations(schedule.visits, max(0, count - 1)):
                less = schedule.model_copy(update={"visits": kept})
                assert not any(about(v.code) for v in check_schedule(problem, less))
