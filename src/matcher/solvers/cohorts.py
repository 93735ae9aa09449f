"""The route for everything that is not a flow: cohorts open or closed, companions.

Each pack of tiers is one stage; what it has proven is passed on as a smaller face.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from matcher.program import Floats, Program, Tier, WorstRate
from matcher.solvers.ahead import WORTHWHILE, look_ahead
from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique, idle
from matcher.solvers.bounds import rounded_up
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face, whole_face
from matcher.solvers.greedy import first_plan
from matcher.solvers.large import LARGE, minimise_large
from matcher.solvers.mip import solve_mip
from matcher.solvers.model import Model
from matcher.solvers.packing import Pack, packs_of, tiers_of
from matcher.solvers.polish import with_polished_plan
from matcher.solvers.relaxation import relax
from matcher.solvers.stage import Stage, minimise
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
    face = with_polished_plan(whole_face(program, first))
    found = {tier.name: idle(tier) for tier in program.tiers if tier.idle}
    draws = [tier.name for tier in program.tiers if tier.draw]
    may_settle = draws[1:] or draws  # the first of several hardly ever does
    unique: Unique = "unknown"
    parts = list(packs_of(program))
    ready = _looked_ahead(program, face, parts, deadline)
    face, found = ready.face, found | {one.name: one for one in ready.answers}
    for part in parts[ready.parts :]:
        begun = time.monotonic()
        if unique == "yes" and not _moves_auxiliary(part, program.options):
            answers = [_only(tier, face.plan) for tier in tiers_of(part)]
        elif isinstance(part, Pack):
            before, unique = face, "unknown"
            face, answers = _packed(program, face, part, deadline)
            asked = part.tiers[-1].name in may_settle
            if asked and all(one.closed for one in answers):
                before = replace(before, plan=face.plan, active=face.active)
                unique = _unique(before, part.cost, deadline)
        else:
            face, answer = raise_worst_rate(face, part, deadline)
            answers, unique = [answer], "unknown"
        share = (time.monotonic() - begun) / len(answers)
        found |= {one.name: replace(one, seconds=share) for one in answers}
    tiers = tuple(_as_it_ended(found[t.name], t, face.plan) for t in program.tiers)
    proven = all(tier.closed for tier in tiers)
    if proven and unique == "unknown" and program.columns <= LARGE:
        unique = _unique(face, np.zeros(program.columns), deadline)
    status: Status = "optimal" if proven else "feasible"
    return Answer("cohorts", status, face.plan, tiers, unique if proven else "unknown")


@dataclass(frozen=True)
class _Ready:
    """The first parts of a large program, answered at once."""

    face: Face
    parts: int
    answers: list[TierAnswer]


def _looked_ahead(
    program: Program, face: Face, parts: list[Pack | WorstRate], deadline: Deadline
) -> _Ready:
    """Answer the first two parts of a large program at once, if that proves them."""
    pair = [part for part in parts[:2] if isinstance(part, Pack)]
    if len(pair) < 2 or face.free.sum() <= WORTHWHILE or deadline.passed:
        return _Ready(face, 0, [])
    begun = time.monotonic()
    ahead = look_ahead(face, pair[0].cost, pair[1].cost, deadline)
    face, answers = ahead.face, []
    for part, stage in zip(pair, ahead.stages, strict=False):
        face, each = _answered(program, replace(stage, face=face), part)
        answers += each
    share = (time.monotonic() - begun) / max(1, len(answers))
    answers = [replace(one, seconds=share) for one in answers]
    return _Ready(face, len(ahead.stages), answers)


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
    large = face.free.sum() > LARGE
    stage = (minimise_large if large else minimise)(face, pack.cost, deadline)
    return _answered(program, stage, pack)


def _answered(
    program: Program, stage: Stage, pack: Pack
) -> tuple[Face, list[TierAnswer]]:
    """Hold each tier of a pack at the value its stage has reached."""
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


def _moves_auxiliary(part: Pack | WorstRate, options: int) -> bool:
    """Whether a part counts more than the options taken."""
    return isinstance(part, Pack) and bool(part.cost[options:].any())


def _as_it_ended(answer: TierAnswer, tier: Tier, plan: Floats) -> TierAnswer:
    """A worst rate that was held from below may have risen since."""
    if not isinstance(tier, WorstRate) or tier.idle:
        return answer
    value = tier.worth(plan)
    return replace(answer, value=value, bound=max(answer.bound, value))


def _only(tier: Tier, plan: Floats) -> TierAnswer:
    """A tier after only one plan is left."""
    value = tier.worth(plan)
    return TierAnswer(tier.name, value, value, "only", 0.0)


def _unique(face: Face, cost: Floats, deadline: Deadline) -> Unique:
    """Whether no other plan on a face costs as little as its own, the cheapest.

    One more column, of cost 1, buys the right to take the same options again: the known
    plan then costs one more, and another plan of its cost would be cheaper.
    """
    options, value = face.options, float(np.round(cost @ face.plan))
    chosen = face.plan[:options] > 0.5
    same = np.zeros(len(cost) + 1)
    same[:options] = np.where(chosen, 1.0, -1.0) * face.free[:options]
    same[-1] = -1.0
    wider = face.with_columns(np.ones(1), np.ones(1))
    most = float((chosen & face.free[:options]).sum()) - 1
    stage = minimise(
        wider.with_row(same, -np.inf, most), np.append(cost, 1.0), deadline
    )
    if stage.cost < value + 0.5:
        return "no"
    return "yes" if stage.bound > value + 0.5 else "unknown"
