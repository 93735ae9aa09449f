"""The route for everything that is not a flow: cohorts open or closed, companions.

Each tier is one stage; what it has proven is passed on as a smaller face.
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from matcher.program import Floats, Linear, Program
from matcher.solvers.answer import Answer, Status, TierAnswer, Unique
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face, counting_bound, whole_face
from matcher.solvers.mip import solve_mip
from matcher.solvers.stage import minimise
from matcher.solvers.worst_rate import raise_worst_rate


def solve(program: Program, deadline: Deadline) -> Answer:
    """Optimise the tiers of a program one after the other.

    Parameters
    ----------
    program
        Any program.
    deadline
        When to return the best plan known, with the bounds known by then.
    """
    first = _any_plan(program, deadline)
    if first is None:
        return Answer("cohorts", "not_found", None, (), "unknown")
    if not len(first) and program.columns:
        return Answer("cohorts", "infeasible", None, (), "unknown")
    face = whole_face(program, first)
    tiers: list[TierAnswer] = []
    for tier in program.tiers:
        begun = time.monotonic()
        if isinstance(tier, Linear):
            face, answer = _linear(program, face, tier, deadline)
        else:
            face, answer = raise_worst_rate(face, tier, deadline)
        tiers.append(replace(answer, seconds=time.monotonic() - begun))
    proven = all(tier.closed for tier in tiers)
    unique = _unique(face, program.options, deadline) if proven else "unknown"
    status: Status = "optimal" if proven else "feasible"
    return Answer("cohorts", status, face.plan, tuple(tiers), unique)


def _any_plan(program: Program, deadline: Deadline) -> Floats | None:
    """A first plan: nobody placed if that is lawful. Empty when there is none."""
    nobody = program.lower.copy()
    if program.keeps_rows(nobody):
        return nobody
    answer = solve_mip(
        np.zeros(program.columns),
        program.rows.matrix,
        program.rows.lower,
        program.rows.upper,
        program.lower,
        program.upper,
        deadline.left,
    )
    if answer.status == "infeasible":
        return np.zeros(0)
    return answer.x if answer.x is not None and program.keeps_rows(answer.x) else None


def _linear(
    program: Program, face: Face, tier: Linear, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    cost = np.zeros(len(face.lower))
    cost[: program.options] = tier.cost
    stage = minimise(face, cost, deadline)
    bound, proof = stage.bound, stage.proof
    if proof == "none":
        bound, proof = counting_bound(program, cost), "counting"
    answer = TierAnswer(
        tier.name, tier.value(int(stage.cost)), tier.value(int(bound)), proof, 0.0
    )
    return stage.face, answer


def _unique(face: Face, options: int, deadline: Deadline) -> Unique:
    """Whether no other plan lies on the face: none that keeps less of this one."""
    chosen = face.plan[:options] > 0.5
    if not face.free[:options].any():
        return "yes"
    cost = np.zeros(len(face.lower))
    cost[:options] = np.where(chosen, 1.0, -1.0)
    stage = minimise(face, cost, deadline)
    if stage.cost < chosen.sum() - 0.5:
        return "no"
    return "yes" if stage.bound == stage.cost else "unknown"
