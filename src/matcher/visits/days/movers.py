"""Those who move together: one person, or a group that is at one company at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.program import Bools, Floats, Ints, ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.days.subsets import Subsets, longest
from matcher.visits.days.weights import COMPONENTS

MOST_VISITS = 8
"""Visits of one person above which sets of companies are too many."""


@dataclass(frozen=True)
class Movers:
    """Movers by position, each with a list of companies they could meet.

    An **itinerary** says for each round the place in that list, or -1; shape (rounds,).
    Members beyond a mover's own, and places beyond a list, are -1.

    Attributes
    ----------
    member
        Visitors of each mover, shape (movers, members).
    pair, host
        Pair of each member, shape (movers, members, places), and the host they share,
        shape (movers, places).
    allowed
        Whether they may meet a host in a round, shape (movers, places, rounds): pins of
        theirs leave their other rounds and places open to nobody else.
    pinned
        Whether a place must be visited, shape (movers, places).
    most
        Visits at most, shape (movers,).
    whole
        Whether every list is whole; longer ones are cut to their best places.
    """

    arrays: VisitArrays
    member: Ints
    pair: Ints
    host: Ints
    allowed: Bools
    pinned: Bools
    most: Ints
    whole: bool

    @property
    def count(self) -> int:
        """How many movers."""
        return len(self.member)

    @cached_property
    def size(self) -> Ints:
        """People in each mover, shape (movers,)."""
        return ints((self.member >= 0).sum(axis=1))

    @cached_property
    def has_pins(self) -> Bools:
        """Whether a mover has a pinned visit, shape (movers,)."""
        return np.asarray(self.pinned.any(axis=1), np.bool_)

    @cached_property
    def host_least(self) -> Ints:
        """Visitors each host can have of those it should, shape (hosts,)."""
        return np.minimum(self.arrays.host_least, self.arrays.host_most)

    @cached_property
    def subsets(self) -> Subsets:
        """The sets of places that a mover could visit."""
        return Subsets(self.host.shape[1], int(self.most.max(initial=0)))

    @cached_property
    def least(self) -> Ints:
        """Visits each member should have, shape (movers, members)."""
        return np.where(self.member >= 0, self.arrays.least[self.member], 0)

    @cached_property
    def points(self) -> Ints:
        """Points of a visit for all members together, shape (movers, places)."""
        points = np.where(self.pair >= 0, self.arrays.points[self.pair], 0)
        return ints(points.sum(axis=1))

    @cached_property
    def asked(self) -> Bools:
        """Whether each member is asked for her top, shape (movers, members)."""
        return (self.member >= 0) & self.arrays.counted[self.member]

    @cached_property
    def top(self) -> Bools:
        """Whether a place is in a member's top, shape (movers, members, places)."""
        return (self.pair >= 0) & self.arrays.top[self.pair]

    @cached_property
    def told(self) -> Ints:
        """Members who were told of this visit, shape (movers, places, rounds)."""
        told = np.where(self.pair >= 0, self.arrays.told[self.pair], NEVER)
        every = np.arange(self.arrays.rounds)
        return ints((told[..., None] == every).sum(axis=1))

    def components(self, who: Ints, itinerary: Ints) -> Ints:
        """Every component of some movers' itineraries, shape (len(who), components).

        ``visitors_missing`` is left at 0, and ``changes`` counts from none told to
        none kept: it is the visits told and kept, less than 0.
        """
        there = itinerary >= 0
        row, when = np.nonzero(there)
        place, mover = itinerary[row, when], who[row]
        visits = there.sum(axis=1)
        interest = np.zeros(len(who), np.int64)
        np.add.at(interest, row, self.points[mover, place])
        kept = np.zeros(len(who), np.int64)
        np.add.at(kept, row, self.told[mover, place, when])
        met = np.zeros(self.asked[who].shape, np.int64)
        np.add.at(met, row, self.top[mover, :, place])
        missing = np.maximum(0, self.least[who] - visits[:, None]).sum(axis=1)
        days, gaps = self._days(there)
        found = {
            "visits_missing": missing,
            "without_top": (self.asked[who] & (met == 0)).sum(axis=1),
            "interest": interest,
            "days": days * self.size[who],
            "gaps": gaps * self.size[who],
            "changes": -kept,
        }
        nothing = np.zeros(len(who), np.int64)
        return np.stack([found.get(name, nothing) for name in COMPONENTS], axis=1)

    def _days(self, there: Bools) -> tuple[Ints, Ints]:
        """Days with a visit, and empty rounds between the visits of a day."""
        days = np.zeros(len(there), np.int64)
        gaps = np.zeros(len(there), np.int64)
        for rounds in self.days:
            mine = there[:, rounds]
            held, length = mine.sum(axis=1), mine.shape[1]
            first, last = mine.argmax(axis=1), length - 1 - mine[:, ::-1].argmax(axis=1)
            days += held > 0
            gaps += np.where(held > 0, last - first + 1 - held, 0)
        return days, gaps

    @cached_property
    def days(self) -> tuple[Ints, ...]:
        """Rounds of each day in the order of the day."""
        day, place = self.arrays.day, self.arrays.place
        order = np.lexsort((place, day))
        marks = np.flatnonzero(np.diff(day[order])) + 1
        return tuple(np.split(order, marks)) if len(day) else ()

    def set_costs(self, each: Floats) -> Floats:
        """Cost of meeting a set of companies, whenever, shape (sets, movers).

        Infinite where it is more than they may, or leaves out a pinned visit.
        """
        sets = self.subsets
        holds = sets.holds
        visits = holds.sum(axis=1)
        missing, top, interest = (
            each[COMPONENTS.index(name)]
            for name in ("visits_missing", "without_top", "interest")
        )
        costs: Floats = interest * (holds.astype(float) @ self.points.T)
        for at in range(self.member.shape[1]):
            least = self.least[:, at]
            costs += missing * np.maximum(0, least - visits[:, None])
            met = holds.astype(np.float32) @ self.top[:, at].T.astype(np.float32) > 0
            costs += top * (self.asked[:, at] & ~met)
        left_out = (~holds).astype(np.float32) @ self.pinned.T.astype(np.float32) > 0
        costs[left_out | (visits[:, None] > self.most)] = np.inf
        return costs

    def itineraries(self, when: Ints) -> Ints:
        """Itineraries of a schedule given as round per pair, shape (movers, rounds)."""
        found = np.full((self.count, self.arrays.rounds), -1, np.int64)
        lead = self.pair[:, 0]
        at = np.where(lead >= 0, when[lead], NEVER) if when.size else lead
        mover, place = np.nonzero(at != NEVER)
        found[mover, at[mover, place]] = place
        return found

    def when(self, itineraries: Ints) -> Ints:
        """Round per pair of itineraries of all movers."""
        when = np.full(self.arrays.pairs, NEVER, np.int64)
        mover, rounds = np.nonzero(itineraries >= 0)
        pairs = self.pair[mover, :, itineraries[mover, rounds]]
        row, _ = np.nonzero(pairs >= 0)
        when[pairs[pairs >= 0]] = rounds[row]
        return when

    def load(self, who: Ints, itineraries: Ints) -> Ints:
        """Visitors of each host in each round, shape (hosts, rounds)."""
        load = np.zeros((self.arrays.hosts, self.arrays.rounds), np.int64)
        row, when = np.nonzero(itineraries >= 0)
        host = self.host[who[row], itineraries[row, when]]
        np.add.at(load, (host, when), self.size[who[row]])
        return load


