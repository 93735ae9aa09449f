"""From pairs that are chosen to short lists with names."""

from __future__ import annotations

import numpy as np

from matcher.interviews.chances import worth
from matcher.interviews.facts import Interview, ShortList, WithoutInterview
from matcher.interviews.ground import Ground
from matcher.interviews.lots import lot
from matcher.program import Bools, Floats, ints


def short_lists(
    ground: Ground,
    taken: Bools,
    yes: Floats,
    chance: Floats,
    *,
    least: int,
    most: int | None,
    seed: int,
) -> tuple[ShortList, ...]:
    """A list for every slot with an open place, in the order of the problem.

    On each those come first whom the slot's list of priorities has first; equals by
    lot.

    Parameters
    ----------
    ground
        The pairs.
    taken, yes, chance
        Of each pair, shape (pairs,).
    least, most
        Interviews for each place; without ``most`` a list is as long as it is.
    seed
        Of the lots.
    """
    pairs, problem = ground.pairs, ground.pairs.facts.problem
    chosen = [int(one) for one in taken.nonzero()[0]]
    held = pairs.take(ints(chosen))
    facts = pairs.facts
    ahead = facts.groups_ahead(held.candidate, held.slot)
    of_hers = np.bincount(held.candidate, minlength=len(problem.candidates))
    found: dict[int, list[tuple[int, bytes, Interview]]] = {}
    for nth, (way, slot) in enumerate(
        zip(held.placements(), held.slot.tolist(), strict=True)
    ):
        place = problem.slots[slot]
        ranked = bool(place.priorities or problem.company[place.company].priorities)
        interview = Interview(
            candidate=way.candidate,
            rank=int(held.rank[nth]),
            ahead=int(ahead[nth]) if ranked else None,
            minutes=problem.travel_minutes(way.candidate, way.slot),
            of_hers=int(of_hers[held.candidate[nth]]),
            yes=float(yes[chosen[nth]]),
            chance=float(chance[chosen[nth]]),
            way=way,
        )
        key = (int(ahead[nth]), lot(seed, way.candidate, way.slot), interview)
        found.setdefault(slot, []).append(key)
    lists = []
    for slot, places in enumerate(ground.places.tolist()):
        if not places:
            continue
        here = sorted(found.get(slot, []), key=lambda one: one[:2])
        interviews = tuple(one for _, _, one in here)
        lists.append(
            ShortList(
                slot=problem.slots[slot].id,
                places=places,
                least=least * places,
                most=len(interviews) if most is None else most * places,
                interviews=interviews,
                filled=worth([one.chance for one in interviews], places),
            )
        )
    return tuple(lists)


def without(ground: Ground, taken: Bools) -> tuple[WithoutInterview, ...]:
    """Who has no interview and why, by id.

    Said of a slate that no other gives more people one: where somebody without one
    could go to a list that is not full, she would have been added.
    """
    pairs, people = ground.pairs, len(ground.people)
    seen = np.bincount(pairs.candidate[taken], minlength=people) > 0
    with_place = np.bincount(pairs.candidate, minlength=people)
    found = []
    for who in np.flatnonzero(ground.people & ~seen).tolist():
        candidate = pairs.facts.problem.candidates[who].id
        if not ground.lawful[who]:
            found.append(WithoutInterview(candidate=candidate, code="nothing_lawful"))
            continue
        slots, code = int(with_place[who]), "lists_full"
        if not slots:
            slots, code = int(ground.lawful[who]), "no_open_place"
        found.append(
            WithoutInterview.model_validate(
                {"candidate": candidate, "code": code, "slots": slots}
            )
        )
    return tuple(sorted(found, key=lambda one: one.candidate))
