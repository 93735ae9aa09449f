"""How many more companies, training offices and classes can take."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Bools, Ints, ints
from matcher.program.kept import Kept
from matcher.program.slot_columns import SlotColumns, left


class EmployerColumns(SlotColumns):
    """Entry i belongs to ``problem.companies[i]``, and so on for offices and classes.

    ``free`` is what incumbents leave; ``kept`` is what ordinary apprentices need.
    """

    @Kept
    def company_limited(self) -> Bools:
        """Whether each company states its most apprentices at once."""
        return np.array(
            [c.max_apprentices is not None for c in self.problem.companies], bool
        )

    @Kept
    def company_free(self) -> Ints:
        """Most apprentices of each company less its incumbents; 0 without a limit."""
        most = ints([c.max_apprentices or 0 for c in self.problem.companies])
        return left(most, self.slot_company[self._incumbent_apprenticeships])

    @Kept
    def company_kept(self) -> Ints:
        """Apprentices each company keeps room for: those it has, places reserved."""
        return self._room_kept("company", self.company_index, self.slot_company)

    @Kept
    def office_free(self) -> Ints:
        """Capacity of each training office less incumbents of its members."""
        capacity = ints([office.capacity for office in self.problem.training_offices])
        held = self.slot_office[self._incumbent_apprenticeships]
        return left(capacity, held[held >= 0])

    @Kept
    def office_kept(self) -> Ints:
        """Apprentices each office keeps room for: those it has, places reserved."""
        return self._room_kept("training_office", self.office_index, self.slot_office)

    @Kept
    def class_free(self) -> Ints:
        """Seats of each training class less those incumbents hold."""
        seats = ints([c.max * c.parallel for c in self.problem.training_classes])
        index = self.class_index
        incumbents = self.problem.incumbents.values()
        held = [index[one] for placement in incumbents for one in placement.classes]
        return left(seats, ints(held))

    @Kept
    def class_kept(self) -> Ints:
        """Seats of each training class that ordinary apprentices use."""
        return self._used("training_class", self.class_index)

    @Kept
    def _incumbent_apprenticeships(self) -> Ints:
        slots = self.incumbent_slots
        apprentices: Ints = slots[self.slot_kind[slots] == 0]
        return apprentices

    def _room_kept(self, of: str, index: dict[str, int], group_of_slot: Ints) -> Ints:
        counts = (self.slot_kind == 0) & (group_of_slot >= 0)
        kept = self._used(of, index)
        np.add.at(kept, group_of_slot[counts], self.slot_reserved[counts])
        return kept

    def _used(self, of: str, index: dict[str, int]) -> Ints:
        used = np.zeros(len(index), dtype=np.int64)
        for use in self.problem.ordinary_use:
            if use.of == of:
                used[index[use.id]] += use.places
        return used
