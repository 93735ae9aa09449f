"""What a solve may begin from: as much of a plan as is lawful."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.compile import Compiled
from matcher.domain import Matching
from matcher.engine.taken import taken_by
from matcher.program import Floats, Linear, Program, ints, narrowed
from matcher.solvers import Deadline, solve_program

_SECONDS = 5.0


def start_of(compiled: Compiled, matching: Matching | None) -> Floats | None:
    """The most placements of a matching that keep every row, shape (columns,).

    ``None`` if there is no such plan, or where rules are soft: how far a plan breaks
    them is not known by then.
    """
    program = compiled.program
    if matching is None or _has_soft_rules(program):
        return None
    keep = np.arange(program.columns) >= program.options
    keep[list(taken_by(compiled.options, matching).values())] = True
    part = narrowed(program, keep)
    points = np.where(np.arange(part.columns) < part.options, 1, 0)
    most = Linear("start", "most", ints(points))
    answer = solve_program(replace(part, tiers=(most,)), Deadline(_SECONDS))
    if answer.x is None:
        return None
    x = np.zeros(program.columns)
    x[keep] = answer.x
    return x if program.keeps_rows(x) else None


def _has_soft_rules(program: Program) -> bool:
    return any(
        isinstance(tier, Linear) and bool(tier.points[program.options :].any())
        for tier in program.tiers
    )
