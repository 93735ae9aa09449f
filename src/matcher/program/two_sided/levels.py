"""What a place counts in: rooms of levels, and where people stand on their lists."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from matcher.program.arrays import Ints, ints
from matcher.program.fact_arrays import FactArrays

SLOT, COMPANY, OFFICE = range(3)
"""Columns of the levels of a slot, from the innermost out."""


class Levels:
    """Slots, companies that state their most apprentices, and training offices.

    They are numbered through: all slots, then all companies, then all offices.
    """

    def __init__(self, facts: FactArrays) -> None:
        self._facts = facts
        self._starts = np.cumsum(
            [0, len(facts.slot_index), len(facts.company_index)]
        ).tolist()

    @cached_property
    def of_slots(self) -> Ints:
        """Levels of each slot, -1 for none, shape (slots, 3)."""
        facts, (_, companies, offices) = self._facts, self._starts
        trains = facts.slot_kind == 0
        limited = np.append(facts.company_limited, False)[facts.slot_company]
        company, office = facts.slot_company + companies, facts.slot_office + offices
        return np.stack(
            [
                np.arange(len(facts.slot_kind), dtype=np.int64),
                np.where(trains & limited, company, -1),
                np.where(trains & (facts.slot_office >= 0), office, -1),
            ],
            axis=1,
        )

    @cached_property
    def room(self) -> Ints:
        """Claimants each level has room for, by facts, shape (levels,)."""
        facts = self._facts
        left = np.concatenate(
            [
                facts.slot_open,
                facts.company_free - facts.company_kept,
                facts.office_free - facts.office_kept,
            ]
        )
        index = facts.slot_index
        pinned = self.of_slots[ints([index[p.slot] for p in facts.problem.pins])]
        np.subtract.at(left, pinned[pinned >= 0], 1)
        room: Ints = np.maximum(left, 0)
        return room

    def places(self, candidate: Ints, slot: Ints) -> Ints:
        """Tie groups ahead of each candidate on the lists of each slot's levels.

        An office has no list: nobody stands ahead. Shape (pairs, 3).
        """
        facts = self._facts
        place = np.zeros((len(slot), 3), dtype=np.int64)
        place[:, SLOT] = facts.groups_ahead(candidate, slot)
        at = np.flatnonzero(self.of_slots[slot, COMPANY] >= 0)
        company = facts.slot_company[slot[at]]
        place[at, COMPANY] = facts.company_groups_ahead(candidate[at], company)
        return place

    def name(self, level: int) -> str:
        """What it is and its id, ``"company:yard"``."""
        problem = self._facts.problem
        if level < self._starts[1]:
            return f"slot:{problem.slots[level].id}"
        if level < self._starts[2]:
            return f"company:{problem.companies[level - self._starts[1]].id}"
        return f"training_office:{problem.training_offices[level - self._starts[2]].id}"
