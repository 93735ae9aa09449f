"""The components of a schedule from arrays, for searches; ids have the last word."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.visits.arrays import NEVER, VisitArrays


def tally(arrays: VisitArrays, when: Ints) -> dict[str, int]:
    """Every component by name, as ``components`` counts it from ids.

    Parameters
    ----------
    when
        Round of each pair, shape (pairs,).
    """
    held = when != NEVER
    visitor, rounds = arrays.visitor[held], when[held]
    people = np.bincount(visitor, minlength=arrays.visitors)
    tops = np.bincount(arrays.visitor[held & arrays.top], minlength=arrays.visitors)
    hosts = np.bincount(arrays.host[held], minlength=arrays.hosts)
    days, gaps = _days(arrays, visitor, rounds)
    told = arrays.told != NEVER
    return {
        "visits_missing": int(np.maximum(arrays.least - people, 0).sum()),
        "without_top": int(np.count_nonzero(arrays.counted & (tops == 0))),
        "visitors_missing": int(np.maximum(arrays.host_least - hosts, 0).sum()),
        "interest": int(arrays.points @ held),
        "days": days,
        "gaps": gaps,
        "changes": arrays.lost + int(np.count_nonzero(told & (when != arrays.told))),
    }


def _days(arrays: VisitArrays, visitor: Ints, rounds: Ints) -> tuple[int, int]:
    """Person-days with a visit, and rounds between visits of a day."""
    if not len(visitor):
        return 0, 0
    days = int(arrays.day.max()) + 1
    key = visitor * days + arrays.day[rounds]
    order = np.lexsort((arrays.place[rounds], key))
    key, place = key[order], arrays.place[rounds][order]
    first = np.append(True, key[1:] != key[:-1])
    last = np.append(first[1:], True)
    visits = np.diff(np.append(np.flatnonzero(first), len(key)))
    gaps = (place[last] - place[first] + 1 - visits).sum()
    return int(first.sum()), int(gaps)
