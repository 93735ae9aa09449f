"""Where a plan uses what ordinary applicants need, and how much of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from matcher.certificate.evidence import Displaced
from matcher.certificate.ground import Ground
from matcher.certificate.rooms import ORDER, Thing, in_order
from matcher.certificate.supply import Group, Supply


def displaced(
    supply: Supply, owed: Mapping[Group, int], ground: Ground, beyond: Counter[Thing]
) -> Counter[Thing]:
    """What is to be given back until everybody owed a place has one.

    Each smallest cut is full of ordinary people and of the plan's. What is short is
    given back there: first where the plan uses most beyond what is not kept for
    ordinary people, then where it helps most by itself, then by kind and id.

    Parameters
    ----------
    supply
        Where applicants may go.
    owed
        How many of each group have a place without the plan.
    ground
        Room beside the plan, and what the plan uses.
    beyond
        What the plan uses beyond what is not kept, thing by thing.
    """
    back: Counter[Thing] = Counter()
    wanted = sum(owed.values())
    while True:
        room = {thing: places + back[thing] for thing, places in ground.beside.items()}
        found = supply.largest(owed, room)
        short = wanted - found.total
        if not short:
            return back
        full: list[Thing] = [(one.of, one.id) for one in found.limit.full]
        left = {thing: ground.plan[thing] - back[thing] for thing in full}
        helps = {
            thing: supply.largest(owed, {**room, thing: room[thing] + most}).total
            for thing, most in left.items()
            if most > 0
        }
        over = beyond - back
        thing = min(
            helps,
            key=lambda one: (-over[one], -helps[one], ORDER[one[0]], one[1]),
        )
        back[thing] += min(short, left[thing], over[thing] or short)


def as_facts(back: Counter[Thing], plan: Mapping[Thing, int]) -> tuple[Displaced, ...]:
    """What is to be given back, in order, with what the plan uses there."""
    return tuple(
        Displaced(of=of, id=name, amount=back[of, name], used=plan[of, name])
        for of, name in in_order(back)
    )
