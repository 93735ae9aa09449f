"""Municipalities as locations, and the minutes between them."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain import Location, Region, TravelTime
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import CountyFacts, RegionFacts
from matcher.scenarios.parameters import TravelNumbers

_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", " ": "_"})


def location_id(municipality: str) -> str:
    """The id of a municipality.

    Examples
    --------
    >>> location_id("Indre Fosen"), location_id("Ørland")
    ('indre_fosen', 'orland')
    """
    return municipality.lower().translate(_ASCII)


def regions(facts: Sequence[RegionFacts]) -> tuple[Region, ...]:
    """The regions as facts of a problem."""
    return tuple(Region(id=one.id, name=one.name) for one in facts)


def locations(facts: Sequence[RegionFacts]) -> tuple[Location, ...]:
    """The municipalities of these regions, in the order of their ids."""
    found = [
        Location(id=location_id(name), name=name, region=one.id, zone=one.zone)
        for one in facts
        for name in one.municipalities
    ]
    return tuple(sorted(found, key=lambda location: location.id))


def travel_times(
    county: CountyFacts, ids: Sequence[str], numbers: TravelNumbers
) -> tuple[TravelTime, ...]:
    """Minutes for each pair of these locations, by shortest paths over all roads.

    Half minutes are rounded up.
    """
    by_car = _shortest(county)
    times = []
    for position, origin in enumerate(ids):
        for destination in ids[position:]:
            car = by_car[origin, destination]
            without = int(numbers.without_car_factor * car + numbers.waiting + 0.5)
            if origin == destination:
                car, without = numbers.inside_by_car, numbers.inside_without_car
            times.append(
                TravelTime(
                    origin=origin,
                    destination=destination,
                    by_car=car,
                    without_car=without,
                )
            )
    return tuple(times)


def around_hub(
    draws: Draws, region: RegionFacts, count: int, in_hub: float
) -> list[str]:
    """Locations for so many: a share in the hub, the rest spread over the others.

    Half a person or company more goes to the hub; a region of one municipality is all
    hub.
    """
    others = [location_id(m) for m in region.municipalities if m != region.hub]
    at_hub = int(in_hub * count + 0.5) if others else count
    spread = [draws.one_of(others) for _ in range(count - at_hub)]
    return draws.order([location_id(region.hub)] * at_hub + spread)


def _shortest(county: CountyFacts) -> dict[tuple[str, str], int]:
    """Minutes by car between all municipalities (Floyd-Warshall)."""
    ids = [location_id(m) for region in county.regions for m in region.municipalities]
    far = 10**6
    minutes = {(a, b): 0 if a == b else far for a in ids for b in ids}
    for one, other, length in county.road_minutes:
        a, b = location_id(one), location_id(other)
        minutes[a, b] = minutes[b, a] = length
    for over in ids:
        for a in ids:
            to = minutes[a, over]
            if to < far:
                for b in ids:
                    minutes[a, b] = min(minutes[a, b], to + minutes[over, b])
    return minutes
