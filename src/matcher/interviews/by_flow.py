"""The best slate where a list has one chance for all of its people: a flow.

A unit of flow is an interview: from the hub to a person, on to a slot, and back to the
hub. Her first interview is worth one person; the interviews short of the least are
worth one each; beyond that an interview is worth what it adds to the surrogate, which
falls along the list, so that parallel arcs fill up in the right order. At last the
ranks count. In this order, each only among the best of those before:

1. most people with an interview;
2. fewest interviews short of the least;
3. most expected filled places by the surrogate;
4. least sum of ranks over all interviews.

One weighted sum says all of it exactly. Two flows differ by simple rings; a ring passes
the hub once at most, so it changes the first two by one at most and the third by one
person's gain, and its ranks by no more than its arcs allow. If a flow is not best in
this order, some ring betters it in this order, and with each weight larger than all
that a ring can lose behind it, that ring betters the sum.

Gains are rounded once, to ``1 / scale`` places; a slate of K interviews is worth within
``K / (2 scale)`` of what its rounded gains say, and the bound says so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.errors import SolverError
from matcher.interviews.chances import gains, worth
from matcher.program import Bools, Floats, Ints, spread
from matcher.solvers import cheapest_circulation

_BITS = 60
_FINEST = 10**9


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
    nodes = 1 + asked.people + slots
    scale, rank_room = _scale(asked, nodes)
    whole = np.rint(gain * scale).astype(np.int64)
    short = (scale + 1) * rank_room
    everybody = 2 * short
    found = cheapest_circulation(
        np.concatenate(
            [asked.candidate + 1, people * 0, people * 0, _at(asked, where)]
        ),
        np.concatenate([_at(asked, asked.slot), people + 1, people + 1, where * 0]),
        np.concatenate(
            [
                np.ones(pairs, np.int64),
                np.ones(len(people), np.int64),
                np.full(len(people), asked.interviews - 1),
                np.ones(len(where), np.int64),
            ]
        ),
        np.concatenate(
            [
                asked.rank,
                np.full(len(people), -everybody),
                np.zeros(len(people), np.int64),
                -whole * rank_room - wanted * short,
            ]
        ),
        nodes=nodes,
    )
    gained = int((whole * found[pairs + 2 * len(people) :]).sum())
    return Chosen(found[:pairs] > 0, (gained + asked.longest / 2) / scale)


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


def _scale(asked: Asked, nodes: int) -> tuple[int, int]:
    """Units of a place, and more than the ranks of a ring can come to."""
    arcs = 2 * min(asked.people, len(asked.places))
    rank_room = arcs * int(asked.rank.max()) + 1
    scale = _FINEST
    while (2 * (scale + 1) * rank_room * nodes).bit_length() > _BITS:
        scale //= 10
    if scale < 1:
        raise SolverError("the slate is too large for the flow solver")
    return scale, rank_room
