"""The facts of a problem as whole arrays: integers inside, ids outside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from matcher.domain import Problem
from matcher.program.arrays import Bools, Ints, ints

KINDS = ("apprenticeship", "job", "other_qualification")
NEVER = np.int64(1_000_000)
"""Minutes of a journey that cannot be made."""


def _index(ids: Iterable[str]) -> dict[str, int]:
    return {one: position for position, one in enumerate(ids)}


class FactArrays:
    """Facts by position: entry i of a ``slot_`` column belongs to ``problem.slots[i]``.

    Each column is made when it is first asked for, by a loop over candidates or slots,
    never over their pairs.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem

    # --- positions of ids ----------------------------------------------------------

    @cached_property
    def candidate_index(self) -> dict[str, int]:
        """Position of each candidate."""
        return _index(c.id for c in self.problem.candidates)

    @cached_property
    def slot_index(self) -> dict[str, int]:
        """Position of each slot."""
        return _index(s.id for s in self.problem.slots)

    @cached_property
    def company_index(self) -> dict[str, int]:
        """Position of each company."""
        return _index(c.id for c in self.problem.companies)

    @cached_property
    def trade_index(self) -> dict[str, int]:
        """Position of each trade."""
        return _index(t.id for t in self.problem.trades)

    @cached_property
    def location_index(self) -> dict[str, int]:
        """Position of each location."""
        return _index(one.id for one in self.problem.locations)

    @cached_property
    def region_index(self) -> dict[str, int]:
        """Position of each region."""
        return _index(r.id for r in self.problem.regions)

    @cached_property
    def office_index(self) -> dict[str, int]:
        """Position of each training office."""
        return _index(office.id for office in self.problem.training_offices)

    @cached_property
    def class_index(self) -> dict[str, int]:
        """Position of each training class."""
        return _index(c.id for c in self.problem.training_classes)

    # --- slots ---------------------------------------------------------------------

    @cached_property
    def slot_company(self) -> Ints:
        """Company of each slot."""
        return ints([self.company_index[s.company] for s in self.problem.slots])

    @cached_property
    def slot_location(self) -> Ints:
        """Location of each slot."""
        where = self.location_index
        here = [where[c.location] for c in self.problem.companies]
        return ints(here)[self.slot_company] if here else ints([])

    @cached_property
    def slot_trade(self) -> Ints:
        """Trade of each slot, -1 without one."""
        trade = self.trade_index
        return ints(
            [-1 if s.trade is None else trade[s.trade] for s in self.problem.slots]
        )

    @cached_property
    def slot_kind(self) -> Ints:
        """Position of each slot's kind in ``KINDS``."""
        return ints([KINDS.index(s.kind) for s in self.problem.slots])

    @cached_property
    def slot_shortage(self) -> Bools:
        """Whether each slot's trade is one the county lacks people in."""
        lacking = {trade.id for trade in self.problem.trades if trade.shortage}
        return np.array([s.trade in lacking for s in self.problem.slots], bool)

    @cached_property
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

    @cached_property
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

    @cached_property
    def slot_reserved(self) -> Ints:
        """Places of each slot kept for ordinary applicants."""
        return ints([slot.reserved for slot in self.problem.slots])

    @cached_property
    def slot_free(self) -> Ints:
        """Places of each slot less those incumbents hold."""
        places = ints([slot.places for slot in self.problem.slots])
        return _left(places, self._incumbent_slots)

    @cached_property
    def slot_open(self) -> Ints:
        """Places of each slot that are neither an incumbent's nor reserved."""
        left: Ints = np.maximum(self.slot_free - self.slot_reserved, 0)
        return left

    @cached_property
    def _incumbent_slots(self) -> Ints:
        placements = self.problem.incumbents.values()
        return ints([self.slot_index[placement.slot] for placement in placements])

    @cached_property
    def _incumbent_apprenticeships(self) -> Ints:
        slots = self._incumbent_slots
        apprentices: Ints = slots[self.slot_kind[slots] == 0]
        return apprentices

    # --- companies, training offices and classes -----------------------------------

    @cached_property
    def company_limited(self) -> Bools:
        """Whether each company states its most apprentices at once."""
        return np.array(
            [c.max_apprentices is not None for c in self.problem.companies], bool
        )

    @cached_property
    def company_free(self) -> Ints:
        """Most apprentices of each company less its incumbents; 0 without a limit."""
        most = ints([c.max_apprentices or 0 for c in self.problem.companies])
        return _left(most, self.slot_company[self._incumbent_apprenticeships])

    @cached_property
    def company_kept(self) -> Ints:
        """Apprentices each company keeps room for: those it has, places reserved."""
        return self._kept("company", self.company_index, self.slot_company)

    @cached_property
    def office_free(self) -> Ints:
        """Capacity of each training office less incumbents of its members."""
        capacity = ints([office.capacity for office in self.problem.training_offices])
        held = self.slot_office[self._incumbent_apprenticeships]
        return _left(capacity, held[held >= 0])

    @cached_property
    def office_kept(self) -> Ints:
        """Apprentices each office keeps room for: those it has, places reserved."""
        return self._kept("training_office", self.office_index, self.slot_office)

    @cached_property
    def class_free(self) -> Ints:
        """Seats of each training class less those incumbents hold."""
        seats = ints([c.max * c.parallel for c in self.problem.training_classes])
        index = self.class_index
        incumbents = self.problem.incumbents.values()
        held = [index[one] for placement in incumbents for one in placement.classes]
        return _left(seats, ints(held))

    @cached_property
    def class_kept(self) -> Ints:
        """Seats of each training class that ordinary apprentices use."""
        return self._used("training_class", self.class_index)

    def _kept(self, of: str, index: dict[str, int], group_of_slot: Ints) -> Ints:
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

    # --- candidates ----------------------------------------------------------------

    @cached_property
    def candidate_home(self) -> Ints:
        """Location each candidate lives in."""
        where = self.location_index
        return ints([where[c.home] for c in self.problem.candidates])

    @cached_property
    def candidate_region(self) -> Ints:
        """Region each candidate lives in."""
        region = ints([self.region_index[one.region] for one in self.problem.locations])
        return region[self.candidate_home] if len(region) else ints([])

    @cached_property
    def candidate_new(self) -> Bools:
        """Whether each candidate is to be placed, that is, not an incumbent."""
        incumbents = self.problem.incumbents
        return np.array([c.id not in incumbents for c in self.problem.candidates], bool)

    @cached_property
    def candidate_need(self) -> Ints:
        """Need level of each candidate, 0 to 2."""
        return ints([c.need_level for c in self.problem.candidates])

    # --- pairs ---------------------------------------------------------------------

    @cached_property
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

    @cached_property
    def _candidate_car(self) -> Ints:
        return ints([int(c.has_car) for c in self.problem.candidates])

    def minutes(self, candidate: Ints, slot: Ints) -> Ints:
        """Minutes one way for each (candidate, slot) pair; ``NEVER`` without a way."""
        return self._minutes[
            self._candidate_car[candidate],
            self.candidate_home[candidate],
            self.slot_location[slot],
        ]

    @cached_property
    def _wants(self) -> tuple[tuple[Ints, Ints], ...]:
        """Sorted keys and ranks of what candidates want: slots, companies, trades."""
        kinds = (self.slot_index, self.company_index, self.trade_index)
        keys: tuple[list[int], ...] = ([], [], [])
        ranks: tuple[list[int], ...] = ([], [], [])
        for position, candidate in enumerate(self.problem.candidates):
            for rank, group in enumerate(candidate.interests, start=1):
                for wanted in group:
                    for kind, index in enumerate(kinds):
                        if wanted in index:
                            keys[kind].append(position * len(index) + index[wanted])
                            ranks[kind].append(rank)
        tables = []
        for own, values in zip(keys, ranks, strict=True):
            order = np.argsort(ints(own), kind="stable")
            tables.append((ints(own)[order], ints(values)[order]))
        return tuple(tables)

    @cached_property
    def _any(self) -> Ints:
        """Rank of anything of a kind, shape (candidates, kinds); 0 where refused."""
        table = np.zeros((len(self.problem.candidates), len(KINDS)), dtype=np.int64)
        for position, candidate in enumerate(self.problem.candidates):
            own = len(candidate.interests)
            table[position, 1] = own + 1 if candidate.any_job else 0
            table[position, 2] = own + 2 if candidate.any_other else 0
        return table

    def ranks(self, candidate: Ints, slot: Ints) -> Ints:
        """Rank of the slot for each pair, 1 is best; 0 where she never asked for it."""
        rank = self._any[candidate, self.slot_kind[slot]]
        targets = (
            (self.slot_trade, len(self.trade_index)),
            (self.slot_company, len(self.company_index)),
            (np.arange(len(self.slot_index)), len(self.slot_index)),
        )
        for (target, size), (keys, values) in zip(
            targets, reversed(self._wants), strict=True
        ):
            if not len(keys):
                continue
            wanted = candidate * size + target[slot]
            at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
            found = (keys[at] == wanted) & (target[slot] >= 0)
            rank = np.where(found, values[at], rank)
        return rank

    @cached_property
    def _priorities(self) -> list[tuple[tuple[str, ...], ...]]:
        """List of each slot: its own, or its company's; empty without one."""
        lists = {company.id: company.priorities for company in self.problem.companies}
        return [s.priorities or lists[s.company] for s in self.problem.slots]

    @cached_property
    def _ranked(self) -> tuple[Ints, Ints]:
        """Sorted keys slot x candidate of all on a list, and the groups ahead."""
        index = self.candidate_index
        found = sorted(
            (slot * len(index) + index[one], ahead)
            for slot, groups in enumerate(self._priorities)
            for ahead, group in enumerate(groups)
            for one in group
        )
        table = ints(found).reshape(-1, 2)
        return table[:, 0], table[:, 1]

    def groups_ahead(self, candidate: Ints, slot: Ints) -> Ints:
        """Tie groups ahead of the candidate on the slot's list, for each pair.

        All of them where the list leaves her out; 0 without a list.
        """
        groups = ints([len(groups) for groups in self._priorities])[slot]
        keys, ahead = self._ranked
        if not len(keys):
            return groups
        wanted = slot * len(self.candidate_index) + candidate
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, ahead[at], groups)

    def interested_pairs(self) -> tuple[Ints, Ints]:
        """Every (candidate, slot) pair somebody asked for, without a dense table."""
        by_trade = _members(self.slot_trade, len(self.trade_index))
        by_company = _members(self.slot_company, len(self.company_index))
        by_kind = _members(self.slot_kind, len(KINDS))
        found: list[Ints] = []
        sizes: list[int] = []
        for candidate in self.problem.candidates:
            mine: list[Ints] = []
            for group in candidate.interests:
                for wanted in group:
                    if wanted in self.slot_index:
                        mine.append(ints([self.slot_index[wanted]]))
                    elif wanted in self.company_index:
                        mine.append(by_company[self.company_index[wanted]])
                    else:
                        mine.append(by_trade[self.trade_index[wanted]])
            if candidate.any_job:
                mine.append(by_kind[1])
            if candidate.any_other:
                mine.append(by_kind[2])
            slots = np.unique(np.concatenate(mine)) if mine else ints([])
            found.append(slots)
            sizes.append(len(slots))
        candidate_of = np.repeat(np.arange(len(sizes), dtype=np.int64), ints(sizes))
        return candidate_of, np.concatenate(found) if found else ints([])


def _left(room: Ints, taken: Ints) -> Ints:
    """Room less one for each position taken, never below 0."""
    left: Ints = np.maximum(room - np.bincount(taken, minlength=len(room)), 0)
    return left


def _members(group: Ints, count: int) -> list[Ints]:
    """Positions of each group's members."""
    return [np.flatnonzero(group == one) for one in range(count)]
