"""Whether a result is about the problem it is given with."""

from __future__ import annotations

from matcher.domain import Matching, Problem
from matcher.engine.hashes import hash_of
from matcher.engine.result import Result


def own_plan(problem: Problem, result: Result) -> Matching:
    """The plan of a result, where it has one and it is of this problem.

    Whatever answers a question about a plan asks this first.

    Raises
    ------
    ValueError
        If the result has no plan, or its hashes are of other facts or another plan.

    Examples
    --------
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> own_plan(problem, solve(problem)).placements
    ()
    """
    plan, audit = result.matching, result.audit
    if plan is None:
        raise ValueError("the result has no plan")
    if (audit.problem_hash, audit.plan_hash) != (hash_of(problem), hash_of(plan)):
        raise ValueError("the result is of another problem, or its plan was changed")
    return plan
