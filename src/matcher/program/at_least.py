"""A program of which more is demanded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program.arrays import Ints
from matcher.program.matrix import Matrix
from matcher.program.program import Block, Program


def at_least(program: Program, options: Ints, least: int, why: str) -> Program:
    """The program with a row more: at least so many of these options are taken.

    Parameters
    ----------
    options
        Their positions.
    least
        How many.
    why
        Named as the row's rule and subject.
    """
    row = Matrix(
        np.zeros(len(options), dtype=np.int64),
        np.sort(options),
        np.ones(len(options)),
        (1, program.columns),
    )
    rows = program.rows
    block = Block(
        Matrix.stack([rows.matrix, row], program.columns),
        np.append(rows.lower, float(least)),
        np.append(rows.upper, np.inf),
        (*rows.rules, why),
        (*rows.subjects, why),
    )
    return replace(program, rows=block)
