"""Why a person has the place she has, or none."""

from __future__ import annotations

from collections import Counter

import numpy as np

from matcher.domain import Placement, Reason
from matcher.explain.barriers import Barriers
from matcher.explain.case import Case
from matcher.explain.explanation import Explanation
from matcher.explain.reasons import reasons_of
from matcher.explain.removed import removed_in_turn
from matcher.explain.unlocks import unlocks
from matcher.explain.why_not import WhyNot


def explain_person(case: Case, who: str) -> Explanation:
    """Everything there is to say of one person."""
    problem = case.problem
    if who in problem.incumbents:
        return Explanation(who, problem.incumbents[who], incumbent=True)
    hers = case.barriers([case.facts.candidate_index[who]], range(len(problem.slots)))
    if who in case.placements:
        return _placed(case, hers, case.placements[who])
    lawful, in_reach = case.options_of(who), _slots(hers)
    return Explanation(
        who,
        offered=len(problem.slots),
        removed=removed_in_turn(hers, hers.options.slot),
        in_reach=in_reach,
        taken=_taken(case, in_reach),
        reason=_reason(case, who),
        forced=case.forced(lawful) if len(lawful) else None,
        unlocks=unlocks(problem, case.result, [who], time_limit=case.time_limit).get(
            who, ()
        ),
    )


def why_not(case: Case, who: str, slot: str) -> WhyNot:
    """Why somebody is not at a slot she asks about."""
    facts = case.facts
    person, place = facts.candidate_index[who], facts.slot_index[slot]
    asked = case.at(case.barriers([person], [place]), place)
    placements = case.placements | case.problem.incumbents
    if who in placements and placements[who].slot == slot:
        return WhyNot(who, asked, there=True)
    lawful = case.options_of(who)
    there = lawful[case.compiled.options.slot[lawful] == place]
    forced = case.forced(there) if asked.lawful and len(there) else None
    return WhyNot(who, asked, forced=forced)


def _placed(case: Case, hers: Barriers, placement: Placement) -> Explanation:
    """Of somebody with a place: what she ranked ahead of it, and the truth of each."""
    problem, who = case.problem, placement.candidate
    rank, options = problem.rank(who, placement.slot), hers.options
    before = (options.rank > 0) & (options.rank < (rank or np.inf))
    slots, first = np.unique(options.slot[before], return_index=True)
    order = np.lexsort((slots, options.rank[before][first]))
    ahead = tuple(case.at(hers, slot) for slot in slots[order].tolist())
    theirs = case.options_of(who)
    lawful = theirs[np.isin(case.compiled.options.slot[theirs], slots)]
    return Explanation(
        who,
        placement,
        rank=rank,
        minutes=problem.travel_minutes(who, placement.slot),
        start=problem.month_name(placement.start),
        ahead=ahead,
        forced=case.forced(lawful) if len(lawful) else None,
    )


def _slots(hers: Barriers) -> tuple[str, ...]:
    """Slots that are lawful for her, best ranked first, then nearest."""
    lawful = hers.nearest[: int((hers.count == 0).sum())]
    slots = dict.fromkeys(hers.options.slot[lawful].tolist())
    return tuple(hers.problem.slots[slot].id for slot in slots)


def _taken(case: Case, slots: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Those of some slots that the plan fills, and their open places."""
    held = Counter(one.slot for one in case.plan.placements)
    room = {
        slot: int(case.facts.slot_open[case.facts.slot_index[slot]]) for slot in slots
    }
    return tuple((slot, room[slot]) for slot in slots if 0 < room[slot] <= held[slot])


def _reason(case: Case, who: str) -> Reason:
    return reasons_of(case.problem, case.plan, case.policy, [who])[who]
