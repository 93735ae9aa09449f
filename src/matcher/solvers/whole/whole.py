"""The route for markets: tiers in turn, each asked whole and then place by place.

Relaxations say little of who defends which place, so no tree is grown over them: a
solver of whole numbers is asked, which learns from what it refutes, and then asked
again around the plan it has found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import monotonic

import numpy as np

from matcher.program import Floats, Linear, Program, Tier, WorstRate
from matcher.solvers.base.answer import Answer, Status, TierAnswer, Unique, idle
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.cohorts.turns import best_of, held_at_worth
from matcher.solvers.cohorts.uniqueness import unique_on
from matcher.solvers.cohorts.worst_rate import by_steps
from matcher.solvers.stage.polish import with_polished_plan
from matcher.solvers.stage.rounding import better, cost_of_plan, told_better
from matcher.solvers.stage.stage import Stage
from matcher.solvers.whole.around import improved
from matcher.solvers.whole.asked import asked
from matcher.solvers.whole.capped import with_capped_counts
from matcher.solvers.whole.cp_sat import ask
from matcher.solvers.whole.places import Places

_AT_ONCE = 0.4
"""Share of a tier's time in which everything is asked at once."""

_ASKED_UNIQUE = 5_000
"""Only of programs with fewer columns is it asked whether their plan is unique."""

_AT_MOST = 0.5
"""Share of the time left that a tier may take while others wait."""


def solve(
    program: Program,
    deadline: Deadline,
    *,
    plan: Floats | None = None,
    answered: Sequence[TierAnswer] = (),
) -> Answer:
    """Optimise the tiers of a program one after the other, as ``cohorts.solve`` does.

    Parameters
    ----------
    program
        A program of whole numbers; best a market.
    deadline
        When to return the best plan known, with the bounds known by then; told of
        every better plan and bound.
    plan
        A plan to start from, whole numbers per column.
    answered
        Tiers that are answered already, held at what they are worth in the plan.
    """
    places = Places.in_program(program)
    program = with_capped_counts(program, places)
    first = _any_plan(program, deadline) if plan is None else plan
    if isinstance(first, str):
        return Answer("whole", first, None, (), "unknown")
    face = with_polished_plan(_with_cuts(whole_face(program, first)))
    done = {answer.name: answer for answer in answered}
    done |= {tier.name: idle(tier) for tier in program.tiers if tier.idle}
    for tier in program.tiers:
        if tier.name in done:
            face = held_at_worth(face, tier)
    deadline.tell(News(face.plan, tuple(done.values())))
    waiting = [tier for tier in program.tiers if tier.name not in done]
    for tier in waiting:
        begun, last = monotonic(), tier is waiting[-1]
        heard = deadline.during(tier.name, tuple(done.values()))
        limit = heard if last else heard.after(_AT_MOST)
        face, answer = _answered(program, face, tier, places, limit)
        done[tier.name] = replace(answer, seconds=monotonic() - begun)
        deadline.tell(News(face.plan, tuple(done.values()), tier.name))
    tiers = tuple(_as_it_ended(done[one.name], one, face.plan) for one in program.tiers)
    proven = all(tier.closed for tier in tiers)
    unique: Unique = "unknown"
    if proven and program.columns <= _ASKED_UNIQUE:
        unique = unique_on(face, np.zeros(len(face.lower)), deadline, _least)
    status: Status = "optimal" if proven else "feasible"
    return Answer("whole", status, face.plan, tiers, unique)


def _any_plan(program: Program, deadline: Deadline) -> Floats | Status:
    """A first plan to start from, or why there is none."""
    rows = program.rows
    model = Model(
        np.zeros(program.columns),
        rows.matrix,
        rows.lower,
        rows.upper,
        program.lower,
        program.upper,
    )
    answer = ask(model, deadline)
    if answer.status == "infeasible":  # one solver's word is not enough
        answer = solve_mip(model, deadline.left)
        if answer.status == "infeasible":
            return "infeasible"
    if answer.x is None or not program.keeps_rows(answer.x):
        return "not_found"
    return answer.x


def _with_cuts(face: Face) -> Face:
    """The face with its cuts as rows."""
    return face.with_rows(face.cuts, face.cut_lower, face.cut_upper)


def _answered(
    program: Program, face: Face, tier: Tier, places: Places, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    """Optimise a tier and hold it at the value reached."""
    if isinstance(tier, WorstRate):
        rates = tier.rates()
        known = rates[rates.index(tier.worth(face.plan)) :]
        face, answer = by_steps(face, tier, known, deadline, _least)
        proof = answer.proof if answer.bound < 1 else "counting"
        return face, replace(answer, proof=proof)
    if not isinstance(tier, Linear):
        return best_of(face, tier, deadline)
    cost = np.zeros(program.columns)
    cost[: len(tier.cost)] = tier.cost
    counted = program.counting_bound(cost)
    stage = _least(face, cost, deadline.after(_AT_ONCE), counted)
    deadline.tell(News(stage.face.plan, bound=stage.bound))
    face = improved(stage.face, cost, places, stage.bound, deadline)
    face = _cheaper_polished(face, cost)
    if cost_of_plan(face, cost) > stage.bound and not deadline.passed:
        later = _least(face, cost, deadline, counted)
        face = later.face
        stage = later if later.bound > stage.bound else stage
    value = cost_of_plan(face, cost)
    answer = TierAnswer(
        tier.name, tier.value(int(value)), tier.value(int(stage.bound)), stage.proof, 0
    )
    return face.with_row(cost, value, value), answer


def _least(
    face: Face, cost: Floats, deadline: Deadline, counted: float = -np.inf
) -> Stage:
    """The least cost on a face, asked at once; ``counted`` bounds it anyway."""
    value = cost_of_plan(face, cost)
    stage = Stage(face, value, counted, "counting")
    if value <= counted or deadline.passed:
        return stage
    known: list[Face] = [face]

    def heard(x: Floats) -> None:
        known.append(told_better(known.pop(), cost, x, deadline))

    answer = asked(face, cost, deadline, heard)
    face = _cheaper_polished(better(known[0], cost, answer.x), cost)
    value, said = cost_of_plan(face, cost), rounded_up(answer.bound)
    if answer.x is None or said <= counted:  # without any x it contradicts the plan
        return Stage(face, value, counted, "counting")
    return Stage(face, value, min(value, said), "mip")


def _cheaper_polished(face: Face, cost: Floats) -> Face:
    """The face with its plan polished, where that costs no more."""
    lower = with_polished_plan(face)
    dearer = cost_of_plan(lower, cost) > cost_of_plan(face, cost)
    return face if dearer else lower


def _as_it_ended(answer: TierAnswer, tier: Tier, plan: Floats) -> TierAnswer:
    """A worst rate that was held from below may have risen since."""
    if isinstance(tier, Linear) or tier.idle:
        return answer
    value = tier.worth(plan)
    return replace(answer, value=value, bound=max(answer.bound, value))
