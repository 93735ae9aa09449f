"""Which list each slot and company goes by, and where several meet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from matcher.acceptance.levels import Levels
from matcher.program import FactArrays, Ints, ints


@dataclass(frozen=True)
class Lists:
    """Lists by number, 0 is none: equal lists have equal numbers.

    Attributes
    ----------
    slot
        List of each slot: its own, or its company's, shape (slots,).
    company
        List of each company, shape (companies,).
    one, several
        Levels that hold others as well: those where all have the same list, and those
        where lists differ.
    unlike
        Whether lists differ at and below a level that is full whenever those are.
    """

    slot: Ints
    company: Ints
    one: tuple[int, ...]
    several: tuple[int, ...]
    unlike: bool


def lists_of(facts: FactArrays, levels: Levels) -> Lists:
    """The lists of a market."""
    number: dict[object, int] = {(): 0}
    companies = facts.problem.companies
    company = ints([number.setdefault(c.priorities, len(number)) for c in companies])
    own = ints(
        [number.setdefault(s.priorities, len(number)) for s in facts.problem.slots]
    )
    of = facts.slot_company
    slot = np.where(own > 0, own, company[of]) if len(of) else own
    below = defaultdict[int, set[int]](set)
    limited = levels.of_slot[1] >= 0
    for at in np.flatnonzero(levels.top != levels.of_slot[0]).tolist():
        below[int(levels.top[at])].add(int(slot[at]))
        if limited[at]:
            below[int(levels.top[at])].add(int(company[of[at]]))
    just = defaultdict[int, set[int]](set)
    for full_together, own_list in zip(
        levels.just_enough, (company[of], of * 0), strict=True
    ):
        for at in np.flatnonzero(full_together >= 0).tolist():
            just[int(full_together[at])] |= {int(slot[at]), int(own_list[at])}
    return Lists(
        slot,
        company,
        one=tuple(level for level, some in below.items() if len(some) == 1),
        several=tuple(level for level, some in below.items() if len(some) > 1),
        unlike=any(len(some) > 1 for some in just.values()),
    )


def company_ahead(
    facts: FactArrays, levels: Levels, candidate: Ints, slot: Ints, ahead: Ints
) -> Ints:
    """Tie groups ahead on the list of the company, for each pair.

    0 where the company is never full. ``ahead`` is the same for the slot.
    """
    problem = facts.problem
    own = np.array([bool(one.priorities) for one in problem.slots], bool)[slot]
    limited = levels.of_slot[1][slot] >= 0
    found: Ints = np.where(limited & ~own, ahead, 0)
    places: dict[int, dict[int, int]] = {}
    for pair in np.flatnonzero(limited & own).tolist():
        at = int(facts.slot_company[slot[pair]])
        groups = problem.companies[at].priorities
        if at not in places:
            index = facts.candidate_index
            places[at] = {index[c]: n for n, some in enumerate(groups) for c in some}
        found[pair] = places[at].get(int(candidate[pair]), len(groups))
    return found
