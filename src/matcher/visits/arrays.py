"""A problem of visits as arrays: what every search works on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain import known_facts
from matcher.program import Bools, Ints
from matcher.visits.facts import Visit, VisitSchedule
from matcher.visits.problem import VisitProblem

NEVER = -1
"""In place of a round: the two do not meet."""


@dataclass(frozen=True)
class VisitArrays:
    """Visitors, hosts and rounds by position; pairs that could meet in some round.

    A schedule is one round per pair, or ``NEVER``: that two meet at most once needs no
    saying. Pairs are in the order of visitors, and of each one's interests.

    Attributes
    ----------
    visitor, host, points, top
        Of each pair, shape (pairs,); ``top``: the host is among her top three.
    allowed
        Whether two may meet in a round as far as this visit by itself goes, shape
        (pairs, rounds): she is there, there is room, no ban; so for everybody she
        moves together with; and enough people could come for the host to be open.
        Pairs without such a round are left out.
    pinned, told
        Round of a pair's pinned visit and of its visit in the previous schedule, or
        ``NEVER``, shape (pairs,).
    lost, impossible
        Visits of the previous schedule, and pinned ones, that no schedule can hold.
    least, most
        Visits of each visitor, shape (visitors,); ``most`` is no more than her rounds.
    counted
        Whether she is asked for her top three at all, shape (visitors,).
    group
        Her group, or -1, shape (visitors,).
    room
        Of each host in each round, shape (hosts, rounds).
    least_in_round, host_least, host_most, zone
        Of each host, shape (hosts,).
    one_day
        Whether two zones may be visited on one day, shape (zones, zones).
    day, place
        Of each round: its day, and where it comes in that day, shape (rounds,).
    """

    problem: VisitProblem
    visitor: Ints
    host: Ints
    points: Ints
    top: Bools
    allowed: Bools
    pinned: Ints
    told: Ints
    lost: int
    impossible: int
    least: Ints
    most: Ints
    counted: Bools
    group: Ints
    room: Ints
    least_in_round: Ints
    host_least: Ints
    host_most: Ints
    zone: Ints
    one_day: Bools
    day: Ints
    place: Ints

    @property
    def visitors(self) -> int:
        """How many visitors."""
        return len(self.least)

    @property
    def hosts(self) -> int:
        """How many hosts."""
        return len(self.zone)

    @property
    def rounds(self) -> int:
        """How many rounds."""
        return len(self.day)

    @property
    def pairs(self) -> int:
        """How many pairs that could meet."""
        return len(self.visitor)

    def schedule(self, when: Ints) -> VisitSchedule:
        """The schedule in which each pair meets in its round; shape (pairs,)."""
        problem = self.problem
        people = [one.id for one in problem.visitors]
        hosts = [one.id for one in problem.hosts]
        rounds = [one.id for one in problem.rounds]
        held = np.flatnonzero(when != NEVER)
        held = held[np.lexsort((when[held], self.visitor[held]))]
        visits = (
            {"visitor": people[who], "company": hosts[host], "round": rounds[at]}
            for who, host, at in zip(
                self.visitor[held].tolist(),
                self.host[held].tolist(),
                when[held].tolist(),
                strict=True,
            )
        )
        return VisitSchedule.model_construct(visits=tuple(known_facts(Visit, visits)))

    def rounds_of(self, visits: Iterable[Visit]) -> Ints:
        """Round of each pair in some visits; those nobody can hold are left out."""
        at = {one.id: position for position, one in enumerate(self.problem.rounds)}
        when = np.full(self.pairs, NEVER, np.int64)
        for one in visits:
            pair = self.pair_of.get((one.visitor, one.company))
            if pair is not None and self.allowed[pair, at[one.round]]:
                when[pair] = at[one.round]
        return when

    @cached_property
    def pair_of(self) -> dict[tuple[str, str], int]:
        """Position of a pair by ids."""
        problem = self.problem
        people = [one.id for one in problem.visitors]
        hosts = [one.id for one in problem.hosts]
        return {
            (people[who], hosts[host]): pair
            for pair, (who, host) in enumerate(
                zip(self.visitor.tolist(), self.host.tolist(), strict=True)
            )
        }
