"""Tiers: what is optimised, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from matcher.program.arrays import Floats, Ints
from matcher.program.highest import Highest
from matcher.program.rate_tiers import RateGap, WorstRate
from matcher.program.rows import Key
from matcher.program.sense import Sense


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
    def seen(self) -> Ints:
        """What it sees of each option or column."""
        return self.points

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


Unsummed = WorstRate | RateGap | Highest
"""Tiers that are no sum over options."""

Tier = Linear | Unsummed
