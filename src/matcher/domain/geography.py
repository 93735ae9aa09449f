"""Where things are, and how long it takes to get there."""

from __future__ import annotations

from matcher.domain.fact import Fact, Id, Minutes, Name


class Region(Fact):
    """An area whose share of the placements is kept in balance."""

    id: Id
    name: Name = ""


class Zone(Fact):
    """An area whose candidates can gather in one training class."""

    id: Id
    name: Name = ""


class Location(Fact):
    """A place people live and work in, usually a municipality."""

    id: Id
    name: Name = ""
    region: Id
    zone: Id


class TravelTime(Fact):
    """Minutes one way between two locations, the same both ways unless both are given.

    ``None`` means that there is no way to get there, as for a pair that is not listed.
    Within a location that is not listed travel takes no time.
    """

    origin: Id
    destination: Id
    by_car: Minutes | None = None
    without_car: Minutes | None = None
