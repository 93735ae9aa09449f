"""Training classes for people who are not schooled for the trade."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.scenarios.any_size.columns import Columns, names, texts
from matcher.scenarios.any_size.employers import APPRENTICESHIP, Offer, family_of
from matcher.scenarios.any_size.regions import Land
from matcher.scenarios.any_size.shape import AllRules, Shape
from matcher.scenarios.parameters import AUGUST, OCTOBER


def training_classes(
    rules: AllRules, shape: Shape, land: Land, offer: Offer
) -> Columns:
    """A class for each family, zone and start, and one for all zones if online.

    There is room for as many groups as the places there could fill.
    """
    zones, families = shape.regions, shape.families
    zone = np.append(np.repeat(np.arange(zones), families), np.full(families, -1))
    family = np.tile(np.arange(families), zones + 1)
    places = _places(shape, offer)
    room = np.append(places.ravel(), places.sum(axis=0) // 4)
    kept = (zone >= 0) | rules.online
    zone, family, room = zone[kept], family[kept], room[kept]
    least, most = rules.class_size
    groups = np.clip(-(-room // most), 1, 100)
    twice = np.repeat(np.arange(len(zone)), 2)
    ids = land.columns["zones"]["id"]
    one_zone = texts([(one,) for one in ids.tolist()] + [()])
    count = len(twice)
    return {
        "id": names("class-", count),
        "family": names("F", families)[family[twice]],
        "zones": one_zone[zone[twice]],
        "start": np.tile([AUGUST, OCTOBER], len(zone)),
        "min": np.full(count, least),
        "max": np.full(count, most),
        "parallel": groups[twice],
    }


def _places(shape: Shape, offer: Offer) -> Ints:
    """Apprenticeship places, shape (regions, families)."""
    cell = offer.region * shape.families + family_of(offer.trade, shape)
    training = np.where(offer.kind == APPRENTICESHIP, offer.places, 0)
    whole = np.bincount(cell, training, shape.regions * shape.families)
    return whole.astype(np.int64).reshape(shape.regions, shape.families)
