"""Costs of several tiers as one whole number, for changes that are small in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints

_LARGEST = 1 << 61


@dataclass(frozen=True)
class Packed:
    """One cost for each option that weighs each tier above all later ones.

    Attributes
    ----------
    cost
        Packed cost of each option, shape (options,).
    most
        How far each tier's cost may change on any way through a network, in order.
    """

    cost: Ints
    most: tuple[int, ...]

    @classmethod
    def of(cls, costs: Sequence[Ints], options: int, steps: int) -> Packed:
        """Pack costs; a way takes at most so many steps, each from option to option.

        Raises
        ------
        ValueError
            If the packed cost of a way would leave 64 bits.
        """
        cost = np.zeros(options, dtype=np.int64)
        most, weight, reach = [], 1, 0
        for one in reversed(costs):
            span = int(one.max(initial=0)) - int(one.min(initial=0))
            most.append(steps * span)
            reach += weight * most[-1]
            if reach > _LARGEST:
                raise ValueError("these tiers do not fit in one cost: name fewer")
            cost += weight * one
            weight *= 2 * most[-1] + 1
        return cls(cost, tuple(reversed(most)))

    def unpacked(self, change: Ints) -> Floats:
        """Change of each tier's cost from changes of the packed cost.

        Shape (changes, tiers).
        """
        parts = np.zeros((len(change), len(self.most)))
        rest = change
        for nth in range(len(self.most) - 1, -1, -1):
            most = self.most[nth]
            part = (rest + most) % (2 * most + 1) - most
            parts[:, nth] = part
            rest = (rest - part) // (2 * most + 1)
        return parts
