"""Options that differ only in the cohort they use, as one; their cohorts as one.

Two training classes that the same person could attend for the same place are a choice
that most tiers do not see, but that a proof has to go through. Until a tier tells the
twins apart they are one option, and cohorts with twins are one family: open from the
smallest of their least sizes up to all their room. Every plan has its image there with
the same values, so bounds hold; ``plan_of`` finds a plan with a given image.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Ints, Matrix, Program, Tier
from matcher.solvers.base.face import slack_columns
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.cohorts.alike import alike_in, families_of, repeated_options
from matcher.solvers.cohorts.cohort_rows import cohorts_of
from matcher.solvers.cohorts.image import image_program, sums_of


@dataclass(frozen=True)
class Twins:
    """A program, the same with twins as one, and the image of each column.

    Attributes
    ----------
    program, image
        The program and its image.
    column
        Image of each column of the program, shape (columns,).
    """

    program: Program
    image: Program
    column: Ints

    def image_of(self, plan: Floats) -> Floats:
        """The image of a plan: what any of its columns takes."""
        taken = np.zeros(self.image.columns)
        np.maximum.at(taken, self.column, plan)
        return np.minimum(taken, self.image.upper)

    def plan_of(self, image: Floats, seconds: float) -> Floats | None:
        """A plan with this image and the least slack; ``None`` when none is found."""
        program = self.program
        option = np.arange(program.columns) < program.options
        refused = option & (image[self.column] < 0.5)
        upper = np.where(refused, program.lower, program.upper)
        free = upper > program.lower + 0.5
        fixed = np.where(free, 0.0, program.lower)
        once = self.members(np.flatnonzero(image[: self.image.options] > 0.5))
        rows = Matrix.stack([program.rows.matrix, once], program.columns)
        low = np.concatenate([program.rows.lower, np.ones(once.shape[0])])
        high = np.concatenate([program.rows.upper, np.ones(once.shape[0])])
        least, most = rows.activity(program.lower, upper)
        kept = (most > high + 1e-9) | (least < low - 1e-9)
        offset = rows.times(fixed)
        model = Model(
            slack_columns(program)[free].astype(float),
            rows.take_rows(kept).take_columns(free),
            (low - offset)[kept],
            (high - offset)[kept],
            program.lower[free],
            upper[free],
        )
        answer = solve_mip(model, seconds)
        if answer.x is None:
            return None
        plan = fixed
        plan[free] = answer.x
        return plan if program.keeps_rows(plan) else None

    def members(self, images: Ints) -> Matrix:
        """One row for each of these image columns: the sum of its columns."""
        return sums_of(self.column, images, self.image.columns)


def twins_in(program: Program, tiers: Sequence[Tier]) -> Twins | None:
    """Options and cohorts that none of these tiers tells apart; ``None`` without any.

    Parameters
    ----------
    program
        Any program; cohorts are found from its rows.
    tiers
        The tiers to be optimised before twins become two again.
    """
    if not program.one_each:  # somebody could take both
        return None
    if not repeated_options(program).any():
        return None
    cohorts = cohorts_of(program, tiers)
    alike = alike_in(program, tiers, cohorts)
    families = families_of(cohorts, alike)
    if not families:
        return None
    joined = {one: nth for nth, family in enumerate(families) for one in family}
    first = np.arange(program.columns)
    for options, apart in alike:
        if all(one in joined for one in apart):
            first[options] = options[0]
    for family in families:
        columns = [cohorts[one].column for one in family]
        first[columns] = columns[0]
    kept, column = np.unique(first, return_inverse=True)
    column = column.astype(np.int64)
    members = [[cohorts[one] for one in family] for family in families]
    return Twins(program, image_program(program, tiers, members, kept, column), column)
