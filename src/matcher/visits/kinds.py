"""How hard the facts are, and which of them make it so."""

from __future__ import annotations

from itertools import takewhile

import numpy as np

from matcher.visits.arrays import VisitArrays
from matcher.visits.measure import ROUND_FREE, Tier, round_free, weights_of
from matcher.visits.result import Kind

MOVING = ("groups", "zone_a_day", "days_before_meetings")
"""What makes whole days hang together."""


def kind_of(
    arrays: VisitArrays, tiers: tuple[Tier, ...]
) -> tuple[Kind, tuple[str, ...]]:
    """``U``, ``A`` or ``F``, and every reason why it is no easier.

    ``U`` is exact for tiers that ask only who meets whom, as long as these come first;
    it needs that nothing at all tells one round from another.
    """
    problem = arrays.problem
    held = {
        "room_varies": bool(np.any(arrays.room != arrays.room[:, :1])),
        "absent": any(one.absent for one in problem.visitors),
        "least_in_round": bool(np.any(arrays.least_in_round > 1)),
        "pinned": bool(problem.pinned),
        "banned_in_a_round": any(one.round is not None for one in problem.banned),
        "previous": problem.previous is not None,
        "groups": bool(problem.groups),
        "zone_a_day": problem.zone_a_day,
        "days_before_meetings": days_before_meetings(tiers),
    }
    why = tuple(code for code, holds in held.items() if holds)
    if not why:
        return "U", ()
    return ("F" if set(why) & set(MOVING) else "A"), why


def days_before_meetings(tiers: tuple[Tier, ...]) -> bool:
    """Whether days or gaps count before, or with, something about who meets whom."""
    asked = [
        k for k, tier in enumerate(tiers) if {"days", "gaps"} & {*weights_of(tier)}
    ]
    meet = [k for k, tier in enumerate(tiers) if set(ROUND_FREE) & {*weights_of(tier)}]
    return bool(asked and meet) and min(asked) <= max(meet)


def leading(tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
    """The first tiers, as long as they ask only who meets whom.

    Nothing changes where there is no previous schedule.
    """
    free = (round_free(tier) or tier == "changes" for tier in tiers)
    return tuple(tier for tier, _ in zip(tiers, takewhile(bool, free), strict=False))
