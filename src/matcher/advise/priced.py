"""A tier in which each place asked for costs something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
from pydantic import SerializeAsAny

from matcher.advise.limit import at_slots, held_at
from matcher.domain import Matching, Problem
from matcher.domain.fact import Ids
from matcher.program import Linear, Objective, Options, Sense, Tier


class Priced(Objective):
    """An objective's only tier less a price for each place used.

    In whole points: both are multiplied by the price's denominator.
    """

    of: SerializeAsAny[Objective]
    slots: Ids
    price: Fraction

    def tiers(self, problem: Problem, options: Options) -> Sequence[Tier]:
        [tier] = self.of.tiers(problem, options)
        if not isinstance(tier, Linear):
            raise TypeError("only a linear tier has a price")
        asked = at_slots(self.slots, options)
        price = np.where(asked, self.price.numerator, 0)
        points = self.price.denominator * tier.points - price
        return [replace(tier, name=self.objective, points=points)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        [(_, sense)] = self.of.names(problem)
        return [(self.objective, sense)]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        [value] = self.of.value(problem, matching)
        less = value - self.price * held_at(self.slots, matching)
        return (self.price.denominator * less,)
