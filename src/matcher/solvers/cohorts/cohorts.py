"""The route for everything that is not a flow: cohorts open or closed, companions.

Tiers that do not tell twins apart are answered with twins as one (``twins.py``); then
twins become two again for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from matcher.program import Floats, Linear, Program, Tier
from matcher.solvers.base.answer import Answer, Status, TierAnswer, idle
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.base.mip import solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.cohorts.by_types import before_draws, in_turn_by_types
from matcher.solvers.cohorts.counts import counted, with_counts
from matcher.solvers.cohorts.greedy import first_plan
from matcher.solvers.cohorts.opening import opened_plan
from matcher.solvers.cohorts.rate_columns import with_rate_columns
from matcher.solvers.cohorts.turns import Turns, held_at_worth, in_turn, translated
from matcher.solvers.cohorts.twins import Twins, twins_in
from matcher.solvers.cohorts.uniqueness import unique_on
from matcher.solvers.stage.polish import with_polished_plan

_LIFT_SECONDS = 5.0
_ASKED_UNIQUE = 5_000
"""Where no draw has settled it, fewer columns are asked whether a plan is unique."""


def solve(
    program: Program,
    deadline: Deadline,
    *,
    plan: Floats | None = None,
    answered: Sequence[TierAnswer] = (),
) -> Answer:
    """Optimise the tiers of a program one after the other.

    Parameters
    ----------
    program
        Any program.
    deadline
        When to return the best plan known, with the bounds known by then; told of
        every better plan and bound.
    plan
        A plan to start from, whole numbers per column.
    answered
        Tiers that are answered already, proven or not: they are held at what they are
        worth in the plan, their bounds are kept, and the others go on from there.
    """
    first = _any_plan(program, deadline) if plan is None else plan
    if isinstance(first, str):
        return Answer("cohorts", first, None, (), "unknown")
    columns = program.columns
    known = tuple(tier.name for tier in program.tiers)
    wide = with_counts(program)
    wide, first = with_rate_columns(wide, counted(wide, first))
    heard = translated(deadline, lambda news: narrowed_news(news, columns))
    face = whole_face(wide, first)
    if plan is None:
        face = with_polished_plan(face)
    heard.tell(News(face.plan))
    done = [one for one in answered if one.name in known]
    for tier in wide.tiers:
        if tier.name in [one.name for one in done]:
            face = held_at_worth(face, tier)
        elif tier.idle:
            done.append(idle(tier))
    heard.tell(News(face.plan, tuple(done)))
    turns = _with_twins_as_one(wide, Turns(face, tuple(done)), heard)
    turns = in_turn_by_types(wide, turns, heard)
    turns = in_turn(wide, turns, heard)
    found = {answer.name: answer for answer in turns.answers}
    face, unique = turns.face, turns.unique
    tiers = tuple(as_it_ended(found[t.name], t, face.plan) for t in program.tiers)
    proven = all(tier.closed for tier in tiers)
    if proven and unique == "unknown" and columns <= _ASKED_UNIQUE:
        unique = unique_on(face, np.zeros(len(face.lower)), deadline)
    status: Status = "optimal" if proven else "feasible"
    x = face.plan[:columns]
    return Answer("cohorts", status, x, tiers, unique if proven else "unknown")


def narrowed_news(news: News, columns: int) -> News:
    """News of a plan with only so many of its columns."""
    return news if news.plan is None else replace(news, plan=news.plan[:columns])


def _any_plan(
    program: Program, deadline: Deadline
) -> Floats | Literal["infeasible", "not_found"]:
    """A first plan to start from, or why there is none."""
    plan = first_plan(program)
    if plan is not None:
        return opened_plan(program, plan, deadline)
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


def _with_twins_as_one(program: Program, turns: Turns, deadline: Deadline) -> Turns:
    """Answer the tiers before the first draw with twins as one, where there are any."""
    early = before_draws(program)
    answered = {answer.name for answer in turns.answers}
    if deadline.passed or all(tier.name in answered for tier in early):
        return turns
    twins = twins_in(program, early)
    if twins is None:
        return turns
    seen = twins.image_of(turns.face.plan)
    image = whole_face(twins.image, seen)
    if not image.holds(seen):
        return turns
    for tier in twins.image.tiers:
        if tier.name in answered:
            image = held_at_worth(image, tier)
    known = _Known(twins, seen, turns.face.plan)
    heard = translated(deadline, known.told)
    after = in_turn_by_types(twins.image, Turns(image, turns.answers), heard)
    after = in_turn(twins.image, after, heard)
    plan = known.plan_of(after.face.plan)
    if plan is None:  # the image was too roomy: its plan has no counterpart
        return replace(turns, face=replace(turns.face, plan=known.plan))
    face = replace(turns.face, plan=plan)
    return replace(after, face=_open_again(twins, after.face, face, early))


class _Known:
    """Plans for images, the last ones remembered; ``plan`` is the best so far."""

    def __init__(self, twins: Twins, image: Floats, plan: Floats) -> None:
        self._twins, self._image, self.plan = twins, image, plan
        self._without_plan: Floats | None = None

    def plan_of(self, image: Floats) -> Floats | None:
        """A plan with this image, or ``None`` when none is found."""
        if np.array_equal(image, self._image):
            return self.plan
        if self._without_plan is not None and np.array_equal(image, self._without_plan):
            return None
        plan = self._twins.plan_of(image, _LIFT_SECONDS)
        if plan is None:
            self._without_plan = image
            return None
        self._image, self.plan = image, plan
        return plan

    def told(self, news: News) -> News:
        """News of an image as news of a plan; answers go with one that holds them."""
        plan = None if news.plan is None else self.plan_of(news.plan)
        return replace(news, plan=plan, answers=() if plan is None else news.answers)


def _open_again(twins: Twins, image: Face, face: Face, tiers: tuple[Tier, ...]) -> Face:
    """What is open on the image, with twins as two again."""
    closed = image.upper[twins.column] < 0.5
    face = replace(face, upper=np.where(closed, face.lower, face.upper))
    sure = twins.members(np.flatnonzero(image.lower > 0.5))
    least = np.ones(sure.shape[0])
    face = face.with_rows(sure, least, np.full(len(least), np.inf))
    for tier in tiers:
        face = held_at_worth(face, tier)
    return face


def as_it_ended(answer: TierAnswer, tier: Tier, plan: Floats) -> TierAnswer:
    """A rate that was held from below may have risen since, and a level fallen."""
    if isinstance(tier, Linear) or tier.idle:
        return answer
    value = tier.worth(plan)
    better = max if tier.sense == "most" else min
    return replace(answer, value=value, bound=better(answer.bound, value))
