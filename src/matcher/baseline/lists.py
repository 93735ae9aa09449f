"""Everybody's own list: her options, best first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import numpy as np

from matcher.program import Options, ints

Key = tuple[int, int, int, int]
"""Rank, kind (``fact_arrays.KINDS``), minutes, month of the start: less is better."""

_NOT_ASKED = 1_000_000
"""Rank of what she never asked for, where no hard rule forbids it: after all else."""


@dataclass(frozen=True)
class Lists:
    """Everybody's options in the order of her own list.

    Best is what she ranks highest, then an apprenticeship before a job before another
    qualification, then the shortest journey, then the earliest start.

    Attributes
    ----------
    of
        For each candidate the groups of options that are equally good to her, best
        first, by option; within a group in the order of slots and routes.
    key
        What each option is judged by.
    """

    of: list[list[list[int]]]
    key: list[Key]


def lists_of(options: Options) -> Lists:
    """Sort everybody's options."""
    starts = ints([route.start for route in options.routes])
    rank = np.where(options.rank > 0, options.rank, _NOT_ASKED)
    start = starts[options.route] if len(starts) else ints([])
    columns = (rank, options.kind, options.minutes, start)
    key: list[Key] = list(zip(*(one.tolist() for one in columns), strict=True))
    order = np.lexsort((*reversed(columns), options.candidate)).tolist()
    person = options.candidate.tolist()
    of: list[list[list[int]]] = [[] for _ in options.facts.problem.candidates]
    for (candidate, _), group in groupby(order, lambda one: (person[one], key[one])):
        of[candidate].append(list(group))
    return Lists(of, key)
