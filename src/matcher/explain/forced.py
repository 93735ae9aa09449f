"""Force an option, and solve the tiers in order until one gets worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from matcher.compile import Compiled
from matcher.domain import Problem
from matcher.engine import Result
from matcher.engine.judged import judged_plan
from matcher.explain.told import Forced
from matcher.program import Ints, Linear, Program, at_least
from matcher.solvers import Deadline, News, TierAnswer, solve_program

_FORCED = "forced"


def forced(
    problem: Problem,
    compiled: Compiled,
    result: Result,
    options: Ints,
    *,
    least: int = 1,
    time_limit: float = 60.0,
) -> Forced:
    """Take at least so many of some options, and find the first tier that gets worse.

    Parameters
    ----------
    problem, compiled, result
        Facts, what they were compiled to, and the plan that is explained.
    options
        Positions of the options to choose from.
    least
        How many of them at least.
    time_limit
        Seconds.

    Raises
    ------
    VerificationError
        If a plan found on the way does not pass ``verify``.
    """
    if len(options) < least:
        return Forced("unlawful")
    settled: list[str] = []

    def listener(news: News) -> None:
        """Note the first tier that is settled otherwise than in the plan."""
        for answer in news.answers:
            wanted = least if answer.name == _FORCED else result.value(answer.name)
            if answer.closed and answer.value != wanted:
                settled.append(answer.name)

    one_person = len(set(compiled.options.candidate[options].tolist())) == 1
    if one_person and least == 1:
        program = _with_tier(compiled.program, options)
    else:
        program = at_least(compiled.program, options, least, _FORCED)
    deadline = Deadline(time_limit, listener=listener, stop=lambda: bool(settled))
    answer = solve_program(program, deadline)
    if answer.status == "infeasible":
        return Forced("unlawful")
    if answer.x is None:
        return Forced("unknown")
    if answer.x[options].sum() < least:
        nobody = all(tier.closed for tier in answer.tiers if tier.name == _FORCED)
        return Forced("unlawful" if nobody else "unknown")
    tiers = _until_it_differs(result, answer.tiers)
    judged_plan(problem, result.policy, compiled.options, answer.x, tiers)
    return _told(result, compiled.program, tiers[-1])


def _until_it_differs(
    result: Result, answers: Sequence[TierAnswer]
) -> tuple[TierAnswer, ...]:
    """The tiers up to the first whose value is not the plan's."""
    tiers = [tier for tier in answers if tier.name != _FORCED]
    for nth, tier in enumerate(tiers, start=1):
        if tier.value != result.value(tier.name):
            return tuple(tiers[:nth])
    return tuple(tiers)


def _told(result: Result, program: Program, last: TierAnswer) -> Forced:
    """What is told of the tier at which a forced plan and the plan part."""
    before = result.value(last.name)
    if last.value == before:
        return Forced("as_good")
    (number,) = (
        nth for nth, tier in enumerate(result.tiers, start=1) if tier.name == last.name
    )
    (tier,) = (tier for tier in program.tiers if tier.name == last.name)
    better = (last.value > before) == (tier.sense == "most")
    sure = last.closed and result.tiers[number - 1].standing == "proven"
    return Forced(
        "better" if better else "worse" if sure else "unknown",
        tier=last.name,
        number=number,
        before=before,
        after=last.value,
        draw=tier.draw,
    )


def _with_tier(program: Program, options: Ints) -> Program:
    """The program with a tier ahead of all: at most one of these options is taken.

    The solvers start from nobody placed, which a row would forbid.
    """
    points = np.zeros(program.columns, dtype=np.int64)
    points[options] = 1
    tier = Linear(_FORCED, "most", points)
    return replace(program, tiers=(tier, *program.tiers))
