"""The route for everything that is not a flow: cohorts open or closed, companions.

Each pack of tiers is one stage; what it has proven is passed on as a smaller face.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Literal

import numpy as np

from matcher.program import Floats, Program
from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique
from matcher.solvers.bounds import rounded_up
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face, whole_face
from matcher.solvers.greedy import first_plan
from matcher.solvers.mip import solve_mip
from matcher.solvers.model import Model
from matcher.solvers.packing import Pack, packs_of
from matcher.solvers.relaxation import relax
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
    if isinstance(first, str):
        return Answer("cohorts", first, None, (), "unknown")
    face = whole_face(program, first)
    tiers: list[TierAnswer] = []
    for part in packs_of(program):
        begun = time.monotonic()
        if isinstance(part, Pack):
            face, answers = _packed(program, face, part, deadline)
        else:
            face, answer = raise_worst_rate(face, part, deadline)
            answers = [answer]
        share = (time.monotonic() - begun) / len(answers)
        tiers += [replace(answer, seconds=share) for answer in answers]
    proven = all(tier.closed for tier in tiers)
    unique = _unique(face, program.options, deadline) if proven else "unknown"
    status: Status = "optimal" if proven else "feasible"
    return Answer("cohorts", status, face.plan, tuple(tiers), unique)


def _any_plan(
    program: Program, deadline: Deadline
) -> Floats | Literal["infeasible", "not_found"]:
    """A first plan to start from, or why there is none."""
    plan = first_plan(program)
    if plan is not None:
        return plan
    if not program.columns:
        return "infeasible"
    rows, no_cost = program.rows, np.zeros(program.columns)
    answer = solve_mip(
        Model(
            no_cost, rows.matrix, rows.lower, rows.upper, program.lower, program.upper
        ),
        deadline.left,
    )
    if answer.status == "infeasible":
        return "infeasible"
    if answer.x is not None and program.keeps_rows(answer.x):
        return answer.x
    return "not_found"


def _packed(
    program: Program, face: Face, pack: Pack, deadline: Deadline
) -> tuple[Face, list[TierAnswer]]:
    """Optimise a pack and hold each of its tiers at the value reached."""
    if len(pack.costs) > 1 and not deadline.passed:
        face = _rounded(face, pack.costs[0], deadline)
    stage = minimise(face, pack.cost, deadline)
    face, answers = stage.face, []
    for nth, (tier, cost) in enumerate(zip(pack.tiers, pack.costs, strict=True)):
        value = float(np.round(cost @ face.plan))
        bound = program.counting_bound(cost)
        proof: Proof = "counting"
        if stage.bound == stage.cost:
            bound, proof = value, stage.proof
        elif nth == 0 and stage.proof != "counting":
            bound, proof = pack.first_bound(stage.bound), stage.proof
        answers.append(
            TierAnswer(
                tier.name, tier.value(int(value)), tier.value(int(bound)), proof, 0
            )
        )
        face = face.with_row(cost, value, value)
    return face, answers


def _rounded(face: Face, cost: Floats, deadline: Deadline) -> Face:
    """The face with the bound of a whole cost alone, rounded up, as a row.

    Only a bound of this cost alone may be rounded: in the packed relaxation the first
    cost may rest above its own least value.
    """
    relaxed = relax(face, cost, deadline)
    face = replace(face, active=relaxed.active)
    if not np.isfinite(relaxed.bound):
        return face
    return face.with_row(cost, rounded_up(relaxed.bound), np.inf)


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
