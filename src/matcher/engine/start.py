"""What a solve may begin from: as much of a plan as is lawful."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.acceptance import deferred_acceptance
from matcher.compile import Compiled
from matcher.domain import Matching
from matcher.engine.taken import taken_by
from matcher.policy import Policy
from matcher.program import Bools, Floats, Ints, Linear, Program, ints, narrowed
from matcher.rules import Stable
from matcher.solvers import Deadline, Model, solve_mip, solve_program

_SECONDS = 5.0


def start_of(
    compiled: Compiled, matching: Matching | None, policy: Policy | None = None
) -> Floats | None:
    """What a solve begins from, shape (columns,): a plan that keeps every row.

    The most placements of a matching that can stand together; without a matching, and
    where the policy asks for stable plans, deferred acceptance. ``None`` if there is no
    such plan. Where rules are soft or plans are to be stable, a matching is begun from
    whole or not at all: how far a part of it breaks them is not known by then.
    """
    program = compiled.program
    stable = policy is not None and any(isinstance(r, Stable) for r in policy.rules)
    if matching is None:
        return _accepted(compiled, policy) if policy is not None and stable else None
    taken = ints(list(taken_by(compiled.options, matching).values()))
    if stable or _is_soft(program).any():
        return completed(program, taken)
    keep = np.arange(program.columns) >= program.options
    keep[taken] = True
    part = narrowed(program, keep)
    points = np.where(np.arange(part.columns) < part.options, 1, 0)
    most = Linear("start", "most", ints(points))
    answer = solve_program(replace(part, tiers=(most,)), Deadline(_SECONDS))
    if answer.x is None:
        return None
    x = np.zeros(program.columns)
    x[keep] = answer.x
    return x if program.keeps_rows(x) else None


def completed(program: Program, taken: Ints) -> Floats | None:
    """A plan that takes just these options, its rules broken as little as it can.

    ``None`` if no values of the auxiliary columns let every row hold.
    """
    auxiliary = np.arange(program.columns) >= program.options
    x = np.zeros(program.columns)
    x[taken] = 1.0
    rows = program.rows
    offset = rows.matrix.times(x)
    model = Model(
        _is_soft(program)[auxiliary].astype(float),
        rows.matrix.take_columns(auxiliary),
        rows.lower - offset,
        rows.upper - offset,
        program.lower[auxiliary],
        program.upper[auxiliary],
    )
    answer = solve_mip(model, _SECONDS)
    if answer.x is None:
        return None
    x[auxiliary] = answer.x
    return x if program.keeps_rows(x) else None


def _accepted(compiled: Compiled, policy: Policy) -> Floats | None:
    """The plan of deferred acceptance."""
    accepted = deferred_acceptance(compiled.options, seed=policy.seed, twice=True)
    return completed(compiled.program, accepted.taken)


def _is_soft(program: Program) -> Bools:
    """Which auxiliary columns cost something in some tier, shape (columns,)."""
    soft = np.zeros(program.columns, bool)
    for tier in program.tiers:
        if isinstance(tier, Linear):
            soft[: len(tier.points)] |= tier.points != 0
    soft[: program.options] = False
    return soft
