"""What decided against somebody's place: the plan is sought in which she keeps it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import numpy as np

from matcher.compile import compile_problem
from matcher.domain import Fact
from matcher.domain.fact import Id
from matcher.engine.judged import judged_plan
from matcher.engine.senses import first_worse, senses_of
from matcher.program import at_least
from matcher.replan.repair import Repair
from matcher.solvers import Deadline, News, solve_program

By = Literal["tier", "rules", "nothing", "unknown"]


class Deciding(Fact):
    """Why a person could not keep her slot, shown by the best plan in which she does.

    Attributes
    ----------
    by
        ``tier``: that plan is worse in ``tier``, and as good in all tiers above.
        ``rules``: no lawful plan lets her keep it. ``nothing``: that plan is as good.
        ``unknown``: time ran out before any of these was proven.
    tier
        Name of the tier, where one decided.
    value, forced
        Its value in the repair, and the most it can be when she keeps her slot.
    """

    candidate: Id
    by: By
    tier: str = ""
    value: Fraction | None = None
    forced: Fraction | None = None


def deciding(repair: Repair, candidate: str, *, time_limit: float = 60.0) -> Deciding:
    """Solve again with her where she was, up to the first tier that suffers by it.

    Parameters
    ----------
    repair
        What ``replan`` found.
    candidate
        Somebody who moved or lost her place.
    time_limit
        Seconds.

    Raises
    ------
    ValueError
        If she has not moved.
    VerificationError
        If the plan found on the way is not lawful or not worth what is claimed.
    """
    had = next((o.before for o in repair.moves if o.candidate == candidate), None)
    if had is None:
        raise ValueError("only of people who moved it can be said what decided")
    problem, policy = repair.problem, repair.result.policy
    compiled = compile_problem(problem, policy)
    options, facts = compiled.options, compiled.options.facts
    hers = options.candidate == facts.candidate_index[candidate]
    there = np.flatnonzero(hers & (options.slot == facts.slot_index[had.slot]))
    if not len(there):
        return Deciding(candidate=candidate, by="rules")
    program = at_least(compiled.program, there, 1, "commitments")
    senses, now = senses_of(problem, policy), repair.result.values
    worse: list[str] = []

    def listener(news: News) -> None:
        """Whatever follows the first tier that suffers need not be known."""
        told = {one.name: one.value for one in news.answers}
        if told and first_worse(senses, now, {**now, **told}) is not None:
            worse.append(news.stage)

    deadline = Deadline(time_limit, listener=listener, stop=lambda: bool(worse))
    answer = solve_program(program, deadline)
    if answer.status == "infeasible":
        return Deciding(candidate=candidate, by="rules")
    if answer.x is None:
        return Deciding(candidate=candidate, by="unknown")
    judged_plan(problem, policy, options, answer.x, answer.tiers)
    for tier in answer.tiers:
        if not tier.closed:
            return Deciding(candidate=candidate, by="unknown")
        if tier.value != now[tier.name]:
            break
    else:
        return Deciding(candidate=candidate, by="nothing")
    if first_worse(senses, now, {**now, tier.name: tier.value}) is None:
        return Deciding(candidate=candidate, by="nothing")
    return Deciding(
        candidate=candidate,
        by="tier",
        tier=tier.name,
        value=now[tier.name],
        forced=tier.value,
    )
