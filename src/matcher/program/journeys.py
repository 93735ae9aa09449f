"""How long it takes each candidate to get to each slot."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Ints
from matcher.program.kept import Kept
from matcher.program.people_columns import PeopleColumns
from matcher.program.slot_columns import SlotColumns

NEVER = np.int64(1_000_000)
"""Minutes of a journey that cannot be made."""


class Journeys(SlotColumns, PeopleColumns):
    """Minutes one way, looked up for whole columns of pairs."""

    @Kept
    def _minutes(self) -> Ints:
        """Minutes one way, shape (without car / by car, locations, locations)."""
        where = self.location_index
        table = np.full((2, len(where), len(where)), NEVER, dtype=np.int64)
        table[:, np.arange(len(where)), np.arange(len(where))] = 0
        for both_ways in (True, False):
            for time in self.problem.travel_times:
                a, b = where[time.origin], where[time.destination]
                if both_ways:
                    a, b = b, a
                for row, minutes in enumerate((time.without_car, time.by_car)):
                    table[row, a, b] = NEVER if minutes is None else minutes
        return table

    def minutes(self, candidate: Ints, slot: Ints) -> Ints:
        """Minutes one way for each (candidate, slot) pair; ``NEVER`` without a way."""
        return self._minutes[
            self.candidate_car[candidate],
            self.candidate_home[candidate],
            self.slot_location[slot],
        ]
