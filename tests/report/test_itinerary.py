from __future__ import annotations

from datetime import date

import pytest

from matcher.report import itinerary, itinerary_page
from matcher.visits import VisitSchedule

from .a_season import PLAN, SEASON, a_schedule


def test_visits_come_in_the_order_of_time_with_place_and_journey() -> None:
    first, second = itinerary(SEASON, a_schedule("c3 mill r3", "c3 dairy r1"), "c3")
    assert (first.company, first.on, first.place) == (
        "dairy",
        date(2026, 3, 2),
        "Verdal",
    )
    assert (second.company, second.minutes, second.place) == ("mill", 91, "namsos")
    assert (first.minutes, first.points) == (0, 67)


def test_why_is_the_pin_before_the_wish_and_a_top_wish_before_any() -> None:
    visits = itinerary(SEASON, PLAN, "c1")
    assert [(one.company, one.why) for one in visits] == [
        ("yard", "pinned"),
        ("dairy", "top_three"),
    ]
    (last,) = itinerary(SEASON, a_schedule("c2 shop r2"), "c2")
    assert last.why == "wished"


def test_page_speaks_of_one_person_alone() -> None:
    page = itinerary_page(SEASON, PLAN, "c1")
    assert "The visits of c1 (2):" in page
    assert "09:00–10:30  yard" in page
    assert "set beforehand" in page
    for other in ("c2", "c3", "c4", "c5", "c6"):
        assert other not in page


def test_page_speaks_norwegian() -> None:
    page = itinerary_page(SEASON, PLAN, "c3", "nb")
    assert "blant dine tre fremste ønsker (67 poeng)" in page


def test_who_has_no_visit_has_a_page_that_says_so() -> None:
    assert "c5 (0)" in itinerary_page(SEASON, VisitSchedule(), "c5")


def test_stranger_is_refused_without_the_id() -> None:
    with pytest.raises(KeyError, match="no such id"):
        itinerary(SEASON, PLAN, "c9")
