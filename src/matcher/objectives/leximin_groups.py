"""Each group's rate of placed people as large as possible, those worst off first."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.domain.group_rates import By, groups_of, rates_by
from matcher.program import Objective, Options, Sense, WorstRate, in_groups


class LeximinGroups(Objective):
    """Each group's rate of placed people as large as possible, those worst off first.

    The smallest rate of any group is as large as possible, then the smallest but one,
    and so on: one tier for each group. No group's rate could rise without another one's
    falling that is no higher. A rate is a group's new candidates placed, with any
    outcome, over its new candidates: an exact fraction. Groups without new candidates
    are left out.

    The order of vectors is the leximin order of Sen (Collective Choice and Social
    Welfare, 1970).

    Attributes
    ----------
    by
        ``region``: where people live; ``target_group``: why they take part.

    Examples
    --------
    >>> LeximinGroups().names(Problem(first_month="2022-08"))
    []
    """

    objective: Literal["leximin_groups"] = "leximin_groups"
    by: By = "region"

    def tiers(self, problem: Problem, options: Options) -> Sequence[WorstRate]:
        groups, sizes, group = in_groups(problem, options, self.by)
        return [
            WorstRate(self._name(nth), groups, sizes, group, beyond=nth)
            for nth in range(len(groups))
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self._name(nth), "most") for nth in range(groups_of(problem, self.by))]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        return tuple(rates_by(problem, matching, self.by))

    def _name(self, nth: int) -> str:
        return f"leximin_{self.by}_{nth + 1}"
