"""Tiers before the first draw, answered with like people as one type (``types.py``)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Floats, Linear, Program, Tier
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.cohorts.turns import Turns, held_at_worth, in_turn, translated
from matcher.solvers.cohorts.types import Types, types_in


def before_draws(program: Program) -> tuple[Tier, ...]:
    """The tiers before the first draw, which tells all people apart."""
    draws = [nth for nth, tier in enumerate(program.tiers) if tier.draw]
    return program.tiers[: min(draws, default=len(program.tiers))]


def in_turn_by_types(program: Program, turns: Turns, deadline: Deadline) -> Turns:
    """Answer the tiers before the first draw by types, where there are like people.

    Parameters
    ----------
    program
        Any program.
    turns
        What is open, with a plan, and the tiers answered so far.
    deadline
        When to stop; told of every better plan and bound.

    Returns
    -------
    Turns
        With people told apart again, within what types have left open.
    """
    early = before_draws(program)
    answered = {answer.name for answer in turns.answers}
    if deadline.passed or all(tier.name in answered for tier in early):
        return turns
    types = types_in(program, early)
    if types is None:
        return turns
    face = whole_face(types.image, types.image_of(turns.face.plan))
    for tier in types.image.tiers:
        if tier.name in answered:
            face = held_at_worth(face, tier)

    def heard(news: News) -> News:
        plan = None if news.plan is None else types.plan_of(news.plan)
        return replace(news, plan=plan)

    typed = Turns(face, turns.answers)
    after = in_turn(types.image, typed, translated(deadline, heard))
    return replace(after, face=_people_again(types, after.face, turns.face, early))


def _people_again(
    types: Types, image: Face, face: Face, tiers: tuple[Tier, ...]
) -> Face:
    """What is open on the image, with people told apart again."""
    shut = image.upper[types.column] < 0.5
    face = replace(
        face,
        plan=_handed_out(types, image.plan),
        upper=np.where(shut, face.lower, face.upper),
    )
    narrower = (image.lower > types.image.lower) | (image.upper < types.image.upper)
    counted = np.flatnonzero(narrower & (image.upper > 0.5))
    face = face.with_rows(
        types.members(counted), image.lower[counted], image.upper[counted]
    )
    for tier in tiers:
        face = held_at_worth(face, tier)
    return face


def _handed_out(types: Types, image: Floats) -> Floats:
    """A plan with this image, the best of them in the first draw."""
    draws = [tier for tier in types.program.tiers if tier.draw]
    if not draws or not isinstance(draws[0], Linear):
        return types.plan_of(image)
    cost = np.zeros(types.program.columns)
    cost[: len(draws[0].cost)] = draws[0].cost
    return types.cheapest_plan_of(image, cost)
