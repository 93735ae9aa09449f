"""Tiers over the rates of groups: the worst, the next, and how far they are apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil
from typing import ClassVar

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints, ints
from matcher.program.sense import Sense

PER_MILLE = 1000


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
    beyond
        How many of the groups that fare worst are passed over: the rate of the one
        after them counts. Such a tier stands right below that of ``beyond - 1``.
    spared
        In a program that has them, columns that say which groups those are, one for
        each group, as positions.
    """

    name: str
    groups: tuple[str, ...]
    sizes: tuple[int, ...]
    group: Ints
    sense: Sense = "most"
    beyond: int = 0
    spared: Ints = field(default_factory=lambda: ints([]))
    draw: ClassVar[bool] = False
    utmost: ClassVar[Fraction] = Fraction(1)

    @property
    def idle(self) -> bool:
        """Whether it cannot tell any two plans apart."""
        return not self.groups

    @property
    def seen(self) -> Ints:
        """What it sees of each option."""
        return self.group

    def over(self, options: Ints | Bools) -> WorstRate:
        """The same over some of the options."""
        return replace(self, group=self.group[options])

    def worth(self, x: Floats) -> Fraction:
        """The worst rate of a plan, whole numbers per column; 1 without groups."""
        rates = sorted(self.rates_of(x))
        return rates[self.beyond] if rates else Fraction(1)

    def rates(self) -> list[Fraction]:
        """Every value the worst rate can take, k / size, from 0 to 1."""
        return sorted({Fraction(k, n) for n in self.sizes for k in range(n + 1)})

    def needed(self, rate: Fraction) -> Ints:
        """People each group needs for a rate: ceil(rate x size)."""
        up = [-((-rate.numerator * n) // rate.denominator) for n in self.sizes]
        return ints(up)

    def rates_of(self, x: Floats) -> list[Fraction]:
        """The rate of each group in a plan."""
        return _rates_of(self.group, self.sizes, x)

    def passed_over(self, x: Floats) -> Ints:
        """The groups that are passed over in a plan, as positions."""
        rates = self.rates_of(x)
        order = sorted(range(len(rates)), key=lambda nth: (rates[nth], nth))
        return ints(sorted(order[: self.beyond]))


@dataclass(frozen=True)
class RateGap:
    """The difference between the groups' highest and lowest rate, as small as possible.

    1 point = 1 per mille; one that is begun counts whole.

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
    sense: Sense = "least"
    draw: ClassVar[bool] = False
    utmost: ClassVar[Fraction] = Fraction(0)

    @property
    def idle(self) -> bool:
        """Whether it cannot tell any two plans apart."""
        return len(self.groups) < 2

    @property
    def seen(self) -> Ints:
        """What it sees of each option."""
        return self.group

    def over(self, options: Ints | Bools) -> RateGap:
        """The same over some of the options."""
        return replace(self, group=self.group[options])

    def worth(self, x: Floats) -> Fraction:
        """The difference in a plan, whole numbers per column."""
        rates = _rates_of(self.group, self.sizes, x)
        apart = max(rates, default=Fraction(0)) - min(rates, default=Fraction(0))
        return Fraction(ceil(PER_MILLE * apart))


def _rates_of(group: Ints, sizes: Sequence[int], x: Floats) -> list[Fraction]:
    inside = group >= 0
    taken = np.bincount(group[inside], x[: len(group)][inside], minlength=len(sizes))
    return [
        Fraction(round(count), size)
        for count, size in zip(taken.tolist(), sizes, strict=True)
    ]
