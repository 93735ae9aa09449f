"""A tier over the highest level of what is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints
from matcher.program.sense import Sense


@dataclass(frozen=True)
class Highest:
    """The highest level of any option taken, as low as possible.

    Attributes
    ----------
    name
        Name of the tier.
    level
        Level of each option, 1 or more, shape (options,).
    """

    name: str
    level: Ints
    sense: Sense = "least"
    draw: ClassVar[bool] = False
    utmost: ClassVar[Fraction] = Fraction(0)

    @property
    def idle(self) -> bool:
        """Whether it cannot tell any two plans apart."""
        return not len(self.level)

    @property
    def seen(self) -> Ints:
        """What it sees of each option."""
        return self.level

    def over(self, options: Ints | Bools) -> Highest:
        """The same over some of the options."""
        return replace(self, level=self.level[options])

    def worth(self, x: Floats) -> Fraction:
        """The highest level of a plan, whole numbers per column; 0 of nobody."""
        taken = x[: len(self.level)] > 0.5
        return Fraction(int(self.level[taken].max(initial=0)))

    def above(self, level: Fraction | int, columns: int) -> Bools:
        """Which of so many columns are options of a higher level."""
        higher = np.zeros(columns, bool)
        higher[: len(self.level)] = self.level > int(level)
        return higher
