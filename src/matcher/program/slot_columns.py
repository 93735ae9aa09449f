"""What slots are: whose, where, of what kind, and how many places are left."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Bools, Ints, ints
from matcher.program.kept import Kept
from matcher.program.positions import Positions

KINDS = ("apprenticeship", "job", "other_qualification")


class SlotColumns(Positions):
    """Entry i of each column belongs to ``problem.slots[i]``."""

    @Kept
    def slot_company(self) -> Ints:
        """Company of each slot."""
        index = self.company_index
        return ints([index[s.company] for s in self.problem.slots])

    @Kept
    def slot_location(self) -> Ints:
        """Location of each slot."""
        where = self.location_index
        here = [where[c.location] for c in self.problem.companies]
        return ints(here)[self.slot_company] if here else ints([])

    @Kept
    def slot_trade(self) -> Ints:
        """Trade of each slot, -1 without one."""
        trade = self.trade_index
        return ints(
            [-1 if s.trade is None else trade[s.trade] for s in self.problem.slots]
        )

    @Kept
    def slot_family(self) -> Ints:
        """Trade family of each slot, -1 without a trade."""
        family = self.family_index
        of_trade = ints([family[trade.family] for trade in self.problem.trades])
        return np.append(of_trade, -1)[self.slot_trade]

    @Kept
    def slot_kind(self) -> Ints:
        """Position of each slot's kind in ``KINDS``."""
        return ints([KINDS.index(s.kind) for s in self.problem.slots])

    @Kept
    def slot_shortage(self) -> Bools:
        """Whether each slot's trade is one the county lacks people in."""
        lacking = {trade.id for trade in self.problem.trades if trade.shortage}
        return np.array([s.trade in lacking for s in self.problem.slots], bool)

    @Kept
    def slot_public(self) -> Bools:
        """Whether each slot's places are a public employer's."""
        public = {company.id for company in self.problem.companies if company.public}
        return np.array(
            [
                s.company in public if s.public is None else s.public
                for s in self.problem.slots
            ],
            bool,
        )

    @Kept
    def slot_office(self) -> Ints:
        """Training office of each slot's company, -1 without one."""
        index = self.office_index
        office = ints(
            [
                -1 if c.training_office is None else index[c.training_office]
                for c in self.problem.companies
            ]
        )
        return office[self.slot_company] if len(office) else ints([])

    @Kept
    def slot_reserved(self) -> Ints:
        """Places of each slot kept for ordinary applicants."""
        return ints([slot.reserved for slot in self.problem.slots])

    @Kept
    def slot_free(self) -> Ints:
        """Places of each slot less those incumbents hold."""
        places = ints([slot.places for slot in self.problem.slots])
        return left(places, self.incumbent_slots)

    @Kept
    def slot_open(self) -> Ints:
        """Places of each slot that are neither an incumbent's nor reserved."""
        room: Ints = np.maximum(self.slot_free - self.slot_reserved, 0)
        return room

    @Kept
    def incumbent_slots(self) -> Ints:
        """Slot of each incumbent."""
        index = self.slot_index
        placements = self.problem.incumbents.values()
        return ints([index[placement.slot] for placement in placements])


def left(room: Ints, taken: Ints) -> Ints:
    """Room less one for each position taken, never below 0."""
    still: Ints = np.maximum(room - np.bincount(taken, minlength=len(room)), 0)
    return still
