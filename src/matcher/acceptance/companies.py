"""Deferred acceptance in which slots, and the companies they belong to, propose."""

from __future__ import annotations

from heapq import heappop, heappush

import numpy as np

from matcher.acceptance.market import Market
from matcher.program import ints


def companies_propose(market: Market) -> list[int]:
    """The pair each claimant ends with, in the order of ``market.start``; -1 for none.

    Slots with room ask down their lists, of slots that are filled together the one
    whose next is the best first; people keep the best place they were offered. A slot
    whose company or office is full waits until that has room, unless the next person on
    its list is there already. Source: Abraham, Irving & Manlove (2007), for lecturers.
    """
    slot, claimant = market.slot.tolist(), market.claimant.tolist()
    levels_of = [
        [level for level in levels if level >= 0]
        for levels in market.levels.of_slot.T.tolist()
    ]
    room, top = market.levels.room.tolist(), market.levels.top.tolist()
    place = market.orders.place[0]
    asked = np.lexsort((place, market.slot))
    count = np.bincount(market.slot, minlength=len(top))
    end = ints(np.cumsum(count))
    following, end_of = (end - count).tolist(), end.tolist()
    ask, places = asked.tolist(), place.tolist()
    held = [-1] * (len(market.start) - 1)
    ready: list[list[tuple[int, int, int]]] = [[] for _ in room]
    waiting: list[list[int]] = [[] for _ in room]
    open_groups: list[int] = []

    def call(one: int) -> None:
        """Let a slot ask, if it has room and anybody left to ask."""
        if following[one] < end_of[one] and room[one] > 0:
            pair = ask[following[one]]
            heappush(ready[top[one]], (places[pair], pair, one))
            open_groups.append(top[one])

    def offer(one: int) -> None:
        """Ask the next on a slot's list, or wait."""
        pair = ask[following[one]]
        has = held[claimant[pair]]
        if 0 <= has < pair:
            following[one] += 1
            call(one)
            return
        kept = levels_of[slot[has]] if has >= 0 else []
        for level in levels_of[one][1:]:
            if room[level] <= 0 and level not in kept:
                waiting[level].append(one)
                return
        following[one] += 1
        held[claimant[pair]] = pair
        for level in levels_of[one]:
            room[level] -= 1
        if has >= 0:
            for level in kept:
                room[level] += 1
            for level in kept:
                for other in waiting[level]:
                    call(other)
                waiting[level] = []
            call(slot[has])
        call(one)

    for one in range(len(top)):
        call(one)
    while open_groups:
        group = ready[open_groups.pop()]
        while group:
            _, pair, one = heappop(group)
            if (
                room[one] > 0
                and following[one] < end_of[one]
                and (ask[following[one]] == pair)
            ):
                offer(one)
    return held
