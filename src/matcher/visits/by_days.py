"""Schedules in which whole days hang together: a lawful start, then improved."""

from __future__ import annotations

from matcher.solvers import Deadline
from matcher.visits.arrays import VisitArrays
from matcher.visits.days import improve
from matcher.visits.exact import is_small
from matcher.visits.found import Found
from matcher.visits.lawful import lawful_start
from matcher.visits.measure import Tier


def by_days(
    arrays: VisitArrays, tiers: tuple[Tier, ...], deadline: Deadline, seed: int
) -> Found | None:
    """A lawful schedule, never worse than the start it is made from.

    A small problem is left at its start: a program solves it with proof.
    """
    start = lawful_start(arrays, tiers)
    if start is None:
        return None
    if is_small(arrays):
        return Found(start, (None,) * len(tiers))
    return improve(arrays, start, tiers, deadline, seed)
