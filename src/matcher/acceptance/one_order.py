"""One order of people that several lists of tie groups agree with."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from matcher.program import Ints


def one_order(
    tickets: Sequence[int], lists: Sequence[tuple[Ints, Ints]]
) -> list[int] | None:
    """Everybody's place in an order no list contradicts; ``None`` if there is none.

    Of those whom no list holds back, the one with the smallest ticket comes next.

    Parameters
    ----------
    tickets
        Of each person.
    lists
        People, as positions, and the tie groups ahead of each, aligned.

    Examples
    --------
    >>> import numpy as np
    >>> one_order([5, 1, 3], [(np.array([0, 1]), np.array([0, 1]))])
    [1, 2, 0]
    """
    people = len(tickets)
    after: list[list[int]] = [[] for _ in range(people)]
    awaits = [0] * people

    def behind(one: int, other: int) -> None:
        after[one].append(other)
        awaits[other] += 1

    for who, ahead in lists:
        groups: dict[int, list[int]] = {}
        for one, group in zip(who.tolist(), ahead.tolist(), strict=True):
            groups.setdefault(group, []).append(one)
        for group, following in pairwise(sorted(groups)):
            gate = len(after)
            after.append([])
            awaits.append(0)
            for one in groups[group]:
                behind(one, gate)
            for one in groups[following]:
                behind(gate, one)

    place, reached = [0] * people, 0
    ready = [(tickets[one], one) for one in range(people) if not awaits[one]]
    heapify(ready)
    while ready:
        free = [heappop(ready)[1]]
        place[free[0]] = reached
        reached += 1
        while free:
            for other in after[free.pop()]:
                awaits[other] -= 1
                if awaits[other] == 0 and other < people:
                    heappush(ready, (tickets[other], other))
                elif awaits[other] == 0:
                    free.append(other)
    return place if reached == people else None
