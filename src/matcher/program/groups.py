"""Groups of new candidates as arrays."""

from __future__ import annotations

from typing import get_args

import numpy as np

from matcher.domain import Problem
from matcher.domain.group_rates import By
from matcher.domain.people import TargetGroup
from matcher.program.arrays import Ints
from matcher.program.options import Options


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
