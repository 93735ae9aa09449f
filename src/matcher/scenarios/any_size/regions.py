"""Regions on a grid, the locations in them, and the ways between neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt

import numpy as np

from matcher.program import Ints
from matcher.scenarios.any_size.columns import Columns, names
from matcher.scenarios.any_size.shape import Shape
from matcher.scenarios.any_size.streams import Streams

_APART, _AROUND = 60, 22
"""Minutes between two regions' middles, and from a middle to its farthest place."""


@dataclass(frozen=True)
class Land:
    """Where everything is.

    Attributes
    ----------
    neighbours
        The regions that touch each region, itself not among them.
    weight
        How large each region is beside the others, shape (regions,).
    region
        Region of each location, shape (locations,).
    columns
        Columns of regions, zones, locations and travel times.
    """

    neighbours: tuple[tuple[int, ...], ...]
    weight: Ints
    region: Ints
    columns: dict[str, Columns]


def draw_land(streams: Streams, shape: Shape) -> Land:
    """Draw a land; each region is a zone."""
    regions, each = shape.regions, shape.locations_per_region
    width = isqrt(regions - 1) + 1
    x, y = np.arange(regions) % width, np.arange(regions) // width
    near = np.maximum(abs(x[:, None] - x), abs(y[:, None] - y)) == 1
    region = np.repeat(np.arange(regions, dtype=np.int64), each)
    across = _APART * x[region] + streams.whole("x", len(region), -_AROUND, _AROUND)
    down = _APART * y[region] + streams.whole("y", len(region), -_AROUND, _AROUND)
    close = near | np.eye(regions, dtype=bool)
    one, other = np.nonzero(np.triu(close[region][:, region], 1))
    by_car = 5 + abs(across[one] - across[other]) + abs(down[one] - down[other])
    location, here = names("l", len(region)), names("r", regions)
    zone = names("z", regions)
    return Land(
        neighbours=tuple(tuple(np.flatnonzero(row).tolist()) for row in near),
        weight=streams.whole("regions", regions, 4, 12),
        region=region,
        columns={
            "regions": {"id": here},
            "zones": {"id": zone},
            "locations": {"id": location, "region": here[region], "zone": zone[region]},
            "travel_times": {
                "origin": location[one],
                "destination": location[other],
                "by_car": by_car,
                "without_car": 15 + by_car * 3 // 2,
            },
        },
    )
