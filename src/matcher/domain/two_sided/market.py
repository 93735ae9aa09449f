"""Who may claim what, and what each place can hold: facts and masks alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.fact import TieGroups
from matcher.domain.matching import Placement
from matcher.domain.problem import Problem
from matcher.domain.two_sided.couples import Couple, couples_of
from matcher.domain.two_sided.rooms import Level, levels_of, rooms
from matcher.domain.two_sided.ways import Ways
from matcher.domain.two_sided.wishes import Wishes


@dataclass(frozen=True, eq=False)
class Market:
    """The two sides of a problem, in ids.

    A **claimant** is a new candidate who is not pinned; pinned people and incumbents
    neither claim nor can be displaced. A pair is **possible** when she asked for the
    slot and some way of placing her there is not refused. The **levels** of a slot are
    the slot, the company of an apprenticeship slot if that states its most apprentices,
    and its training office; each has a **room** and a **list**.

    Sources: many-to-one matching with ties, Irving, Manlove & Scott (2000); levels as
    in the student-project problem, Abraham, Irving & Manlove (2007).

    Parameters
    ----------
    problem
        The facts.
    refuses
        Whether a placement is out of the question whatever else is planned.

    Examples
    --------
    >>> from matcher import read_problem
    >>> market = Market(read_problem("examples/innherred_pilot"), lambda one: False)
    >>> len(market.claimants) > 0
    True
    """

    problem: Problem
    refuses: Callable[[Placement], bool]

    @cached_property
    def claimants(self) -> tuple[str, ...]:
        """Ids of the new candidates who are not pinned, sorted."""
        pinned = {pin.candidate for pin in self.problem.pins}
        new = (one.id for one in self.problem.new_candidates)
        return tuple(sorted(one for one in new if one not in pinned))

    @cached_property
    def couples(self) -> tuple[Couple, ...]:
        """Those who decide together, sorted by kind and id."""
        found = couples_of(self.problem, set(self.claimants), self.asked)
        return tuple(sorted(found, key=lambda one: (one.kind, one.id)))

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """Claimants who are in no couple, sorted."""
        coupled = {who for one in self.couples for who in (one.first, one.second)}
        return tuple(one for one in self.claimants if one not in coupled)

    def asked(self, candidate: str) -> dict[str, int]:
        """Rank of every slot she asked for, 1 is best; best first, then by id."""
        return self._wishes.asked(candidate)

    def levels(self, slot: str) -> tuple[Level, ...]:
        """What a place of the slot counts in."""
        if slot not in self._levels:
            self._levels[slot] = levels_of(self.problem, slot)
        return self._levels[slot]

    def room(self, level: Level) -> int:
        """Claimants a level has room for, by facts."""
        return self._rooms[level]

    def ahead(self, level: Level, candidate: str) -> int:
        """Tie groups ahead of her on the level's list.

        All of them where the list leaves her out; 0 without a list.
        """
        if level not in self._lists:
            groups = self._priorities(level)
            places = {one: n for n, group in enumerate(groups) for one in group}
            self._lists[level] = places, len(groups)
        places, last = self._lists[level]
        return places.get(candidate, last)

    def possible(self, candidate: str, slot: str) -> bool:
        """Whether a claimant asked for the slot and some way there is not refused."""
        pair = candidate, slot
        if pair not in self._possible:
            self._possible[pair] = (
                slot in self.asked(candidate)
                and candidate in self._claims
                and not all(map(self.refuses, self._ways.of(candidate, slot)))
            )
        return self._possible[pair]

    def may_stay_closed(self, slot: str) -> bool:
        """Whether one person alone could not open it, and nobody stands there yet."""
        place = self.problem.slot[slot]
        return place.may_close and place.min_cohort > 1 and slot not in self._settled

    def _priorities(self, level: Level) -> TieGroups:
        of, name = level
        if of == "slot":
            slot = self.problem.slot[name]
            return slot.priorities or self.problem.company[slot.company].priorities
        return self.problem.company[name].priorities if of == "company" else ()

    @cached_property
    def _settled(self) -> frozenset[str]:
        """Slots where an incumbent or a pinned person is."""
        return frozenset(one.placement.slot for one in self.problem.commitments)

    @cached_property
    def _claims(self) -> frozenset[str]:
        return frozenset(self.claimants)

    @cached_property
    def _wishes(self) -> Wishes:
        return Wishes(self.problem)

    @cached_property
    def _ways(self) -> Ways:
        return Ways(self.problem)

    @cached_property
    def _rooms(self) -> dict[Level, int]:
        return rooms(self.problem)

    @cached_property
    def _levels(self) -> dict[str, tuple[Level, ...]]:
        return {}

    @cached_property
    def _lists(self) -> dict[Level, tuple[dict[str, int], int]]:
        return {}

    @cached_property
    def _possible(self) -> dict[tuple[str, str], bool]:
        return {}