def movers_of(arrays: VisitArrays, held: Ints) -> Movers | None:
    """The movers of a season; ``held`` is a lawful schedule, as round per pair.

    Returns
    -------
    Movers | None
        ``None`` where somebody may have so many visits that sets of them are too many.
    """
    members = _members(arrays)
    pairs = _pairs(arrays, members)
    most = np.array([arrays.most[each].min() for each in members], np.int64)
    longest_list = max((len(each) for each in pairs), default=0)
    most = np.minimum(most, longest_list)
    if most.max(initial=0) > MOST_VISITS:
        return None
    places = min(longest_list, longest(int(most.max(initial=0))))
    width = max((len(each) for each in members), default=1)
    member = np.full((len(members), width), -1, np.int64)
    pair = np.full((len(members), width, max(places, 1)), -1, np.int64)
    for at, (people, mine) in enumerate(zip(members, pairs, strict=True)):
        member[at, : len(people)] = people
        kept = mine[_best(arrays, mine, held)[:places]]
        pair[at, : len(people), : len(kept)] = kept.T
    return _movers(arrays, member, pair, most, longest_list <= places)


def _members(arrays: VisitArrays) -> list[Ints]:
    """Visitors who move together, in the order of their first."""
    group, alone = arrays.group, np.flatnonzero(arrays.group < 0)
    groups = [np.flatnonzero(group == g) for g in range(int(group.max(initial=-1)) + 1)]
    every = [*(np.array([one]) for one in alone), *groups]
    return sorted(every, key=lambda members: int(members[0]))


def _pairs(arrays: VisitArrays, members: list[Ints]) -> list[Ints]:
    """Pairs of each mover with the hosts they share, shape (hosts, members) each."""
    begins = np.searchsorted(arrays.visitor, np.arange(arrays.visitors + 1))
    found = []
    for people in members:
        own = [np.arange(begins[one], begins[one + 1]) for one in people]
        by_host = [each[np.argsort(arrays.host[each], kind="stable")] for each in own]
        found.append(np.stack(by_host, axis=1))
    return found


def _best(arrays: VisitArrays, pairs: Ints, held: Ints) -> Ints:
    """Order of a mover's hosts: those visited in any case, then by points."""
    lead = pairs[:, 0]
    kept = 4 * (arrays.pinned[lead] != NEVER) + 2 * (held[lead] != NEVER)
    kept = kept + (arrays.told[pairs] != NEVER).any(axis=1)
    return np.lexsort((-arrays.points[pairs].sum(axis=1), -kept))


def _movers(
    arrays: VisitArrays, member: Ints, pair: Ints, most: Ints, whole: bool
) -> Movers:
    lead = pair[:, 0]
    if not arrays.pairs:
        shape = (*lead.shape, arrays.rounds)
        nothing = np.zeros(shape, bool)
        return Movers(arrays, member, pair, lead, nothing, nothing[..., 0], most, whole)
    known = lead >= 0
    allowed = arrays.allowed[lead] & known[..., None]
    # a group takes as much room as it has people
    size = (member >= 0).sum(axis=1)
    allowed &= arrays.room[arrays.host[lead]] >= size[:, None, None]
    pin = np.where(known, arrays.pinned[lead], NEVER)
    for mover, place in np.argwhere(pin != NEVER):
        at = pin[mover, place]
        kept = allowed[mover, place, at]
        allowed[mover, place] = False
        allowed[mover, :, at] = False
        allowed[mover, place, at] = kept
    host = np.where(known, arrays.host[lead], -1)
    return Movers(arrays, member, pair, host, allowed, pin != NEVER, most, whole)
