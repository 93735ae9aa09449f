"""Tiers: what is optimised, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.program.arrays import Ints

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
        Points of each option, whole numbers, shape (options,).
    """

    name: str
    sense: Sense
    points: Ints

    @property
    def cost(self) -> Ints:
        """Points as a cost: less is better."""
        return -self.points if self.sense == "most" else self.points

    def value(self, cost: int) -> Fraction:
        """The tier's value for a cost."""
        return Fraction(-cost if self.sense == "most" else cost)


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


Tier = Linear | WorstRate
