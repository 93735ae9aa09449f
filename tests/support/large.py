"""Seeded programs of any size, in the rows that the rules state.

``closed_or_full``: each slot is closed or at least three quarters full.
``every_side``: open or closed slots, limits of companies, shares, companions, people
who are kept apart. Twelve options each, one slot for every ten candidates; tiers:
placed, then the sum of ranks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import (
    Column,
    Floats,
    Ints,
    Linear,
    Program,
    Rows,
    assemble,
    count_rows,
    ints,
    linked_rows,
    stack_rows,
)

_WANTED = 12
_INFINITE = float("inf")


@dataclass(frozen=True)
class Wishes:
    """Who wants which slot, and how much: aligned, shape (options,)."""

    candidate: Ints
    slot: Ints
    rank: Ints


def closed_or_full(people: int, seed: int) -> Program:
    """Each slot is closed, or at least three quarters full; few slots are popular."""
    random = np.random.default_rng((seed, people))
    slots = max(10, people // 10)
    places = random.integers(4, 15, slots).astype(float)
    places = np.round(places * (0.95 * people / places.sum()))
    places = ints(np.maximum(2, np.round(1.5 * np.maximum(1, places))))
    popular = -0.6 * np.log(random.permutation(np.arange(1, slots + 1)))
    wanted = min(_WANTED, slots)
    chosen = []
    for first in range(0, people, 1000):
        size = min(1000, people - first)
        liking = popular + random.gumbel(size=(size, slots))
        chosen.append(np.argsort(-liking, axis=1)[:, :wanted])
    slot = ints(np.concatenate(chosen))
    rank = np.tile(np.arange(1, wanted + 1), people)
    candidate = np.repeat(np.arange(people), wanted)
    wishes = _in_order(candidate, slot.ravel(), rank)
    fewest = -(-3 * places // 4)
    return _assembled(wishes, places, fewest, [], [])


def every_side(people: int, seed: int) -> Program:
    """All side constraints together, in a county of square regions."""
    random = np.random.default_rng((seed, people, 1))
    slots = max(10, people // 10)
    wishes, home = _regional(random, people, slots)
    places = random.integers(5, 16, slots).astype(float)
    places = np.round(places * (1.25 * people / places.sum()))
    places = ints(np.maximum(1, places))
    fewest = ints(np.maximum(1, np.ceil(0.6 * places)))
    company = np.arange(slots) // 4
    wishes, together, apart = _pairs(random, wishes, home)
    limit = np.floor(0.85 * np.bincount(company, weights=places))
    limit = np.maximum(limit, places.max())
    at_company = company[wishes.slot]
    ids = [f"company-{one}" for one in range(len(limit))]
    rows = [("companies", count_rows(at_company, ids, -_INFINITE, limit))]
    group = random.integers(0, 4, people)
    shared = np.flatnonzero(random.random(len(limit)) < 0.3)
    shares, share_cuts = _shares(at_company, group[wishes.candidate], limit, shared)
    rows.append(("shares", shares))
    rows.append(("companions", _same_slot(wishes, together)))
    rows.append(("apart", _other_slot(wishes, apart)))
    return _assembled(wishes, places, fewest, rows, [("shares", share_cuts)])


def _regional(
    random: np.random.Generator, people: int, slots: int
) -> tuple[Wishes, Ints]:
    """Ten to twenty wishes each, most of them in the own region."""
    side = max(1, round((people / 200) ** 0.5))
    regions = side * side
    home = random.integers(0, regions, people)
    region = np.sort(random.integers(0, regions, slots))
    region[: min(regions, slots)] = np.arange(min(regions, slots))
    region.sort()
    first = np.searchsorted(region, np.arange(regions))
    count = np.searchsorted(region, np.arange(regions), side="right") - first
    candidate = np.repeat(np.arange(people), random.integers(10, 21, people))
    step = random.integers(-1, 2, (2, len(candidate)))
    step[:, random.random(len(candidate)) < 0.65] = 0
    across = np.clip(home[candidate] % side + step[0], 0, side - 1)
    down = np.clip(home[candidate] // side + step[1], 0, side - 1)
    there = across + side * down
    slot = first[there] + ints(count[there] * random.random(len(there)) ** 1.6)
    pair = np.unique(candidate * slots + np.minimum(slot, slots - 1))
    candidate, slot = pair // slots, pair % slots
    liking = random.random(len(pair)) + 0.5 * random.random(slots)[slot]
    order = np.lexsort((-liking, candidate))
    rank = np.empty(len(pair), dtype=np.int64)
    start = np.searchsorted(candidate, np.arange(people))
    rank[order] = np.arange(len(pair)) - start[candidate[order]] + 1
    return Wishes(candidate, slot, np.minimum(rank, 10)), home


def _pairs(
    random: np.random.Generator, wishes: Wishes, home: Ints
) -> tuple[Wishes, Ints, Ints]:
    """One in a hundred has a companion of equal wishes, twice as many are apart."""
    people = len(home)
    neighbours = np.argsort(home, kind="stable")[: people - people % 4].reshape(-1, 4)
    neighbours = random.permutation(neighbours)
    few = max(2, people // 100)
    together = neighbours[:few, :2]
    together = together[home[together[:, 0]] == home[together[:, 1]]]
    apart = neighbours[few : 3 * few, 2:]
    start = np.searchsorted(wishes.candidate, np.arange(people + 1))
    copied = np.concatenate(
        [np.arange(start[one], start[one + 1]) for one in together[:, 0]]
    )
    own = ~np.isin(wishes.candidate, together[:, 1])
    partner = np.full(people, -1, dtype=np.int64)
    partner[together[:, 0]] = together[:, 1]
    both = Wishes(
        np.concatenate([wishes.candidate[own], partner[wishes.candidate[copied]]]),
        np.concatenate([wishes.slot[own], wishes.slot[copied]]),
        np.concatenate([wishes.rank[own], wishes.rank[copied]]),
    )
    return _in_order(both.candidate, both.slot, both.rank), together, apart


def _in_order(candidate: Ints, slot: Ints, rank: Ints) -> Wishes:
    order = np.lexsort((slot, candidate))
    return Wishes(candidate[order], slot[order], rank[order])


def _shares(
    company: Ints, group: Ints, limit: Floats, shared: Ints
) -> tuple[Rows, Rows]:
    """At most 40 % of the first group and at least 10 % of the second; and its cut."""
    which = np.full(len(limit), -1, dtype=np.int64)
    which[shared] = np.arange(len(shared))
    option = np.flatnonzero(which[company] >= 0)
    row, mine = which[company[option]], group[option]
    ids = [f"share-{one}" for one in shared]
    most = np.where(mine == 0, 3.0, -2.0)
    fewest = np.where(mine == 1, -9.0, 1.0)
    whole, rest = np.divmod(limit[shared], 10)
    cut = np.where(mine == 1, -(rest[row] - 1), 1.0)
    return (
        stack_rows(
            count_rows(row, ids, -_INFINITE, 0.0, option=option, value=most),
            count_rows(row, ids, -_INFINITE, 0.0, option=option, value=fewest),
        ),
        count_rows(
            row, ids, -_INFINITE, whole * (10 - rest), option=option, value=cut
        ).take(rest[np.unique(row)] > 0),
    )


def _members(wishes: Wishes, pairs: Ints) -> tuple[Ints, Ints, Ints]:
    """Options of paired people: pair and slot as one number, option, who of the two."""
    people = int(wishes.candidate.max()) + 1
    pair, side = np.full(people, -1), np.zeros(people, dtype=np.int64)
    pair[pairs[:, 0]] = pair[pairs[:, 1]] = np.arange(len(pairs))
    side[pairs[:, 1]] = 1
    option = np.flatnonzero(pair[wishes.candidate] >= 0)
    slots = int(wishes.slot.max()) + 1
    place = pair[wishes.candidate[option]] * slots + wishes.slot[option]
    _, number = np.unique(place, return_inverse=True)
    return ints(number), option, side[wishes.candidate[option]]


def _same_slot(wishes: Wishes, pairs: Ints) -> Rows:
    row, option, side = _members(wishes, pairs)
    ids = ["companions"] * (int(row.max()) + 1)
    return count_rows(
        row, ids, 0.0, 0.0, option=option, value=np.where(side == 0, 1.0, -1.0)
    )


def _other_slot(wishes: Wishes, pairs: Ints) -> Rows:
    row, option, _ = _members(wishes, pairs)
    ids = ["apart"] * (int(row.max()) + 1)
    return count_rows(row, ids, -_INFINITE, 1.0, option=option)


def _assembled(
    wishes: Wishes,
    places: Ints,
    fewest: Ints,
    rows: Sequence[tuple[str, Rows]],
    cuts: Sequence[tuple[str, Rows]],
) -> Program:
    """One placement, places and open slots, then what else there is."""
    people, slots = int(wishes.candidate.max()) + 1, len(places)
    ids = [f"slot-{one}" for one in range(slots)]
    each, by_slot = np.arange(slots), wishes.slot
    opens = [Column(("open", one), 0, 1) for one in ids]
    supply = np.bincount(by_slot, minlength=slots)

    def linked(lower: float, upper: float, if_open: Ints) -> Rows:
        held = count_rows(by_slot, ids, lower, upper, every=True)
        return linked_rows(held, opens, each, -if_open.astype(float))

    names = [f"candidate-{one}" for one in range(people)]
    options = np.arange(len(by_slot))
    single = count_rows(
        options, ["link"] * len(options), -_INFINITE, 0.0, option=options
    )
    links = linked_rows(single, opens, by_slot, -np.ones(len(by_slot)))
    return assemble(
        wishes.candidate,
        by_slot,
        [
            (
                "one_placement",
                count_rows(wishes.candidate, names, -_INFINITE, 1.0),
            ),
            ("places", count_rows(by_slot, ids, -_INFINITE, places.astype(float))),
            ("slot_cohorts", linked(0.0, _INFINITE, fewest)),
            ("slot_cohorts", linked(-_INFINITE, 0.0, supply)),
            *rows,
        ],
        [
            ("slot_cohorts", links),
            ("slot_cohorts", linked(-_INFINITE, 0.0, np.minimum(supply, places))),
            *cuts,
        ],
        [
            Linear("placed", "most", ints(np.ones(len(by_slot)))),
            Linear("rank_sum", "least", wishes.rank),
        ],
    )
