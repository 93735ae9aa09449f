"""The same people meet the same companies, in better rounds for them."""

from __future__ import annotations

from functools import cache

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import Tier
from matcher.visits.search.board import Board
from matcher.visits.weights import weights

_PASSES = 6


def tidied(
    arrays: VisitArrays, tiers: tuple[Tier, ...], when: Ints, deadline: Deadline
) -> Ints:
    """Visits moved to other rounds for fewer days, gaps and changes.

    A visit moves to a round with room, or changes places with another one at its
    company, as long as somebody gains and every rule is kept. Nobody here moves in a
    group, and no day keeps to a zone.
    """
    weight = weights(arrays, tiers)
    if not any(weight[name] for name in ("days", "gaps", "changes")):
        return when
    tidy = _Tidy(arrays, weight, when)
    for _ in range(_PASSES):
        if deadline.passed or not tidy.once():
            break
    return tidy.board.rounds_now()


class _Tidy:
    """Moves of single visits on a board."""

    def __init__(self, arrays: VisitArrays, weight: dict[str, int], when: Ints) -> None:
        self.board = Board(arrays, weight, when)
        self.rounds = [set(rounds) for rounds in self.board.rounds]
        self.told: list[int] = arrays.told.tolist()
        self.floor: list[int] = arrays.least_in_round.tolist()
        self.changed = weight["changes"]
        days, places = arrays.day.tolist(), arrays.place.tolist()

        @cache
        def spent(rounds: frozenset[int]) -> int:
            """What days and gaps of somebody's rounds cost."""
            by_day: dict[int, list[int]] = {}
            for at in rounds:
                by_day.setdefault(days[at], []).append(places[at])
            gaps = sum(max(one) - min(one) + 1 - len(one) for one in by_day.values())
            return weight["days"] * len(by_day) + weight["gaps"] * gaps

        self.spent = spent

    def once(self) -> bool:
        """Look at every visit once; whether any has moved."""
        moved = False
        for pair, at in enumerate(self.board.when):
            if at != NEVER and not self.board.fixed[pair]:
                moved |= self._moved(pair)
        return moved

    def _moved(self, pair: int) -> bool:
        board = self.board
        now, who, host = board.when[pair], board.visitor[pair], board.host[pair]
        for at in board.rounds[pair]:
            if at == now or board.cell[who][at] != NEVER:
                continue
            gain = self._gain(pair, at)
            if gain > 0 and self._fits(host, now, at):
                board.take(pair)
                board.put(pair, at)
                return True
            for other in board.seats[host][at]:
                free = board.cell[board.visitor[other]][now] == NEVER
                if not free or board.fixed[other] or now not in self.rounds[other]:
                    continue
                if gain + self._gain(other, now) > 0:
                    board.take(pair)
                    board.take(other)
                    board.put(pair, at)
                    board.put(other, now)
                    return True
        return False

    def _fits(self, host: int, now: int, at: int) -> bool:
        """Whether one visitor may go from a round of a host to another one."""
        seats, floor = self.board.seats[host], self.floor[host]
        left, there = len(seats[now]) - 1, len(seats[at]) + 1
        kept = left == 0 or left >= floor
        room: int = self.board.room[host][at]
        return kept and floor <= there <= room

    def _gain(self, pair: int, at: int) -> int:
        """What it is worth to a visitor that one visit moves to another round."""
        board = self.board
        now, cell = board.when[pair], board.cell[board.visitor[pair]]
        rounds = frozenset(k for k, held in enumerate(cell) if held != NEVER)
        gain = self.spent(rounds) - self.spent(rounds - {now} | {at})
        told: int = self.told[pair]
        return gain + self.changed * ((at == told) - (now == told))
