"""A first lawful schedule where groups move together and days keep to a zone."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import Tier
from matcher.visits.search.board import Board
from matcher.visits.weights import weights


def lawful_start(arrays: VisitArrays, tiers: tuple[Tier, ...]) -> Ints | None:
    """A lawful schedule made visit by visit, the best first.

    In turns, everybody who moves, alone or as a group, gets the visit worth most to
    her. A host with too few people in a round is then shut in it, and what that frees
    is given out again.

    Returns
    -------
    Ints or None
        Round of each pair; ``None`` where pinned visits stay too few at a host.
    """
    start = Start(arrays, tiers)
    for _ in range(arrays.hosts * arrays.rounds + 1):
        start.fill()
        few = start.too_few()
        if not few:
            return start.board.rounds_now()
        if not start.shut_all(few):
            return None
    return None


class Start:
    """Gives out visits on a board, pinned ones first."""

    def __init__(self, arrays: VisitArrays, tiers: tuple[Tier, ...]) -> None:
        self.arrays = arrays
        self.weight = weights(arrays, tiers)
        self.board = Board(arrays, self.weight, arrays.pinned)
        self.shut: set[tuple[int, int]] = set()
        self.zone = arrays.zone.tolist()
        self.day = arrays.day.tolist()
        self.together = arrays.one_day.tolist()
        self.options = [self._options(members) for members in _movers(arrays)]
        self.options.sort(key=len)

    def _options(self, members: list[int]) -> list[tuple[int, ...]]:
        """The pairs of each company that a mover may visit; of each member one."""
        board = self.board
        by_host: dict[int, list[int]] = {}
        for who in members:
            for pair in range(board.begins[who], board.begins[who + 1]):
                by_host.setdefault(board.host[pair], []).append(pair)
        return [
            tuple(pairs) for pairs in by_host.values() if len(pairs) == len(members)
        ]

    def keep(self, told: Ints) -> None:
        """Give out told visits as far as rules allow, those worth most first."""
        board = self.board
        offers = [
            pairs
            for options in self.options
            for pairs in options
            if told[pairs[0]] != NEVER
            and all(told[pair] == told[pairs[0]] for pair in pairs)
        ]
        offers.sort(key=lambda pairs: (-sum(board.worth[p] for p in pairs), pairs))
        for pairs in offers:
            at, host = int(told[pairs[0]]), board.host[pairs[0]]
            fits = board.load[host] + len(pairs) <= board.host_most[host]
            free = all(
                board.when[p] == NEVER
                and board.visits[board.visitor[p]] < board.most[board.visitor[p]]
                for p in pairs
            )
            if fits and free and self._extra(pairs, host, at) is not None:
                for pair in pairs:
                    board.put(pair, at)

    def fill(self) -> None:
        """Give out visits in turns until nobody can have one more."""
        given = True
        while given:
            given = False
            for options in self.options:
                given |= self._give(options)

    def _give(self, options: list[tuple[int, ...]]) -> bool:
        """The visit worth most to a mover, in the round that costs least."""
        best: tuple[int, int, int, tuple[int, ...]] | None = None
        board = self.board
        for pairs in options:
            gains = [board.gain(pair) for pair in pairs]
            host = board.host[pairs[0]]
            full = board.load[host] + len(pairs) > board.host_most[host]
            if board.when[pairs[0]] != NEVER or min(gains) < 0 or full:
                continue
            for at in board.rounds[pairs[0]]:
                extra = self._extra(pairs, host, at)
                if extra is not None:
                    worth = sum(gains) - extra
                    seats = len(board.seats[host][at])
                    if best is None or (worth, seats, -at) > best[:3]:
                        best = worth, seats, -at, pairs
        if best is None or best[0] <= 0:
            return False
        for pair in best[3]:
            board.put(pair, -best[2])
        return True

    def _extra(self, pairs: tuple[int, ...], host: int, at: int) -> int | None:
        """What a round costs in new days; ``None`` where it may not be."""
        board = self.board
        full = len(board.seats[host][at]) + len(pairs) > board.room[host][at]
        if full or (host, at) in self.shut:
            return None
        cost = 0
        for pair in pairs:
            cell = board.cell[board.visitor[pair]]
            if cell[at] != NEVER:
                return None
            same_day = [
                self.zone[board.host[held]]
                for when, held in enumerate(cell)
                if held != NEVER and self.day[when] == self.day[at]
            ]
            strict = self.arrays.problem.zone_a_day
            mine = self.together[self.zone[host]]
            if strict and not all(mine[zone] for zone in same_day):
                return None
            cost += 0 if same_day else self.weight["days"]
        return cost

    def too_few(self) -> list[tuple[int, int]]:
        """Rounds of hosts with fewer people than an open one has, but some."""
        floor = self.arrays.least_in_round.tolist()
        return [
            (host, at)
            for host, rounds in enumerate(self.board.seats)
            for at, held in enumerate(rounds)
            if 0 < len(held) < floor[host]
        ]

    def shut_all(self, few: list[tuple[int, int]]) -> bool:
        """Shut rounds of hosts; whether that is allowed and leaves them empty."""
        board = self.board
        for host, at in few:
            self.shut.add((host, at))
            for pair in list(board.seats[host][at]):
                if board.fixed[pair]:
                    return False
                board.take(pair)
        return True


def _movers(arrays: VisitArrays) -> list[list[int]]:
    """Who moves together: the members of each group, and everybody else alone."""
    groups = [
        np.flatnonzero(arrays.group == number).tolist()
        for number in range(int(arrays.group.max(initial=-1)) + 1)
    ]
    return groups + [[int(who)] for who in np.flatnonzero(arrays.group < 0)]
