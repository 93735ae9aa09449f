"""Whole columns of random numbers, the same on every machine."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from matcher.program import Bools, Floats, Ints


class Streams:
    """Named streams of random numbers: one more draw in one moves no other.

    Only uniform numbers are asked of numpy, and choices are made from them by whole
    numbers, so that no processor and no numpy can change a problem.

    Examples
    --------
    >>> bool((Streams(0).units("a", 3) == Streams(0).units("a", 3)).all())
    True
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._streams: dict[str, np.random.Generator] = {}

    def units(self, name: str, count: int) -> Floats:
        """The next numbers of a stream, from 0 up to 1, shape (count,)."""
        if name not in self._streams:
            root = np.random.SeedSequence([self._seed, zlib.crc32(name.encode())])
            self._streams[name] = np.random.Generator(np.random.PCG64(root))
        return self._streams[name].random(count)

    def happens(self, name: str, count: int, odds: float) -> Bools:
        """Whether something with these odds happens, shape (count,)."""
        chosen: Bools = self.units(name, count) < odds
        return chosen

    def whole(self, name: str, count: int, least: int, most: int) -> Ints:
        """Whole numbers from ``least`` to ``most``, both included, shape (count,)."""
        return least + (self.units(name, count) * (most - least + 1)).astype(np.int64)

    def choose(self, name: str, count: int, weights: Sequence[int]) -> Ints:
        """Positions chosen in proportion to whole weights, shape (count,)."""
        sums = np.cumsum(np.array(weights, np.int64))
        mark = (self.units(name, count) * sums[-1]).astype(np.int64)
        chosen: Ints = np.searchsorted(sums, mark, side="right").astype(np.int64)
        return chosen

    def order(self, name: str, count: int) -> Ints:
        """All positions in a random order, shape (count,)."""
        mixed: Ints = np.argsort(self.units(name, count), kind="stable")
        return mixed


def spread_over(total: int, weights: Ints) -> Ints:
    """Split a total in proportion to whole weights, exactly; shape as the weights.

    Examples
    --------
    >>> spread_over(10, np.array([1, 1, 2])).tolist()
    [2, 3, 5]
    """
    sums = np.cumsum(weights)
    if not len(sums) or sums[-1] == 0:
        return np.zeros(len(weights), np.int64)
    parts: Ints = np.diff(sums * total // sums[-1], prepend=0)
    return parts
