"""A schedule being worked on, and chains of moves that make room in it.

A visit that is to be placed takes a round in which either its visitor or its host is
free; whoever is in the way takes another round, and so on (an ejection chain, Glover
1996). Nobody loses a visit by it.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import NEVER, VisitArrays


class Board:
    """Who is where in each round; pairs by position.

    Parameters
    ----------
    weight
        Of each component, as ``weights`` gives them.
    """

    def __init__(self, arrays: VisitArrays, weight: dict[str, int], when: Ints) -> None:
        self.arrays = arrays
        self.visitor = arrays.visitor.tolist()
        self.host = arrays.host.tolist()
        self.worth = [weight["interest"] * one for one in arrays.points.tolist()]
        self.top = arrays.top.tolist()
        self.least, self.most = arrays.least.tolist(), arrays.most.tolist()
        self.counted = arrays.counted.tolist()
        self.host_least = arrays.host_least.tolist()
        self.host_most = arrays.host_most.tolist()
        self.room = arrays.room.tolist()
        self.missing = weight["visits_missing"]
        self.without_top = weight["without_top"]
        self.host_missing = weight["visitors_missing"]
        self.fixed = (arrays.pinned != NEVER).tolist()
        self.rounds = _rounds(arrays)
        self.when = [NEVER] * arrays.pairs
        self.cell = [[NEVER] * arrays.rounds for _ in range(arrays.visitors)]
        self.seats: list[list[dict[int, None]]] = [
            [{} for _ in range(arrays.rounds)] for _ in range(arrays.hosts)
        ]
        self.visits = [0] * arrays.visitors
        self.tops = [0] * arrays.visitors
        self.load = [0] * arrays.hosts
        self.begins = np.searchsorted(
            arrays.visitor, np.arange(arrays.visitors + 1)
        ).tolist()
        for pair in np.flatnonzero(when != NEVER).tolist():
            self.put(pair, int(when[pair]))

    def put(self, pair: int, at: int) -> None:
        """Let a pair meet in a round."""
        who, host = self.visitor[pair], self.host[pair]
        self.when[pair] = at
        self.cell[who][at] = pair
        self.seats[host][at][pair] = None
        self.visits[who] += 1
        self.tops[who] += self.top[pair]
        self.load[host] += 1

    def take(self, pair: int) -> int:
        """Let a pair not meet; the round in which it did."""
        who, host, at = self.visitor[pair], self.host[pair], self.when[pair]
        self.when[pair] = NEVER
        self.cell[who][at] = NEVER
        del self.seats[host][at][pair]
        self.visits[who] -= 1
        self.tops[who] -= self.top[pair]
        self.load[host] -= 1
        return at

    def gain(self, pair: int) -> int:
        """What it is worth that a pair meets, as things are; -1 where it may not."""
        who, host = self.visitor[pair], self.host[pair]
        if (
            self.visits[who] >= self.most[who]
            or self.load[host] >= self.host_most[host]
        ):
            return -1
        worth: int = self.worth[pair]
        if self.visits[who] < self.least[who]:
            worth += self.missing
        if self.top[pair] and self.counted[who] and not self.tops[who]:
            worth += self.without_top
        if self.load[host] < self.host_least[host]:
            worth += self.host_missing
        return worth

    def place(self, pair: int, most_looks: int) -> bool:
        """Place a pair, moving others to other rounds where that is needed.

        Breadth first, so the shortest chain is found; ``most_looks`` bounds the search.
        """
        came: dict[int, tuple[int, int] | None] = {pair: None}
        queue = deque([pair])
        looks = 0
        while queue and looks < most_looks:
            looks += 1
            one = queue.popleft()
            host = self.host[one]
            row, room, seats = self.cell[self.visitor[one]], self.room[host], None
            seats = self.seats[host]
            now = self.when[one]
            for at in self.rounds[one]:
                if at == now:
                    continue
                blocker, full = row[at], len(seats[at]) >= room[at]
                if blocker == NEVER:
                    if not full:
                        if self._shifted(came, one, at):
                            return True
                    else:
                        for other in seats[at]:
                            if other not in came and not self.fixed[other]:
                                came[other] = one, at
                                queue.append(other)
                elif not full and blocker not in came and not self.fixed[blocker]:
                    came[blocker] = one, at
                    queue.append(blocker)
        return False

    def _shifted(
        self, came: dict[int, tuple[int, int] | None], last: int, at: int
    ) -> bool:
        """Move along a chain from its end, each into the place just left.

        Two moves of a chain may meet in one place; then all is taken back.
        """
        done: list[tuple[int, int]] = []
        one, goes = last, at
        while True:
            before, host = self.when[one], self.host[one]
            full = len(self.seats[host][goes]) >= self.room[host][goes]
            if full or self.cell[self.visitor[one]][goes] != NEVER:
                break
            if before != NEVER:
                self.take(one)
            self.put(one, goes)
            done.append((one, before))
            step = came[one]
            if step is None:
                return True
            one, goes = step
        for moved, before in reversed(done):
            self.take(moved)
            if before != NEVER:
                self.put(moved, before)
        return False

    def add(self, pairs: list[int], most_looks: int, deadline: Deadline) -> None:
        """Place pairs that are worth something, the best first, while there is time."""
        order = sorted((-self.gain(p), p) for p in pairs if self.when[p] == NEVER)
        for _, pair in order:
            if self.gain(pair) > 0 and not deadline.passed:
                self.place(pair, most_looks)

    def exchange(self, most_looks: int, deadline: Deadline) -> None:
        """Give people better visits instead of what they have, while there is time."""
        for who in range(len(self.most)):
            mine = range(self.begins[who], self.begins[who + 1])
            for pair in mine:
                if self.when[pair] == NEVER and not deadline.passed:
                    self._instead(pair, mine, most_looks)

    def _instead(self, pair: int, mine: range, most_looks: int) -> bool:
        held = sorted(
            (self.worth[p], p)
            for p in mine
            if self.when[p] != NEVER and not self.fixed[p]
        )
        for _, other in held[:2]:
            at = self.take(other)
            if self.gain(pair) > self.gain(other) and self.place(pair, most_looks):
                return True
            self.put(other, at)
        return False

    def rounds_now(self) -> Ints:
        """The round of each pair, shape (pairs,)."""
        return np.array(self.when, np.int64)


def _rounds(arrays: VisitArrays) -> list[tuple[int, ...]]:
    """The rounds in which each pair may meet."""
    pair, at = np.nonzero(arrays.allowed)
    begins = np.searchsorted(pair, np.arange(arrays.pairs + 1)).tolist()
    rounds = at.tolist()
    return [tuple(rounds[begins[k] : begins[k + 1]]) for k in range(arrays.pairs)]
