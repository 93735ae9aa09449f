"""Groups of new candidates, and how large a part of each a plan places."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Literal

from matcher.domain.matching import Matching
from matcher.domain.people import Candidate
from matcher.domain.problem import Problem

By = Literal["region", "target_group"]
"""What groups people: where they live, or why they are here."""


def rates_by(problem: Problem, matching: Matching, by: By) -> list[Fraction]:
    """The rate of placed people of each group of new candidates, smallest first."""
    size = Counter(_group(problem, one, by) for one in problem.new_candidates)
    placed = Counter(
        _group(problem, problem.candidate[one.candidate], by)
        for one in matching.placements
    )
    return sorted(Fraction(placed[group], count) for group, count in size.items())


def groups_of(problem: Problem, by: By) -> int:
    """How many groups have new candidates."""
    return len({_group(problem, one, by) for one in problem.new_candidates})


def _group(problem: Problem, person: Candidate, by: By) -> str:
    return problem.home_region(person.id) if by == "region" else person.target_group
