"""Who gets where."""

from __future__ import annotations

from matcher.domain import TravelTime
from matcher.scenarios.reach import Reach
from support.build import a_candidate

REACH = Reach(
    [
        TravelTime(origin="verdal", destination="namsos", by_car=60, without_car=105),
        TravelTime(origin="verdal", destination="leka", by_car=120),
    ]
)


def test_an_hour_by_car_is_too_far_without_one() -> None:
    driver = a_candidate("c1", has_car=True, max_travel_minutes=60)
    assert REACH.reaches(driver, "namsos")
    assert not REACH.reaches(a_candidate("c1", max_travel_minutes=60), "namsos")


def test_a_journey_is_as_long_back() -> None:
    driver = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=60)
    assert REACH.reaches(driver, "verdal")


def test_where_no_way_leads_only_people_go_who_move() -> None:
    far = {"max_travel_minutes": 1000}
    assert not REACH.reaches(a_candidate("c1", **far), "leka")
    assert REACH.reaches(a_candidate("c1", will_relocate=True), "leka")
