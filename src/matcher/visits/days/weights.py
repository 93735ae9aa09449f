"""The tiers of a measure as one number, and as the tuple that decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.measure import SENSES, Tier, weights_of

COMPONENTS = tuple(SENSES)
"""The components of a measure, as they are numbered here."""

_STEP = 8
_BITS = 50
"""Binary digits of what a plan may cost: floats hold such numbers exactly."""
_DEAREST = 100


@dataclass(frozen=True)
class Weights:
    """What each component costs, tier by tier.

    The search looks for a small ``cost``; of two plans the one with the smaller
    ``tuple_of`` is better. The factors make a tier dear beside what one visit can do to
    the tiers below, not beside what all visits can: a solver could not tell such
    numbers apart.

    Attributes
    ----------
    table
        Cost of one of each component in each tier, whole, shape (tiers, components).
    factors
        What one unit of a tier costs, shape (tiers,); 0 where no two plans differ, and
        for the last tiers where numbers would become too large to be exact.
    """

    table: Ints
    factors: Ints

    @property
    def each(self) -> Floats:
        """Cost of one of each component, shape (components,)."""
        return (self.factors @ self.table).astype(float)

    def cost(self, found: Ints) -> int:
        """Cost of components."""
        return int(self.factors @ (self.table @ found))

    def tuple_of(self, found: Ints) -> tuple[int, ...]:
        """Cost of components in each tier."""
        return tuple((self.table @ found).tolist())

    def first(self, tiers: int) -> Weights:
        """The same with only the first tiers counting."""
        counts = np.arange(len(self.factors)) < tiers
        return Weights(self.table, np.where(counts, self.factors, 0))


def weights_for(tiers: Sequence[Tier], arrays: VisitArrays) -> Weights:
    """Weights of some tiers, on the components that can differ in this season."""
    differ = {
        "gaps": bool(arrays.place.max(initial=0) > 1),
        "changes": bool(np.any(arrays.told != NEVER)),
    }
    table = np.zeros((len(tiers), len(COMPONENTS)), np.int64)
    for at, tier in enumerate(tiers):
        for name, weight in weights_of(tier).items():
            sign = -1 if SENSES[name] == "most" else 1
            table[at, COMPONENTS.index(name)] = sign * weight
    moves = np.array([differ.get(name, True) for name in COMPONENTS])
    by_visit = np.where([name == "interest" for name in COMPONENTS], _DEAREST, 1)
    reach = np.abs(table * (moves * by_visit)).max(axis=1)
    most = (1 << _BITS) // max(1, arrays.visitors)
    return Weights(table, np.array(_factors(reach.tolist(), most), np.int64))


def _factors(reach: list[int], most: int) -> list[int]:
    """What one unit of each tier costs; the last ones nothing, if all would pass most.

    The first tier that differs always counts.
    """
    for last in range(len(reach), 0, -1):
        factors, factor = [0] * len(reach), 1
        for at in reversed(range(last)):
            if reach[at] > 0:
                factors[at] = factor
                factor *= _STEP * reach[at]
        if factor <= most or sum(map(bool, factors)) == 1:
            return factors
    return [0] * len(reach)
