"""Force an option, and solve the tiers in order until one gets worse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from matcher.compile import Compiled
from matcher.domain import Problem
from matcher.engine import Result
from matcher.engine.incumbent import plan_of
from matcher.errors import VerificationError
from matcher.explain.told import Forced
from matcher.program import Floats, Ints, Linear, Matrix, Program, Sense
from matcher.solvers import Deadline, News, TierAnswer, solve_program
from matcher.verify import tier_values, verify

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
    worse: list[str] = []
    senses = {tier.name: tier.sense for tier in compiled.program.tiers}

    def listener(news: News) -> None:
        for answer in news.answers:
            if answer.name == _FORCED:
                differs = answer.value < least
            else:
                differs = answer.value != result.value(answer.name)
            if differs and answer.closed:
                worse.append(answer.name)

    one_person = len(set(compiled.options.candidate[options].tolist())) == 1
    ask = _with_tier if one_person and least == 1 else _with_row
    program = ask(compiled.program, options, least)
    deadline = Deadline(time_limit, listener=listener, stop=lambda: bool(worse))
    answer = solve_program(program, deadline)
    if answer.status == "infeasible":
        return Forced("unlawful")
    if answer.x is None:
        return Forced("unknown")
    taken = int(answer.x[options].sum())
    tiers = [tier for tier in answer.tiers if tier.name != _FORCED]
    if taken < least:
        asked = [tier for tier in answer.tiers if tier.name == _FORCED]
        sure = all(tier.closed for tier in asked)
        return Forced("unlawful" if sure else "unknown")
    _check(problem, result, replace(compiled, program=program), answer.x, tiers)
    return _first_difference(result, compiled.program, senses, tiers)


def _first_difference(
    result: Result,
    program: Program,
    senses: Mapping[str, Sense],
    tiers: Sequence[TierAnswer],
) -> Forced:
    number = {tier.name: nth for nth, tier in enumerate(result.tiers, start=1)}
    proven = {tier.name: tier.standing == "proven" for tier in result.tiers}
    draws = {tier.name for tier in program.tiers if tier.draw}
    for tier in tiers:
        before = result.value(tier.name)
        sure = tier.closed and proven[tier.name]
        if tier.value == before:
            continue
        more = tier.value > before
        better = more if senses[tier.name] == "most" else not more
        return Forced(
            "better" if better else "worse" if sure else "unknown",
            tier=tier.name,
            number=number[tier.name],
            before=before,
            after=tier.value,
            draw=tier.name in draws,
        )
    return Forced("as_good")


def _check(
    problem: Problem,
    result: Result,
    compiled: Compiled,
    x: Floats,
    tiers: Sequence[TierAnswer],
) -> None:
    """The plan found is lawful and worth what is claimed, as ``verify`` counts."""
    taken = np.flatnonzero(x[: compiled.program.options] > 0.5)
    matching = plan_of(compiled.options.take(taken))
    if verify(problem, matching, result.policy):
        raise VerificationError("a plan found while forcing an option is not lawful")
    values = tier_values(problem, matching, result.policy)
    if any(values[tier.name] != tier.value for tier in tiers):
        raise VerificationError("a tier's value does not hold while forcing an option")


def _with_tier(program: Program, options: Ints, least: int) -> Program:
    """The program with a tier ahead of all: at most one of these options is taken.

    The solvers start from nobody placed, which a row would forbid.
    """
    points = np.zeros(program.columns, dtype=np.int64)
    points[options] = least
    tier = Linear(_FORCED, "most", points)
    return replace(program, tiers=(tier, *program.tiers))


def _with_row(program: Program, options: Ints, least: int) -> Program:
    """The program with a row more: at least so many of these options."""
    row = Matrix(
        np.zeros(len(options), dtype=np.int64),
        np.sort(options),
        np.ones(len(options)),
        (1, program.columns),
    )
    rows = program.rows
    kept = replace(
        rows,
        matrix=Matrix.stack([rows.matrix, row], program.columns),
        lower=np.append(rows.lower, float(least)),
        upper=np.append(rows.upper, np.inf),
        rules=(*rows.rules, _FORCED),
        subjects=(*rows.subjects, _FORCED),
    )
    return replace(program, rows=kept)
