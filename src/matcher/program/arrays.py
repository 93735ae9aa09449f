"""Names for the arrays that everything above this floor speaks in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def ints(values: object) -> Ints:
    """Whole numbers as an array."""
    return np.asarray(values, dtype=np.int64)


def spread(groups: Ints, lengths: Ints) -> tuple[Ints, Ints]:
    """Repeat ``groups[i]`` ``lengths[i]`` times and number the repeats from 0."""
    repeated = np.repeat(groups, lengths)
    first = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return repeated, np.arange(len(repeated), dtype=np.int64) - first


def ascending(values: Ints) -> bool:
    """Whether no number is smaller than the one before it."""
    return bool(np.all(values[1:] >= values[:-1]))


def stable_order(group: Ints) -> Ints:
    """Positions by group, 0 or more, and within a group as they stood.

    Group and position are sorted as one number: numpy does that several times as fast
    as a stable sort of the groups.
    """
    position = np.arange(len(group), dtype=np.int64)
    if ascending(group):
        return position
    bits = len(group).bit_length()
    both = (group << bits) | position
    both.sort()
    order: Ints = both & ((1 << bits) - 1)
    return order


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """The distinct numbers, 0 or more, in order, and the position of each among them.

    As ``numpy.unique`` with its inverse, and several times as fast.
    """
    order = stable_order(values)
    ordered = values[order]
    first = np.ones(len(values), bool)
    first[1:] = ordered[1:] != ordered[:-1]
    position = np.empty(len(values), dtype=np.int64)
    position[order] = np.cumsum(first) - 1
    return ordered[first], position
