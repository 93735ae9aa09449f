"""Tiers: what is optimised, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Literal

import numpy as np

from matcher.program.arrays import Floats, Ints, ints
from matcher.program.rows import Key

Sense = Literal["most", "least"]


@dataclass(frozen=True)
class Linear:
    """The sum of whole numbers over the options taken, as many or as few as possible.

    Attributes
    ----------
    name
        Name of the tier.
    sense
        ``"most"`` or ``"least"``.
    points
        Points of each option, whole numbers, shape (options,); in an assembled program
        of each column, shape (columns,).
    auxiliary
        Points of auxiliary columns by key.
    draw
        Whether this tier is a lottery, there to leave a single plan.
    unit
        What one point adds to the tier's value: small points are quicker to optimise.
    """

    name: str
    sense: Sense
    points: Ints
    auxiliary: Mapping[Key, int] = field(default_factory=dict)
    draw: bool = False
    unit: int = 1

    @property
    def cost(self) -> Ints:
        """Points as a cost: less is better."""
        return -self.points if self.sense == "most" else self.points

    @property
    def idle(self) -> bool:
        """Whether it cannot tell any two plans apart."""
        return not self.points.any()

    def value(self, cost: int) -> Fraction:
        """The tier's value for a cost."""
        return Fraction(self.unit * (-cost if self.sense == "most" else cost))

    def worth(self, x: Floats) -> Fraction:
        """The tier's value for a plan, whole numbers per column."""
        points = round(float(self.points @ x[: len(self.points)]))
        return Fraction(self.unit * points)


@dataclass(frozen=True)
class WorstRate:
    """The smallest of the groups' rates, as large as possible.

    Attributes
    ----------
    name
        Name of the tier.
    groups, sizes
        Ids and sizes of the groups, at least 1 each.
    group
        Group of each option, -1 for none, shape (options,).
    """

    name: str
    groups: tuple[str, ...]
    sizes: tuple[int, ...]
    group: Ints
    sense: Sense = "most"
    draw: ClassVar[bool] = False

    @property
    def idle(self) -> bool:
        """Whether it cannot tell any two plans apart."""
        return not self.groups

    def worth(self, x: Floats) -> Fraction:
        """The worst rate of a plan, whole numbers per column."""
        return self.value(x[: len(self.group)])

    def rates(self) -> list[Fraction]:
        """Every value the worst rate can take, k / size, from 0 to 1."""
        return sorted({Fraction(k, n) for n in self.sizes for k in range(n + 1)})

    def needed(self, rate: Fraction) -> Ints:
        """People each group needs for a rate: ceil(rate x size)."""
        up = [-((-rate.numerator * n) // rate.denominator) for n in self.sizes]
        return ints(up)

    def value(self, x: Floats) -> Fraction:
        """The worst rate when the options x are taken; 1 without groups."""
        inside = self.group >= 0
        taken = np.bincount(self.group[inside], x[inside], minlength=len(self.sizes))
        rates = [
            Fraction(round(count), size)
            for count, size in zip(taken.tolist(), self.sizes, strict=True)
        ]
        return min(rates, default=Fraction(1))


Tier = Linear | WorstRate
