"""Deferred acceptance in which candidates propose."""

from __future__ import annotations

from heapq import heappop, heappush

from matcher.acceptance.market import Market


def candidates_propose(market: Market, *, twice: bool = False) -> list[int]:
    """The pair each claimant ends with, in the order of ``market.start``; -1 for none.

    Everybody claims her places from the best on. Of the levels of a place, narrowest
    first, the first that is full turns away whom it would rather not have, and who was
    turned away from a company or an office asks none of its slots again. Whoever has
    the best ticket begins; whoever loses a place goes on at once. Sources: Gale &
    Shapley (1962); McVitie & Wilson (1971); with companies, Abraham, Irving & Manlove
    (2007).

    ``twice``: whoever is turned away everywhere claims all her places once more, ahead
    of others in her tie group, where places that are filled together have one list.
    The plan is stable and places at least two thirds of what any stable plan does; a
    lottery it is not. Source: Király, Better and simpler approximation algorithms for
    the stable marriage problem (2011).
    """
    slot = market.slot.tolist()
    levels_of = [
        tuple((nth, level) for nth, level in enumerate(levels) if level >= 0)
        for levels in market.levels.of_slot.T.tolist()
    ]
    room = market.levels.room.tolist()
    people, place = market.orders.people, market.orders.place
    twice = twice and market.orders.one_list
    if twice:  # leaves room ahead of each tie group
        place = place + (place // people + 1) * people
    places = place.tolist()
    displaces = market.orders.displaces.tolist()
    claimant, start = market.claimant.tolist(), market.start.tolist()
    held = [-1] * (len(start) - 1)
    following, again = start[:-1], [0] * (len(start) - 1)
    worst: list[list[tuple[int, int]]] = [[] for _ in room]
    barred: list[set[int]] = [set() for _ in held]

    def standing(nth: int, pair: int) -> int:
        place: int = places[nth][pair] - again[claimant[pair]]
        return place

    def turned_away(pair: int) -> int:
        """Take a pair in; the pair that has to go for it, perhaps itself, or -1."""
        levels = levels_of[slot[pair]]
        if any(level in barred[claimant[pair]] for _, level in levels):
            return pair
        out = -1
        for nth, level in levels:
            if room[level] > 0:
                continue
            heap = worst[level]
            while heap and held[claimant[heap[0][1]]] != heap[0][1]:
                heappop(heap)
            out = pair
            if heap and displaces[level] and standing(nth, pair) < -heap[0][0]:
                out = heappop(heap)[1]
                release(out)
            if nth:
                barred[claimant[out]].add(level)
            break
        if out != pair:
            held[claimant[pair]] = pair
            for nth, level in levels:
                room[level] -= 1
                heappush(worst[level], (-standing(nth, pair), pair))
        return out

    def release(pair: int) -> None:
        held[claimant[pair]] = -1
        for _, level in levels_of[slot[pair]]:
            room[level] += 1

    for first in market.by_ticket:
        one = first
        while one >= 0:
            if following[one] == start[one + 1]:
                if not twice or again[one]:
                    break
                again[one], following[one] = people, start[one]
                barred[one].clear()
            pair = following[one]
            following[one] += 1
            out = turned_away(pair)
            one = -1 if out < 0 else claimant[out]
    return held
