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
    def slot_free(self) -> Ints:
        """Places of each slot less those reserved and those incumbents hold."""
        free = ints([s.places - s.reserved for s in self.problem.slots])
        for placement in self.problem.incumbents.values():
            free[self.slot_index[placement.slot]] -= 1
        return np.maximum(free, 0)

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


def _members(group: Ints, count: int) -> list[Ints]:
    """Positions of each group's members."""
    return [np.flatnonzero(group == one) for one in range(count)]
