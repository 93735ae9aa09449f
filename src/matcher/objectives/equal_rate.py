"""The groups' rates of placed people lie as near one another as possible."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.domain.group_rates import By, rates_by
from matcher.program import Objective, Options, RateGap, Sense, in_groups


class EqualRate(Objective):
    """The groups' rates of placed people lie as near one another as possible.

    The difference between the highest and the lowest rate of any group. 1 point = 1 per
    mille; one that is begun counts whole, so 0 means that all rates are equal. It
    belongs behind a tier that places people: where nobody is placed rates are equal,
    too. Groups without new candidates are left out.

    Attributes
    ----------
    by
        ``region``: where people live; ``target_group``: why they take part.

    Examples
    --------
    >>> EqualRate(by="target_group").names(Problem(first_month="2022-08"))
    [('equal_rate_target_group', 'least')]
    """

    objective: Literal["equal_rate"] = "equal_rate"
    by: By = "region"

    def tiers(self, problem: Problem, options: Options) -> Sequence[RateGap]:
        return [RateGap(self._name, *in_groups(problem, options, self.by))]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self._name, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        rates = rates_by(problem, matching, self.by)
        return (Fraction(ceil(1000 * (rates[-1] - rates[0])) if rates else 0),)

    @property
    def _name(self) -> str:
        return f"equal_rate_{self.by}"
