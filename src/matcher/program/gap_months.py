"""Months that cover less than each person needs, whole columns at a time."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Ints, ints
from matcher.program.followed import followed
from matcher.program.options import Options


def gap_months(options: Options) -> Ints:
    """Months of each option that cover less than its candidate needs.

    Stages are laid out once for each pathway, start and credit there is.

    Returns
    -------
    numpy.ndarray
        Whole numbers, shape (options,).
    """
    facts, person = options.facts, options.candidate
    need = facts.candidate_income_need[person]
    benefit = facts.candidate_benefit[person]
    before = np.maximum(options.start - facts.candidate_available[person], 0)
    on_measures = np.minimum(options.measure_months, before)
    between, months, wage = _stages(options)
    gaps = (need > 0) * (before - on_measures + between)
    gaps += (benefit < need) * on_measures
    for nth in range(months.shape[1]):
        paid = wage[:, nth]
        gaps += (np.where(paid > 0, paid, benefit) < need) * months[:, nth]
    return ints(gaps)


def _stages(options: Options) -> tuple[Ints, Ints, Ints]:
    """Months of waiting between stages of each option, and its stages.

    Returns
    -------
    tuple of numpy.ndarray
        Shape (options,) for the waiting; (options, most stages) for the months of each
        stage and for its wage.
    """
    problem = options.facts.problem
    ways, position = followed(options)
    stages = max((len(one.stages) for one in problem.rule_pack.pathways), default=0)
    between = np.zeros(len(ways), dtype=np.int64)
    months, wage = np.zeros((2, len(ways), stages), dtype=np.int64)
    for row, way in enumerate(ways):
        month = way.start
        for nth, (stage, begins, ends) in enumerate(problem.timeline_of(*way)):
            between[row] += begins - month
            months[row, nth], wage[row, nth] = ends - begins, stage.wage
            month = ends
    return between[position], months[position], wage[position]
