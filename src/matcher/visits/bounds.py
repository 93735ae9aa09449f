"""How good a schedule can be at most, tier by tier, from flows and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from matcher.program import Ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import ROUND_FREE, Tier, costs, weights_of
from matcher.visits.meeting import Meeting


def bounds(
    arrays: VisitArrays, tiers: tuple[Tier, ...], values: Mapping[str, int]
) -> tuple[int, ...]:
    """Least cost of each tier, over schedules that hold all tiers above at their cost.

    What a flow of people and companies costs, and a count of what cannot be told apart
    by it; only tiers above that meet their own bound are held. Where changes come first
    and every told visit that can stand does, all of these stand as if pinned.

    Parameters
    ----------
    values
        Components of the schedule that is judged.
    """
    network = Meeting.of(arrays)
    held: dict[str, int] = {}
    found = []
    for tier, cost in zip(tiers, costs(tiers, values), strict=True):
        tried = network
        if any(name in ROUND_FREE for name in weights_of(tier)):
            tried = network.cheapest(network.cost(tier))
        (bound,) = costs([tier], {**_counted(arrays, held), **tried.values})
        found.append(min(bound, cost))
        if bound == cost:
            network = tried
        if tier == "changes" and not held and values["changes"] == arrays.lost:
            network = Meeting.of(replace(arrays, pinned=arrays.told))
        if isinstance(tier, str):
            held[tier] = values[tier]
    return tuple(found)


def _counted(arrays: VisitArrays, held: Mapping[str, int]) -> dict[str, int]:
    """A bound on what asks for the round, by counting.

    So many days: each visit that is missing saves somebody one day at most, if it is
    known how many are missing. So many changes: told visits that no schedule can hold,
    and those that are too many for people, rooms or companies.
    """
    a_day = int(np.bincount(arrays.day).max(initial=1))
    best = {"days": 0, "gaps": 0}
    if "visits_missing" in held:
        all_met = int(np.ceil(arrays.least / a_day).sum())
        best["days"] = max(0, all_met - held["visits_missing"])
    best["changes"] = arrays.lost + too_many(arrays, arrays.told)
    return best


def too_many(arrays: VisitArrays, when: Ints) -> int:
    """How many visits at least must go, for people, rooms and companies to hold them.

    The largest of four counts, each over disjoint sets of visits: two in one round of
    somebody, more than her most, more than the room in a round, more than a company's
    most.
    """
    held = np.flatnonzero(when != NEVER)
    visitor, host, rounds = arrays.visitor[held], arrays.host[held], when[held]
    cells = np.bincount(visitor * arrays.rounds + rounds)
    people = np.bincount(visitor, minlength=arrays.visitors)
    seats = np.zeros_like(arrays.room)
    np.add.at(seats, (host, rounds), 1)
    companies = np.bincount(host, minlength=arrays.hosts)
    over = (
        cells - 1,
        people - arrays.most,
        seats - arrays.room,
        companies - arrays.host_most,
    )
    return max(int(np.maximum(one, 0).sum()) for one in over)
