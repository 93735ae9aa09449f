"""As much of the previous schedule as can stand, the rest planned around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from matcher.program import Ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.lawful import Start
from matcher.visits.measure import Tier

Plan = Callable[[VisitArrays], Ints | None]


def kept_first(arrays: VisitArrays, tiers: tuple[Tier, ...], plan: Plan) -> Ints | None:
    """A schedule around what stands of the previous one.

    Parameters
    ----------
    plan
        Makes a schedule that holds pinned visits, or ``None``; it is asked with kept
        visits pinned. Where that has no answer, kept visits at companies that would be
        open for too few are given up.
    """
    start = Start(arrays, tiers)
    start.keep(arrays.told)
    kept = start.board.rounds_now()
    found = plan(replace(arrays, pinned=kept))
    if found is not None:
        return found
    few = np.zeros_like(arrays.room)
    held = np.flatnonzero(kept != NEVER)
    np.add.at(few, (arrays.host[held], kept[held]), 1)
    too_few = few < arrays.least_in_round[:, None]
    gone = held[too_few[arrays.host[held], kept[held]]]
    kept[gone] = arrays.pinned[gone]
    return plan(replace(arrays, pinned=_whole_groups(arrays, kept)))


def _whole_groups(arrays: VisitArrays, kept: Ints) -> Ints:
    """What is kept, less what not every member of a group keeps."""
    held = np.flatnonzero(
        (kept != NEVER) & (arrays.group[arrays.visitor] >= 0)
    ).tolist()
    together = [
        (int(arrays.group[arrays.visitor[one]]), int(arrays.host[one]), int(kept[one]))
        for one in held
    ]
    members = np.bincount(arrays.group[arrays.group >= 0])
    counts = Counter(together)
    whole = kept.copy()
    for one, place in zip(held, together, strict=True):
        if counts[place] < members[place[0]]:
            whole[one] = NEVER
    return whole
