"""Schedules in which whole days hang together: a lawful start, then improved."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import VisitArrays
from matcher.visits.days import improve
from matcher.visits.exact import is_small
from matcher.visits.lawful import lawful_start
from matcher.visits.measure import Tier


@dataclass(frozen=True)
class Found:
    """A lawful schedule, as the round of each pair, and what is known of its tiers.

    Attributes
    ----------
    bounds
        Of each tier a cost that no schedule goes below which holds the tiers above;
        ``None`` where nothing is known.
    """

    when: Ints
    bounds: tuple[int | None, ...]


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
    return improved(arrays, start, tiers, deadline, seed)


def improved(
    arrays: VisitArrays,
    start: Ints,
    tiers: tuple[Tier, ...],
    deadline: Deadline,
    seed: int,
) -> Found:
    """A lawful schedule that is no worse than a lawful start, and bounds."""
    better = improve(arrays, start, tiers, deadline, seed)
    return Found(better.when, better.bounds)
