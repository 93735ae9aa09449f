"""Tiers in turn: each pack is one stage; what it has proven is a smaller face."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Floats, Highest, Linear, Program, Tier, Unsummed, WorstRate
from matcher.solvers.base.answer import Proof, TierAnswer, Unique
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.cohorts.ahead import WORTHWHILE, look_ahead
from matcher.solvers.cohorts.highest_level import held_level, lower_highest_level
from matcher.solvers.cohorts.next_rate import raise_next_rate
from matcher.solvers.cohorts.packing import Pack, packs_of, tiers_of
from matcher.solvers.cohorts.uniqueness import unique_on
from matcher.solvers.cohorts.worst_rate import held_rate, raise_worst_rate
from matcher.solvers.large.implied import without_implied_rows
from matcher.solvers.large.large import LARGE, minimise_large
from matcher.solvers.stage.polish import with_polished_plan
from matcher.solvers.stage.rounding import cost_of_plan
from matcher.solvers.stage.stage import Stage, minimise


@dataclass(frozen=True)
class Turns:
    """What is open after some tiers, their answers in order, and what is unique."""

    face: Face
    answers: tuple[TierAnswer, ...]
    unique: Unique = "unknown"


def in_turn(program: Program, turns: Turns, deadline: Deadline) -> Turns:
    """Answer the tiers of a program that are not answered yet, one after the other.

    Parameters
    ----------
    program
        Any program.
    turns
        What is open, with a plan, and the tiers answered so far.
    deadline
        When to stop; told of every better plan and bound.
    """
    draws = [tier.name for tier in program.tiers if tier.draw]
    may_settle = draws[1:] or draws  # the first of several hardly ever does
    answered = [answer.name for answer in turns.answers]
    open_tiers = [tier for tier in program.tiers if tier.name not in answered]
    parts = list(packs_of(replace(program, tiers=tuple(open_tiers))))
    turns, done = _looked_ahead(program, turns, parts, deadline)
    for part in parts[done:]:
        begun, face, unique = time.monotonic(), turns.face, turns.unique
        tiers = tiers_of(part)
        heard = deadline.during(tiers[0].name, turns.answers)
        if unique == "yes" and not _moves_auxiliary(part, program.options):
            answers = [_only(tier, face.plan) for tier in tiers]
        elif isinstance(part, Pack):
            face = without_implied_rows(face) if _is_large(face) else face
            before, unique = face, "unknown"
            face, answers = _packed(program, face, part, heard)
            asked = tiers[-1].name in may_settle
            if asked and all(one.closed for one in answers):
                before = replace(before, plan=face.plan, active=face.active)
                unique = unique_on(before, part.cost, deadline)
        else:
            face, answer = best_of(face, part, heard)
            answers, unique = [answer], "unknown"
        share = (time.monotonic() - begun) / len(answers)
        timed = [replace(one, seconds=share) for one in answers]
        turns = Turns(face, (*turns.answers, *timed), unique)
        deadline.tell(News(face.plan, turns.answers, tiers[-1].name))
    return turns


def _looked_ahead(
    program: Program, turns: Turns, parts: list[Pack | Unsummed], deadline: Deadline
) -> tuple[Turns, int]:
    """Answer the first two parts of a large program at once, if that proves them.

    Also tells how many parts are answered.
    """
    face, begun = turns.face, time.monotonic()
    pair = [part for part in parts[:2] if isinstance(part, Pack)]
    small = face.free.sum() <= WORTHWHILE or not face.single
    if len(pair) < 2 or small or deadline.passed:
        return turns, 0
    heard = deadline.during(pair[0].tiers[0].name, turns.answers)

    def beyond(plan: Floats) -> Deadline:
        least = cost_of_plan(replace(face, plan=plan), pair[0].cost)
        proven = Stage(replace(face, plan=plan), least, least, "duals")
        _, each = _answered(program, proven, pair[0])
        told = deadline.during(pair[1].tiers[0].name, (*turns.answers, *each))
        return _in_units_of(pair[1], told)

    ahead = look_ahead(face, pair[0].cost, pair[1].cost, heard, beyond)
    face, answers = ahead.face, list(turns.answers)
    for part, stage in zip(pair, ahead.stages, strict=False):
        face, each = _answered(program, replace(stage, face=face), part)
        share = (time.monotonic() - begun) / len(ahead.stages) / len(each)
        answers += [replace(one, seconds=share) for one in each]
    turns = Turns(face, tuple(answers))
    deadline.tell(News(face.plan, turns.answers))
    return turns, len(ahead.stages)


def held_at_worth(face: Face, tier: Tier) -> Face:
    """The face with a tier held at what its plan is worth."""
    if tier.idle:
        return face
    if not isinstance(tier, Linear):
        return _held_unsummed(face, tier)
    cost = np.zeros(len(face.lower))
    cost[: len(tier.cost)] = tier.cost
    value = cost_of_plan(face, cost)
    return face.with_row(cost, value, value)


def _held_unsummed(face: Face, tier: Unsummed) -> Face:
    """Held at what the plan is worth; a gap has become a linear tier by now."""
    if isinstance(tier, WorstRate):
        return held_rate(face, tier)
    return held_level(face, tier) if isinstance(tier, Highest) else face


def best_of(face: Face, tier: Unsummed, deadline: Deadline) -> tuple[Face, TierAnswer]:
    """Optimise a tier that is no sum and hold it at the value reached."""
    if isinstance(tier, Highest):
        return lower_highest_level(face, tier, deadline)
    if isinstance(tier, WorstRate):
        raised = raise_next_rate if tier.beyond else raise_worst_rate
        return raised(face, tier, deadline)
    value = tier.worth(face.plan)
    return face, TierAnswer(tier.name, value, tier.utmost, "counting", 0.0)


def _packed(
    program: Program, face: Face, pack: Pack, deadline: Deadline
) -> tuple[Face, list[TierAnswer]]:
    """Optimise a pack and hold each of its tiers at the value reached."""
    first = pack.costs[0] if len(pack.costs) > 1 else None
    heard = _in_units_of(pack, deadline)
    if _is_large(face):
        return _answered(program, minimise_large(face, pack.cost, heard), pack)
    return _answered(program, minimise(face, pack.cost, heard, first), pack)


def _is_large(face: Face) -> bool:
    return face.single and bool(face.free.sum() > LARGE)


def _answered(
    program: Program, stage: Stage, pack: Pack
) -> tuple[Face, list[TierAnswer]]:
    """Hold each tier of a pack at the value its stage has reached."""
    face, answers = _polished(stage.face, pack), []
    for nth, (tier, cost) in enumerate(zip(pack.tiers, pack.costs, strict=True)):
        value = cost_of_plan(face, cost)
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


def _polished(face: Face, pack: Pack) -> Face:
    """The face with its plan polished, where that costs no more."""
    lower = with_polished_plan(face)
    dearer = cost_of_plan(lower, pack.cost) > cost_of_plan(face, pack.cost)
    return face if dearer else lower


def _in_units_of(pack: Pack, deadline: Deadline) -> Deadline:
    """The same deadline, told of bounds on the first tier of a pack."""

    def said(news: News) -> News:
        if news.bound is None or not np.isfinite(news.bound):
            return replace(news, bound=None)
        return replace(news, bound=pack.first_bound(news.bound))

    return translated(deadline, said)


def translated(deadline: Deadline, said: Callable[[News], News]) -> Deadline:
    """The same deadline, whose listener hears news in another tongue."""
    return replace(deadline, listener=lambda news: deadline.tell(said(news)))


def _moves_auxiliary(part: Pack | Unsummed, options: int) -> bool:
    """Whether a part counts more than the options taken."""
    return isinstance(part, Pack) and bool(part.cost[options:].any())


def _only(tier: Tier, plan: Floats) -> TierAnswer:
    """A tier after only one plan is left."""
    value = tier.worth(plan)
    return TierAnswer(tier.name, value, value, "only", 0.0)
