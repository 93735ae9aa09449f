"""No region is left below a rate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from math import ceil
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule, count_rows


class RateFloor(Rule):
    """Of the new candidates who live in a region, at least so large a part is placed.

    Any outcome counts, as for the worst region's rate. In a region of n people at least
    ``ceil(rate n)`` are placed.

    Examples
    --------
    >>> RateFloor(rate=Fraction(1, 2)).rule
    'rate_floor'
    """

    rule: Literal["rate_floor"] = "rate_floor"
    rate: Annotated[Fraction, Field(ge=0, le=1)]

    def rows(self, problem: Problem, options: Options) -> Rows:
        facts = options.facts
        living = facts.candidate_region[facts.candidate_new]
        size = np.bincount(living, minlength=len(problem.regions))
        least = [float(ceil(self.rate * people)) for people in size.tolist()]
        return count_rows(
            facts.candidate_region[options.candidate],
            [region.id for region in problem.regions],
            np.array(least),
            np.inf,
            every=True,
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        living, placed = people_by_region(problem, matching)
        for region, people in living.items():
            least = ceil(self.rate * people)
            if placed[region] < least:
                yield Violation(
                    self.rule,
                    region=region,
                    least=least,
                    held=placed[region],
                    amount=least - placed[region],
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


def people_by_region(
    problem: Problem, matching: Matching
) -> tuple[dict[str, int], Counter[str]]:
    """New candidates of each region that has some, in order of id, and those placed."""
    living = Counter(problem.home_region(one.id) for one in problem.new_candidates)
    placed = Counter(problem.home_region(one.candidate) for one in matching.placements)
    return dict(sorted(living.items())), placed
