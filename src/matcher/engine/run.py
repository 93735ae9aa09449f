"""Compile, choose, solve, verify: the whole way from a problem to a result."""

from __future__ import annotations

import platform
import time
from fractions import Fraction
from importlib import metadata

import numpy as np

from matcher.compile import Compiled, compile_problem
from matcher.domain import Matching, Problem
from matcher.engine.arguments import check_arguments
from matcher.engine.hashes import hash_of
from matcher.engine.result import Audit, Result, TierResult
from matcher.engine.unjudged import unjudged
from matcher.errors import VerificationError
from matcher.policy import Policy, default_policy
from matcher.program import Sense, ints
from matcher.solvers import Answer, Deadline, Way, solve_program
from matcher.verify import verify


def solve(
    problem: Problem,
    policy: Policy | None = None,
    *,
    time_limit: float = 60.0,
    seed: int | None = None,
    route: Way | None = None,
) -> Result:
    """Find the best lawful plan for everybody at once, and prove how good it is.

    Parameters
    ----------
    problem
        All facts.
    policy
        Rules in force and ordered tiers; the default policy if not given.
    time_limit
        Seconds after which the best verified plan is returned with the bounds known.
    seed
        Of the lottery among plans that are equally good; the policy's own if not given.
    route
        Way through the engine; chosen from the program's structure if not given.

    Returns
    -------
    Result
        An infeasible problem is a status, never an exception.

    Raises
    ------
    VerificationError
        If the plan found does not pass ``verify``. That is a fault of this library.
    PolicyError
        If the policy lacks a tier, or a rule that says what a placement is.
    TypeError, ValueError
        If an argument is of the wrong kind, or ``"flow"`` is asked of a problem that
        is no network.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> solve(Problem(first_month="2022-08")).status
    'optimal'
    """
    begun = time.monotonic()
    policy = policy or default_policy()
    check_arguments(problem, policy, time_limit, seed, route)
    deadline = Deadline(time_limit)
    policy = policy if seed is None else policy.with_seed(seed)
    compiled = compile_problem(problem, policy)
    answer = solve_program(compiled.program, deadline, route=route)
    matching = matching_of(compiled, answer)
    if matching is not None:
        _verified(problem, policy, matching, answer)
    return Result(
        status=answer.status,
        matching=matching,
        tiers=_tiers(problem, policy, answer),
        policy=policy,
        unjudged=unjudged(problem, policy),
        audit=Audit(
            problem_hash=hash_of(problem),
            policy_hash=hash_of(policy),
            plan_hash="" if matching is None else hash_of(matching),
            seed=policy.seed,
            route=answer.route,
            unique=answer.unique,
            verdict="no plan" if matching is None else "clean",
            time_limit=time_limit,
            seconds=round(time.monotonic() - begun, 3),
            versions=_versions(),
        ),
    )


def matching_of(compiled: Compiled, answer: Answer) -> Matching | None:
    """The placements of the options an answer takes."""
    if answer.x is None:
        return None
    taken = np.flatnonzero(answer.x[: compiled.program.options] > 0.5)
    return Matching(placements=compiled.options.placements(ints(taken)))


def _verified(
    problem: Problem, policy: Policy, matching: Matching, answer: Answer
) -> None:
    claimed: dict[str, Fraction] = {tier.name: tier.value for tier in answer.tiers}
    found = verify(problem, matching, policy, values=claimed)
    if found:
        codes = sorted({violation.code for violation in found})
        raise VerificationError(
            f"the plan breaks {len(found)} conditions: {', '.join(codes)}"
        )


def _tiers(problem: Problem, policy: Policy, answer: Answer) -> tuple[TierResult, ...]:
    senses: dict[str, Sense] = {
        name: sense
        for objective in policy.objectives
        for name, sense in objective.names(problem)
    }
    results, proven_above = [], True
    for tier in answer.tiers:
        proven_above = proven_above and tier.closed
        results.append(
            TierResult(
                name=tier.name,
                sense=senses[tier.name],
                value=tier.value,
                bound=tier.bound,
                standing="proven" if proven_above else "conditional",
                proof=tier.proof,
                seconds=round(tier.seconds, 3),
            )
        )
    return tuple(results)


def _versions() -> tuple[tuple[str, str], ...]:
    names = ("kullmatch", "ortools", "pydantic", "numpy")
    return (
        ("python", platform.python_version()),
        *((name, metadata.version(name)) for name in names),
    )
