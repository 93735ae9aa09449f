"""What a place counts in: its slot, and the company and office that may be full."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import FactArrays, Ints, distinct, two_sided


@dataclass(frozen=True)
class Levels:
    """Slots, companies and training offices in one numbering, in this order.

    Attributes
    ----------
    of_slot
        The slot itself, its company and its office, -1 where there is none or where it
        turns nobody away, shape (3, slots).
    room
        Claimants each level has room for, shape (levels,).
    just_enough
        Company and office left out because they have room for exactly what is below
        them: full whenever that is, else -1, shape (2, slots).
    """

    of_slot: Ints
    room: Ints
    just_enough: Ints

    @property
    def top(self) -> Ints:
        """The widest level each slot counts in: what is chosen together."""
        slot, company, office = self.of_slot
        top: Ints = np.where(office >= 0, office, np.where(company >= 0, company, slot))
        return top


def levels_of(facts: FactArrays, candidate: Ints, slot: Ints) -> Levels:
    """Levels and rooms of a market.

    Parameters
    ----------
    facts
        Of the problem.
    candidate, slot
        Its possible pairs, as positions, each of shape (pairs,).
    """
    every = two_sided.Levels(facts)
    of_slot, room = every.of_slots.T.copy(), every.room
    full_together = [_drop(of_slot, nth, room, candidate, slot) for nth in (1, 2)]
    return Levels(of_slot, room, np.stack(full_together))


def _drop(of_slot: Ints, nth: int, room: Ints, candidate: Ints, slot: Ints) -> Ints:
    """Leave out levels with room for all below them; those with just enough."""
    level, levels = of_slot[nth], len(room)
    below = (
        of_slot[0] if nth == 1 else np.where(of_slot[1] >= 0, of_slot[1], of_slot[0])
    )
    inside = np.flatnonzero(level >= 0)
    parts, first = np.unique(below[inside], return_index=True)
    could = np.bincount(level[inside[first]], weights=room[parts], minlength=levels)
    pair = np.flatnonzero(level[slot] >= 0)
    claims, _ = distinct(candidate[pair] * levels + level[slot[pair]])
    claim = np.bincount(claims % levels, minlength=levels)
    idle = (room >= could) | (room >= claim)
    just = idle & (room == could) & (room < claim)
    full_together: Ints = np.where((level >= 0) & just[level], level, -1)
    of_slot[nth] = np.where((level >= 0) & ~idle[level], level, -1)
    return full_together
