"""Groups of new candidates whose rates of placed people are compared."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Literal, get_args

import numpy as np

from matcher.domain import Candidate, Matching, Problem
from matcher.domain.people import TargetGroup
from matcher.program import Ints, Options

By = Literal["region", "target_group"]
"""What groups people: where they live, or why they are here."""


def in_groups(
    problem: Problem, options: Options, by: By
) -> tuple[tuple[str, ...], tuple[int, ...], Ints]:
    """Ids and sizes of the groups of new candidates, and the group of each option.

    Groups without new candidates are left out; an option of nobody new has group -1.
    """
    facts = options.facts
    if by == "region":
        ids: tuple[str, ...] = tuple(one.id for one in problem.regions)
        of_person = facts.candidate_region
    else:
        ids = get_args(TargetGroup)
        of_person = facts.candidate_target_group
    size = np.bincount(of_person[facts.candidate_new], minlength=len(ids))
    counted = np.flatnonzero(size)
    number = np.full(len(ids), -1, dtype=np.int64)
    number[counted] = np.arange(len(counted))
    return (
        tuple(ids[nth] for nth in counted),
        tuple(int(size[nth]) for nth in counted),
        number[of_person[options.candidate]],
    )


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
