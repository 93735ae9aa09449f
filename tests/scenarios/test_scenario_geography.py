"""Municipalities and the minutes between them."""

from __future__ import annotations

import pytest

from matcher.domain import Problem

HUBS = {
    "TRD": "trondheim", "VAM": "stjordal", "INN": "verdal", "NAM": "namsos",
    "FOS": "orland", "ORK": "orkland", "SOR": "midtre_gauldal",
}  # fmt: skip
BY_CAR = {  # minutes between hubs, in the order of HUBS
    "TRD": (32, 82, 173, 110, 40, 48),
    "VAM": (50, 141, 142, 72, 80),
    "INN": (91, 176, 122, 130),
    "NAM": (180, 213, 221),
    "FOS": (80, 146),
    "ORK": (66,),
}


def test_seven_regions_lie_in_four_zones(county: Problem) -> None:
    zones: dict[str, set[str]] = {}
    for location in county.locations:
        zones.setdefault(location.zone, set()).add(location.region)
    assert zones == {
        "north": {"NAM", "INN"},
        "centre": {"VAM", "TRD"},
        "west": {"ORK", "FOS"},
        "south": {"SOR"},
    }
    assert {zone.id for zone in county.zones} == set(zones)
    assert len(county.regions) == 7


def test_38_municipalities_have_readable_ids_and_their_own_letters(
    county: Problem,
) -> None:
    assert len(county.locations) == 38
    names = {location.id: location.name for location in county.locations}
    assert names["stjordal"] == "Stjørdal"
    assert names["orland"] == "Ørland"
    assert names["naeroysund"] == "Nærøysund"
    assert names["indre_fosen"] == "Indre Fosen"


@pytest.mark.parametrize("origin", BY_CAR)
def test_minutes_between_hubs_are_shortest_paths(county: Problem, origin: str) -> None:
    hubs = list(HUBS)
    others = hubs[hubs.index(origin) + 1 :]
    minutes = [county.minutes(HUBS[origin], HUBS[other], True) for other in others]
    assert tuple(minutes) == BY_CAR[origin]


def test_every_pair_of_municipalities_can_be_travelled_both_ways(
    county: Problem,
) -> None:
    assert len(county.travel_times) == 38 * 39 // 2
    for one in county.locations:
        for other in county.locations:
            there = county.minutes(one.id, other.id, True)
            assert there is not None
            assert county.minutes(other.id, one.id, True) == there


def test_without_a_car_it_takes_half_as_long_again_and_a_wait(county: Problem) -> None:
    for time in county.travel_times:
        if time.origin == time.destination:
            assert (time.by_car, time.without_car) == (10, 25)
        else:
            assert time.by_car is not None
            assert time.without_car == (3 * time.by_car + 1) // 2 + 15
