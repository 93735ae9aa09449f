"""Plans that keep as much as they can of an image in which twins are one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.cohorts.twins import Twins

_OFTEN = 5.0
"""A lift may be asked again after so many times the seconds the last one took."""


def nearest_plan(twins: Twins, image: Floats, seconds: float) -> Floats | None:
    """The plan that keeps most options of an image; ``None`` if none is found.

    Parameters
    ----------
    twins
        A program and its image.
    image
        Whole numbers for each image column.
    seconds
        To spend.
    """
    program = twins.program
    option = np.arange(program.columns) < program.options
    refused = option & (image[twins.column] < 0.5)
    upper = np.where(refused, program.lower, program.upper)
    free = upper > program.lower
    fixed = np.where(free, 0.0, program.lower)
    rows = program.rows.matrix
    least, most = rows.activity(program.lower, upper)
    kept = (most > program.rows.upper + 1e-9) | (least < program.rows.lower - 1e-9)
    offset = rows.times(fixed)
    answer = solve_mip(
        Model(
            -option[free].astype(np.float64),
            rows.take_rows(kept).take_columns(free),
            (program.rows.lower - offset)[kept],
            (program.rows.upper - offset)[kept],
            program.lower[free],
            upper[free],
        ),
        seconds,
    )
    if answer.x is None:
        return None
    plan = fixed
    plan[free] = np.round(answer.x)
    return plan if program.keeps_rows(plan) else None


def telling_plans(
    deadline: Deadline, lift: Callable[[Floats], Floats | None]
) -> Deadline:
    """A deadline for the image; now and then its news become those of a plan."""
    quiet: list[float] = []

    def listener(news: News) -> None:
        if news.plan is None or (quiet and deadline.left > quiet[0]):
            return
        if not news.plan.any():
            return
        before = deadline.left
        plan = lift(news.plan)
        spent = before - deadline.left
        quiet[:] = [deadline.left - _OFTEN * spent]
        if plan is not None:
            deadline.tell(News(plan=plan))

    return replace(deadline, listener=listener)
