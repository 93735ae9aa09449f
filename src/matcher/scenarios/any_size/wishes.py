"""What candidates ask for: popular slots first, most of them near home."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints
from matcher.scenarios.any_size.employers import Offer, family_of
from matcher.scenarios.any_size.regions import Land
from matcher.scenarios.any_size.shape import Shape
from matcher.scenarios.any_size.streams import Streams

_ROUNDS = 12
_LARGEST = 1_000_000


@dataclass(frozen=True)
class Wishes:
    """Entries by candidate, best first; shape (entries,) each.

    ``rank`` is 1 for the best group of each candidate and rises by one.
    """

    candidate: Ints
    slot: Ints
    rank: Ints


def draw_wishes(
    streams: Streams, shape: Shape, land: Land, offer: Offer, home: Ints, family: Ints
) -> Wishes:
    """Draw the wishes of people who live in these regions and think of these families.

    Slots are drawn one after the other without putting any back, so that popular ones
    tend to stand first (Plackett, The analysis of permutations, 1975). Who has found
    too few different ones draws again, a few times.
    """
    pools = _pools(streams, shape, offer)
    settled: list[tuple[Ints, Ints]] = []
    lacking = np.arange(shape.candidates, dtype=np.int64)
    candidate, slot = lacking[:0], lacking[:0]
    for nth in range(_ROUNDS):
        have = np.bincount(candidate, minlength=shape.candidates)[lacking]
        who = np.repeat(lacking, 2 + (shape.wishes - have) * 5 // 4)
        where, what = _near(streams, shape, land, home[who], family[who])
        drawn = pools.pick(where, what, streams.units("wishes", len(who)))
        candidate, slot = _different(
            np.append(candidate, who), np.append(slot, drawn), shape
        )
        have = np.bincount(candidate, minlength=shape.candidates)
        enough = (have[candidate] >= shape.wishes) | (nth == _ROUNDS - 1)
        settled.append((candidate[enough], slot[enough]))
        candidate, slot = candidate[~enough], slot[~enough]
        lacking = lacking[have[lacking] < shape.wishes]
        if not len(lacking):
            break
    candidate = np.concatenate([one for one, _ in settled])
    slot = np.concatenate([one for _, one in settled])
    order = np.argsort(candidate, kind="stable")
    candidate, slot = candidate[order], slot[order]
    return Wishes(candidate, slot, _ranks(streams, shape, candidate))


@dataclass(frozen=True)
class _Pools:
    """Slots in order of region and family, each with a whole weight.

    ``mark`` holds the sum of the weights before each slot, and of all; ``first`` where
    each region and family begins, and the end.
    """

    order: Ints
    mark: Ints
    first: Ints
    families: int

    def pick(self, region: Ints, family: Ints, lot: Floats) -> Ints:
        """A slot of each region and family, or of the region where it has none."""
        cell = region * self.families + family
        low, high = self.first[cell], self.first[cell + 1]
        none = low == high
        low = np.where(none, self.first[region * self.families], low)
        high = np.where(none, self.first[(region + 1) * self.families], high)
        wide = self.mark[high] - self.mark[low]
        at = self.mark[low] + (lot * wide).astype(np.int64)
        picked: Ints = self.order[np.searchsorted(self.mark, at, side="right") - 1]
        return picked


def _pools(streams: Streams, shape: Shape, offer: Offer) -> _Pools:
    place = np.empty(shape.slots)
    place[streams.order("popular", shape.slots)] = np.arange(1, shape.slots + 1)
    weight = np.rint(_LARGEST * place**-shape.popularity).astype(np.int64)
    weight = np.maximum(1, weight)
    cell = offer.region * shape.families + family_of(offer.trade, shape)
    order = np.argsort(cell, kind="stable").astype(np.int64)
    mark = np.append(0, np.cumsum(weight[order]))
    cells = np.arange(shape.regions * shape.families + 1)
    return _Pools(order, mark, np.searchsorted(cell[order], cells), shape.families)


def _near(
    streams: Streams, shape: Shape, land: Land, home: Ints, family: Ints
) -> tuple[Ints, Ints]:
    """A region and a family for each draw."""
    touching = np.array([len(one) for one in land.neighbours], np.int64)
    flat = np.array([r for one in land.neighbours for r in one] or [0], np.int64)
    first = np.cumsum(touching) - touching
    away = ~streams.happens("away", len(home), shape.at_home) & (touching[home] > 0)
    nth = (streams.units("neighbour", len(home)) * touching[home]).astype(np.int64)
    at = np.minimum(first[home] + nth, len(flat) - 1)
    where = np.where(away, flat[at], home)
    if shape.all_rules is None:
        other = np.ones(len(home), bool)
    else:
        other = ~streams.happens("other", len(home), shape.all_rules.own_family)
    any_family = streams.whole("families", len(home), 0, shape.families - 1)
    return where, np.where(other, any_family, family)


def _different(candidate: Ints, slot: Ints, shape: Shape) -> tuple[Ints, Ints]:
    """The first draws of each slot, in order, as many as anybody may wish."""
    _, first = np.unique(candidate * shape.slots + slot, return_index=True)
    first = first[np.lexsort((first, candidate[first]))]
    candidate, slot = candidate[first], slot[first]
    begins = np.searchsorted(candidate, candidate)
    few = np.arange(len(candidate)) - begins < shape.wishes
    return candidate[few], slot[few]


def _ranks(streams: Streams, shape: Shape, candidate: Ints) -> Ints:
    """Rank of each entry: one more where it is not as good as the one before."""
    better = ~streams.happens("ties", len(candidate), shape.tied)
    begins = np.searchsorted(candidate, candidate)
    better[np.unique(begins)] = True
    count = np.cumsum(better)
    rank: Ints = 1 + count - count[begins]
    return np.minimum(rank, shape.most_ranks) if shape.most_ranks else rank
