"""How hard a season is follows from its facts, one by one."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.visits import (
    TIERS,
    WEIGHTED,
    WEIGHTED_WITH_DAYS,
    Ban,
    VisitGroup,
    arrays_of,
    plan_visits,
)
from matcher.visits.kinds import kind_of, leading
from matcher.visits.measure import Tier
from visits.seasons import a_host, a_schedule, a_season, a_visit, a_visitor

ALL = {"h1": 50, "h2": 60}
PEOPLE = (a_visitor("c1", ALL), a_visitor("c2", ALL))
HOSTS = (a_host("h1"), a_host("h2", least_in_round=1))

HARDER: dict[str, tuple[str, dict[str, Any]]] = {
    "room_varies": (
        "A",
        {"hosts": (a_host("h1", room_in=({"round": "r2", "room": 1},)), HOSTS[1])},
    ),
    "absent": ("A", {"visitors": (a_visitor("c1", ALL, absent=("r1",)), PEOPLE[1])}),
    "least_in_round": ("A", {"hosts": (a_host("h1", least_in_round=2), HOSTS[1])}),
    "pinned": ("A", {"pinned": (a_visit("c1 h1 r1"),)}),
    "banned_in_a_round": (
        "A",
        {"banned": (Ban(visitor="c1", company="h1", round="r1"),)},
    ),
    "previous": ("A", {"previous": a_schedule("c1 h1 r1")}),
    "groups": ("F", {"groups": (VisitGroup(id="g1", visitors=("c1", "c2")),)}),
    "zone_a_day": ("F", {"zone_a_day": True}),
}


def test_nothing_that_tells_rounds_apart_is_the_easy_kind() -> None:
    banned = (Ban(visitor="c1", company="h1"),)
    problem = a_season(PEOPLE, HOSTS, banned=banned)
    assert kind_of(arrays_of(problem), TIERS) == ("U", ())


@pytest.mark.parametrize("code", sorted(HARDER))
def test_each_fact_that_tells_rounds_apart_is_named(code: str) -> None:
    kind, given = HARDER[code]
    problem = a_season(**{"visitors": PEOPLE, "hosts": HOSTS, **given})
    assert kind_of(arrays_of(problem), TIERS) == (kind, (code,))
    result = plan_visits(problem)
    assert (result.kind, result.why, result.status) == (kind, (code,), "optimal")


@pytest.mark.parametrize(
    "tiers",
    [("days", "interest"), ("interest", "gaps", "without_top"), (WEIGHTED_WITH_DAYS,)],
)
def test_days_that_count_before_meetings_make_it_hard(tiers: tuple[Tier, ...]) -> None:
    arrays = arrays_of(a_season(PEOPLE, HOSTS))
    assert kind_of(arrays, tiers) == ("F", ("days_before_meetings",))


def test_leading_tiers_end_where_the_round_counts() -> None:
    assert leading(TIERS) == TIERS[:4]
    assert leading((WEIGHTED, "days", "interest")) == (WEIGHTED,)
