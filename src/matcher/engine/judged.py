"""A plan found on the way to an answer: judged from ids before anything rests on it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matcher.domain import Matching, Problem
from matcher.engine.incumbent import plan_of
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.program import Floats, Options
from matcher.solvers import TierAnswer
from matcher.verify import tier_values, verify


def taken_options(options: Options, x: Floats) -> Matching:
    """The placements of the options that a solver takes.

    Parameters
    ----------
    options
        What its first columns stand for, shape (options,).
    x
        A value of each column, shape (columns,).
    """
    return plan_of(options.take(np.flatnonzero(x[: len(options)] > 0.5)))


def judged_plan(
    problem: Problem,
    policy: Policy,
    options: Options,
    x: Floats,
    tiers: Iterable[TierAnswer] = (),
) -> Matching:
    """The plan of a solver's answer, if ``verify`` passes it and all that is claimed.

    Parameters
    ----------
    problem, policy
        What it is judged by.
    options, x
        As for ``taken_options``.
    tiers
        Of the policy; each is claimed to have its value in this plan.

    Raises
    ------
    VerificationError
        If the plan is not lawful, or a tier of it has another value. That is a fault of
        this library, or of a rule from outside.
    """
    plan = taken_options(options, x)
    if verify(problem, plan, policy):
        raise VerificationError("a plan found on the way is not lawful")
    claimed = {tier.name: tier.value for tier in tiers}
    if claimed and not claimed.items() <= tier_values(problem, plan, policy).items():
        raise VerificationError("a plan found on the way is not worth what is claimed")
    return plan
