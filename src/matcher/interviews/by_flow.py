"""The best slate where a list has one chance for all of its people: a flow.

A unit of flow is an interview: from the hub to a person, on to a slot, and back to the
hub. Of the arcs to a person the first is worth one person with an interview; of those
from a slot the first are worth one interview less that is short, and each is worth what
it adds to the surrogate, which falls along the list, so that they fill up in the right
order. Four costs are minimised in turn, each among all flows that are best in those
before, and each optimum is shown to be one: most people with an interview, fewest
interviews short, most expected filled places, least sum of ranks.

Gains are rounded once, to a billionth of a place; a slate of K interviews is worth
within ``K / 2`` billionths of what its rounded gains say, and the bound says so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.interviews.chances import gains, worth
from matcher.program import Bools, Floats, Ints, spread
from matcher.solvers import Circulation

_SCALE = 10**9
"""Units of a place."""


@dataclass(frozen=True)
class Asked:
    """What a slate is asked to be, over pairs (candidate, slot) by position.

    Attributes
    ----------
    candidate, slot, rank
        Of each pair, shape (pairs,); ranks from 1.
    chance
        Of each pair, shape (pairs,).
    people
        Number of candidates.
    places
        Of each slot, shape (slots,).
    least, most
        Interviews for each place.
    interviews
        Most of one person.
    """

    candidate: Ints
    slot: Ints
    rank: Ints
    chance: Floats
    people: int
    places: Ints
    least: int
    most: int
    interviews: int

    @property
    def longest(self) -> int:
        """Most interviews there can be."""
        per_person = np.minimum(
            np.bincount(self.candidate, minlength=self.people), self.interviews
        )
        per_slot = np.bincount(self.slot, minlength=len(self.places))
        per_slot = np.minimum(per_slot, self.most * self.places)
        return int(min(per_person.sum(), per_slot.sum()))

    def missing(self, taken: Bools) -> int:
        """Interviews short of the least, where these pairs are interviewed."""
        held = np.bincount(self.slot[taken], minlength=len(self.places))
        return int(np.maximum(self.least * self.places - held, 0).sum())

    def worth(self, taken: Bools) -> float:
        """Expected filled places by the surrogate, where these are interviewed."""
        total = 0.0
        for slot in np.unique(self.slot[taken]).tolist():
            here = taken & (self.slot == slot)
            total += worth(self.chance[here].tolist(), int(self.places[slot]))
        return total


@dataclass(frozen=True)
class Chosen:
    """Pairs that are interviewed, and the most the surrogate could be."""

    taken: Bools
    bound: float


def by_flow(asked: Asked, chance: Floats) -> Chosen:
    """The best slate, exactly.

    Parameters
    ----------
    asked
        What it is to be.
    chance
        Of each slot, shape (slots,).
    """
    slots, pairs = len(asked.places), len(asked.slot)
    if not pairs:
        return Chosen(np.zeros(0, bool), 0.0)
    longest = np.minimum(
        asked.most * asked.places, np.bincount(asked.slot, minlength=slots)
    )
    where, nth = spread(np.arange(slots), longest)
    gain = _gains(chance, asked.places, longest)
    wanted = nth < asked.least * asked.places[where]
    people = np.unique(asked.candidate)
    whole = np.rint(gain * _SCALE).astype(np.int64)
    hub, to_people, to_slots = 0 * people, people + 1, _at(asked, where)
    tail = np.concatenate([asked.candidate + 1, hub, hub, to_slots])
    upper = np.ones(len(tail), np.int64)
    upper[pairs + len(people) : pairs + 2 * len(people)] = asked.interviews - 1
    none, nobody = np.zeros(pairs, np.int64), np.zeros(2 * len(people), np.int64)
    found = Circulation(
        nodes=1 + asked.people + slots,
        tail=tail,
        head=np.concatenate([_at(asked, asked.slot), to_people, to_people, 0 * where]),
        lower=0 * upper,
        upper=upper,
        flow=0 * upper,
    )
    first = np.where(np.arange(len(nobody)) < len(people), -1, 0)
    for cost in (
        [none, first, 0 * where],
        [none, nobody, -wanted.astype(np.int64)],
        [none, nobody, -whole],
        [asked.rank, nobody, 0 * where],
    ):
        found = found.cheapest(np.concatenate(cost))
    gained = int(whole @ found.flow[pairs + len(nobody) :])
    return Chosen(found.flow[:pairs] > 0, (gained + asked.longest / 2) / _SCALE)


def _at(asked: Asked, slot: Ints) -> Ints:
    """Nodes of slots: after the hub and the people."""
    node: Ints = slot + 1 + asked.people
    return node


def _gains(chance: Floats, places: Ints, longest: Ints) -> Floats:
    """What each interview on each list adds, list after list."""
    known: dict[tuple[float, int], Floats] = {}
    parts = [np.zeros(0)]
    most = {int(q): int(longest[places == q].max()) for q in np.unique(places)}
    for p, q, k in zip(chance.tolist(), places.tolist(), longest.tolist(), strict=True):
        if (p, q) not in known:
            known[p, q] = gains(p, q, most[q])
        parts.append(known[p, q][:k])
    return np.concatenate(parts)
