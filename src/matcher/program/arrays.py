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
