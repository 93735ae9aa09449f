"""Why a slot is full, has room, or is empty."""

from __future__ import annotations

import numpy as np

from matcher.domain import Reason
from matcher.explain.barriers import Barriers
from matcher.explain.case import Case
from matcher.explain.removed import removed_in_turn
from matcher.explain.slot_explanation import SlotExplanation


def explain_slot(case: Case, name: str) -> SlotExplanation:
    """Everything there is to say of one slot."""
    problem, facts = case.problem, case.facts
    slot, place = problem.slot[name], facts.slot_index[name]
    new = np.flatnonzero(facts.candidate_new)
    there = case.barriers(new.tolist(), [place])
    may = np.unique(there.options.candidate[there.count == 0]).tolist()
    eligible = tuple(problem.candidates[one].id for one in may)
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
        eligible=eligible,
        waiting=tuple(one for one in eligible if one not in case.placements),
        elsewhere=tuple(
            (one, case.placements[one].slot)
            for one in eligible
            if one in case.placements and one not in held
        ),
        fewest=slot.min_cohort,
        short=max(0, slot.min_cohort - len(eligible)),
        blocked=() if full else _blocked(case, there),
        forced=None if full or set(eligible) <= set(held) else case.forced(ways, least),
    )


def _blocked(case: Case, there: Barriers) -> tuple[Reason, ...]:
    """Why the nearest of those without a place cannot simply go there as well."""
    ids = case.problem.candidates
    placed = [one for one in range(len(ids)) if ids[one].id in case.placements]
    waiting = there.take(~np.isin(there.options.candidate, placed) & (there.count == 0))
    if not len(waiting.options):
        return ()
    return case.blocked(waiting.of(int(waiting.options.candidate[waiting.nearest[0]])))
