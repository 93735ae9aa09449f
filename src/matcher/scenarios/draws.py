"""Random choices that are the same on every machine and with every numpy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")


class Draws:
    """Draws from one seeded stream.

    Only uniform numbers are asked of numpy; every choice is made from them here, so
    that no change inside numpy's other methods can change a scenario.

    Examples
    --------
    >>> Draws(0).order("abc") == Draws(0).order("abc")
    True
    """

    def __init__(self, seed: int) -> None:
        if seed < 0:
            raise ValueError("a seed is a whole number, 0 or more")
        self._generator = np.random.Generator(np.random.PCG64(seed))

    def unit(self) -> float:
        """A number from 0 up to, not including, 1."""
        return float(self._generator.random())

    def table(self, *shape: int) -> npt.NDArray[np.float64]:
        """Many numbers from 0 up to 1 at once, in this shape."""
        return self._generator.random(shape)

    def chance(self, odds: float) -> bool:
        """Whether something with these odds happens."""
        return self.unit() < odds

    def between(self, least: int, most: int) -> int:
        """A whole number from ``least`` to ``most``, both included."""
        return least + int(self.unit() * (most - least + 1))

    def one_of(self, items: Sequence[T]) -> T:
        """One of the items, each as likely."""
        return items[self.between(0, len(items) - 1)]

    def weighted(self, choices: Sequence[tuple[T, float]]) -> T:
        """One of the items of (item, weight)."""
        sums = list(accumulate(weight for _, weight in choices))
        mark = self.unit() * sums[-1]
        chosen = next(
            (k for k, so_far in enumerate(sums) if mark < so_far), len(sums) - 1
        )
        return choices[chosen][0]

    def order(self, items: Sequence[T]) -> list[T]:
        """The items in a random order (Fisher-Yates)."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.between(0, last)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def some(self, items: Sequence[T], share: float) -> list[T]:
        """A share of the items, to the nearest whole number, in their own order."""
        count = int(share * len(items) + 0.5)
        chosen = sorted(self.order(range(len(items)))[:count])
        return [items[position] for position in chosen]
