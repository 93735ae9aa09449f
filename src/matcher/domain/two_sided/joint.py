"""Whether a couple would have a joint choice, and every place would have them."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.people import JointChoice
from matcher.domain.two_sided.couples import Couple
from matcher.domain.two_sided.held import Held
from matcher.domain.two_sided.market import Market
from matcher.domain.two_sided.rooms import Level


def better(couple: Couple, plan: Held) -> Iterator[JointChoice]:
    """Joint choices better than what the couple has, best first.

    A pair of places that is not on the list counts as worse than all of it.
    """
    has = JointChoice(
        first=next(iter(plan.slots_of(couple.first)), None),
        second=next(iter(plan.slots_of(couple.second)), None),
    )
    for group in couple.groups:
        if has in group:
            return
        yield from group


def accepted(market: Market, plan: Held, couple: Couple, choice: JointChoice) -> bool:
    """Whether all places of a joint choice would have the couple.

    Each pair must be possible. A member who is there already stays; the other places
    must have room for those who move, beside everybody placed no worse than they are. A
    slot that is closed opens for as many as it needs only.

    Sources: McDermid & Manlove (2010); Biró, Manlove & McBride (2014).
    """
    aims = {couple.first: choice.first, couple.second: choice.second}
    aims_at = {who: slot for who, slot in aims.items() if slot is not None}
    moves = {who: s for who, s in aims_at.items() if s not in plan.slots_of(who)}
    stays = [slot for who, slot in aims_at.items() if who not in moves]
    if not all(market.possible(who, slot) for who, slot in aims_at.items()):
        return False
    for slot in moves.values():
        fewest = market.problem.slot[slot].min_cohort
        closed = market.may_stay_closed(slot) and not plan.at.get(("slot", slot))
        if closed and list(moves.values()).count(slot) < fewest:
            return False
    at = {who: market.levels(slot) for who, slot in moves.items()}
    if stays:
        kept = market.levels(stays[0])
        return all(
            who in plan.at.get(level, ())
            or _has_room(market, plan, couple, level, who, 1 + (level in kept))
            for who, levels in at.items()
            for level in levels
        )
    return all(
        _has_room(market, plan, couple, level, who, nth)
        for level in {level for levels in at.values() for level in levels}
        for nth, who in _last_first(market, level, [w for w in at if level in at[w]])
    )


def _last_first(
    market: Market, level: Level, claims: list[str]
) -> Iterator[tuple[int, str]]:
    """Seats each of those who claim must find: the better placed also the other's."""
    ordered = sorted(claims, key=lambda who: -market.ahead(level, who))
    return iter(enumerate(ordered, start=1))


def _has_room(
    market: Market, plan: Held, couple: Couple, level: Level, who: str, seats: int
) -> bool:
    """Whether a level has so many seats beside others placed no worse than she is."""
    two = couple.first, couple.second
    held = plan.up_to(level, market.ahead(level, who), but=two)
    return held + seats <= market.room(level)
