"""Why a slot is full, has room, or is empty."""

from __future__ import annotations

import numpy as np

from matcher.domain import Reason
from matcher.explain.answers import SlotExplanation
from matcher.explain.barriers import Barriers
from matcher.explain.case import Case
from matcher.explain.chain import removed_in_turn
from matcher.program import Ints


def explain_slot(case: Case, name: str) -> SlotExplanation:
    """Everything there is to say of one slot."""
    problem, facts = case.problem, case.facts
    slot, place = problem.slot[name], facts.slot_index[name]
    new = np.flatnonzero(facts.candidate_new)
    there = case.barriers(new.tolist(), [place])
    eligible = np.unique(there.options.candidate[there.count == 0])
    names = [problem.candidates[one].id for one in eligible.tolist()]
    held = tuple(one.candidate for one in case.plan.placements if one.slot == name)
    room = int(facts.slot_open[place])
    full = len(held) >= room
    ways = np.flatnonzero(case.compiled.options.slot == place)
    least = max(len(held) + 1, slot.min_cohort)
    return SlotExplanation(
        slot=name,
        places=slot.places,
        taken=slot.places - int(facts.slot_free[place]),
        reserved=slot.reserved,
        open=room,
        held=held,
        people=len(new),
        removed=removed_in_turn(there, there.options.candidate),
        eligible=tuple(names),
        waiting=tuple(one for one in names if one not in case.placements),
        elsewhere=tuple(
            (one, case.placements[one].slot)
            for one in names
            if one in case.placements and one not in held
        ),
        fewest=slot.min_cohort,
        short=max(0, slot.min_cohort - len(names)),
        blocked=() if full else _blocked(case, there, held),
        forced=None if full or len(names) <= len(held) else case.forced(ways, least),
    )


def _blocked(case: Case, there: Barriers, held: tuple[str, ...]) -> tuple[Reason, ...]:
    """Why somebody without a place cannot simply be added: the nearest of them."""
    waiting = _waiting(case, there, held)
    if not len(waiting):
        return ()
    nearest = there.take(waiting)
    person = int(nearest.options.candidate[nearest.nearest[0]])
    return case.blocked(nearest.of(person))


def _waiting(case: Case, there: Barriers, held: tuple[str, ...]) -> Ints:
    """Lawful options of people without a place."""
    ids = case.problem.candidates
    placed = {one for one in range(len(ids)) if ids[one].id in case.placements}
    free = ~np.isin(there.options.candidate, sorted(placed)) & (there.count == 0)
    del held
    return np.flatnonzero(free)
