"""Who claims what, in arrays: claimants' options, ranks, levels, rooms, places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain import Problem
from matcher.domain.two_sided.couples import Couple, couples_of
from matcher.program.arrays import Bools, Ints, distinct, ints, stable_order
from matcher.program.fact_arrays import FactArrays
from matcher.program.options import Options
from matcher.program.two_sided.levels import Levels


@dataclass(frozen=True)
class Claims:
    """The options of claimants: new candidates who are not pinned.

    Attributes
    ----------
    options, option
        All options, and the positions of claimants' among them; the columns below are
        aligned with ``option``.
    levels
        Rooms and lists of slots, companies and training offices.
    candidate, slot, rank
        A place she never asked for has the rank ``unranked``, worse than all others.
    level, place
        What the option counts in: its slot, its company, its training office; -1 for
        none. And the tie groups ahead of her on each one's list. Shape (options, 3).
    """

    options: Options
    option: Ints
    levels: Levels
    candidate: Ints
    slot: Ints
    rank: Ints
    level: Ints
    place: Ints
    unranked: int

    @classmethod
    def of(cls, options: Options) -> Claims:
        """Those of claimants among all options."""
        facts = options.facts
        option = np.flatnonzero(claimants(facts)[options.candidate])
        mine = options.take(option)
        rank = mine.rank.copy()
        unranked = int(rank.max(initial=0)) + 1
        rank[rank == 0] = unranked
        levels = Levels(facts)
        level = levels.of_slots[mine.slot]
        place = levels.places(mine.candidate, mine.slot)
        return cls(
            options,
            option,
            levels,
            mine.candidate,
            mine.slot,
            rank,
            level,
            place,
            unranked,
        )

    @cached_property
    def couples(self) -> tuple[Couple, ...]:
        """Claimants who decide together, and what of it they can have."""
        facts, problem = self.options.facts, self.options.facts.problem
        if not (problem.joint_lists or problem.companions):
            return ()
        settled = {pin.candidate for pin in problem.pins} | problem.incumbents.keys()
        people = facts.candidate_index.keys() - settled
        return tuple(couples_of(problem, people, self.asked))

    def asked(self, candidate: str) -> dict[str, int]:
        """Rank of every slot that is possible for a claimant."""
        slots = self.options.facts.problem.slots
        theirs = self.of_person(self.options.facts.candidate_index[candidate])
        return {
            slots[slot].id: rank
            for slot, rank in zip(
                self.slot[theirs].tolist(), self.rank[theirs].tolist(), strict=True
            )
            if rank < self.unranked
        }

    def of_person(self, candidate: int) -> Ints:
        """Entries of the columns here that are one person's."""
        ends = np.searchsorted(self.candidate, [candidate, candidate + 1])
        return np.arange(*ends, dtype=np.int64)

    @cached_property
    def coupled(self) -> Bools:
        """Whether each candidate is in a couple, shape (candidates,)."""
        index = self.options.facts.candidate_index
        found = np.zeros(len(index), bool)
        found[[index[w] for c in self.couples for w in (c.first, c.second)]] = True
        return found

    @cached_property
    def pairs(self) -> ClaimedPairs:
        """Every possible pair of a claimant who decides alone and a slot."""
        slots = max(1, len(self.options.facts.slot_index))
        key, number = distinct(self.candidate * slots + self.slot)
        order = stable_order(number)
        ways = np.bincount(number, minlength=len(key))
        first = np.cumsum(ways) - ways
        at = order[first]
        keep = (self.rank[at] < self.unranked) & ~self.coupled[self.candidate[at]]
        return ClaimedPairs(
            self.candidate[at][keep],
            self.slot[at][keep],
            self.rank[at][keep],
            self.level[at][keep],
            self.place[at][keep],
            first[keep],
            ways[keep],
            self.option[order],
        )


@dataclass(frozen=True)
class ClaimedPairs:
    """Columns of ``Claims`` for each pair; its options are ``ways`` from ``first`` on.

    ``option`` lists these options, pair after pair.
    """

    candidate: Ints
    slot: Ints
    rank: Ints
    level: Ints
    place: Ints
    first: Ints
    ways: Ints
    option: Ints

    def __len__(self) -> int:
        return len(self.candidate)

    def take(self, which: Bools) -> ClaimedPairs:
        """Only some of them."""
        return ClaimedPairs(
            self.candidate[which],
            self.slot[which],
            self.rank[which],
            self.level[which],
            self.place[which],
            self.first[which],
            self.ways[which],
            self.option,
        )


def claimants(facts: FactArrays) -> Bools:
    """New people who are not pinned, shape (candidates,)."""
    claims = facts.candidate_new.copy()
    pins = facts.problem.pins
    claims[[facts.candidate_index[pin.candidate] for pin in pins]] = False
    return claims


def names_of(problem: Problem, candidate: Ints) -> list[str]:
    """Ids of these candidates."""
    ids = [one.id for one in problem.candidates]
    return [ids[one] for one in ints(candidate).tolist()]
