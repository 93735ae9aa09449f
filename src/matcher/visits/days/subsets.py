"""Sets of a few companies out of a list, and the ways to split them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from math import comb

import numpy as np

from matcher.program import Bools, Ints, ints

_MOST_SETS = 4_000
_LONGEST = 60


@dataclass(frozen=True)
class Split:
    """Some sets, each without a part of it; aligned, numbers of sets."""

    whole: Ints
    rest: Ints
    part: Ints


@dataclass(frozen=True)
class Subsets:
    """Every set of at most ``most`` out of ``length`` places in a list, small first.

    A set has a number; number 0 is the empty one.

    Examples
    --------
    >>> sets = Subsets(length=3, most=2)
    >>> sets.members
    ((), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2))
    >>> sets.numbers(np.array([[2, -1, 0]]))
    array([5])
    """

    length: int
    most: int

    @cached_property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The places in each set."""
        places = range(self.length)
        return tuple(
            each for k in range(self.most + 1) for each in combinations(places, k)
        )

    @cached_property
    def holds(self) -> Bools:
        """Whether a place is in a set, shape (sets, length)."""
        holds = np.zeros((len(self.members), self.length), bool)
        for number, each in enumerate(self.members):
            holds[number, list(each)] = True
        return holds

    @cached_property
    def _number(self) -> dict[tuple[int, ...], int]:
        return {each: number for number, each in enumerate(self.members)}

    def up_to(self, size: int) -> int:
        """How many sets have at most so many members: those with smaller numbers."""
        return sum(comb(self.length, k) for k in range(min(size, self.most) + 1))

    def numbers(self, places: Ints) -> Ints:
        """Number of the set of the places in each row; -1 stands for none."""
        codes = (self.holds.astype(np.int64) << np.arange(self.length)).sum(axis=1)
        order = np.argsort(codes)
        asked = np.where(places >= 0, np.int64(1) << np.maximum(places, 0), 0)
        at = np.searchsorted(codes, asked.sum(axis=1), sorter=order)
        return ints(order[at])

    @cached_property
    def singles(self) -> tuple[Split, ...]:
        """Each set split into one member and the others, one way after the other."""
        return self._splits(1)

    @lru_cache(maxsize=8)  # noqa: B019
    def splits(self, most: int) -> tuple[Split, ...]:
        """Each set split into a part of one to ``most`` members and the others."""
        return self._splits(most)

    def _splits(self, most: int) -> tuple[Split, ...]:
        ways: list[list[tuple[int, int, int]]] = []
        for number, each in enumerate(self.members):
            parts = (part for k in range(1, most + 1) for part in combinations(each, k))
            for way, part in enumerate(parts):
                if way == len(ways):
                    ways.append([])
                rest = tuple(one for one in each if one not in part)
                ways[way].append((number, self._number[rest], self._number[part]))
        return tuple(_split(way) for way in ways)


def _split(way: Sequence[tuple[int, int, int]]) -> Split:
    whole, rest, part = zip(*way, strict=True)
    return Split(ints(whole), ints(rest), ints(part))


def longest(most: int) -> int:
    """The longest list of which the sets of at most ``most`` are still few."""
    length = most
    while sum(comb(length + 1, k) for k in range(most + 1)) <= _MOST_SETS:
        length += 1
        if length == _LONGEST:
            break
    return length
