"""Compile, choose, solve, verify: the whole way from a problem to a result."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable
from concurrent.futures import Executor
from functools import cache
from importlib import metadata

from matcher.domain import Matching, Problem
from matcher.engine.arguments import Cancel, check_arguments, check_company
from matcher.engine.hashes import Hashing, hash_of
from matcher.engine.progress import Progress
from matcher.engine.result import Audit, Result, TierResult
from matcher.engine.search import search
from matcher.engine.senses import senses_of
from matcher.engine.unjudged import unjudged
from matcher.policy import Policy, default_policy
from matcher.solvers import Answer, Deadline, Way


def solve(
    problem: Problem,
    policy: Policy | None = None,
    *,
    time_limit: float = 60.0,
    seed: int | None = None,
    route: Way | None = None,
    executor: Executor | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
    memory_limit: int | None = None,
    start: Matching | None = None,
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
    executor
        Where the parts of a very large problem are solved: any
        ``concurrent.futures.Executor`` whose workers can import this library.
    on_progress
        Called with a ``Progress`` on the caller's thread: at the end of each tier, and
        about four times a second in between. What it raises ends the solve.
    cancel
        A ``threading.Event``, or anything else with ``is_set``: once that is true, the
        best verified plan is returned within a second. Ctrl-C does the same while a
        solver works; the audit says so, and the next Ctrl-C is raised as usual.
    memory_limit
        MiB of data that the solver's own process may hold, where the system can hold
        it to that; no limit if not given.
    start
        A plan near the one sought, lawful or not: as much of it as is lawful is where
        the search begins, unless the problem is a flow, in tiles, or has soft rules.

    Returns
    -------
    Result
        An infeasible problem is a status, never an exception, and so is a solve that
        was stopped.

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
    check_company(executor, on_progress, cancel, memory_limit)
    stop = cancel.is_set if cancel is not None else _never
    policy = policy if seed is None else policy.with_seed(seed)
    problem_hash = Hashing(problem)
    found = search(
        problem,
        policy,
        Deadline(time_limit, begun, stop=stop),
        route=route,
        executor=executor,
        memory_limit=memory_limit,
        start=start,
        on_progress=on_progress,
        meanwhile=problem_hash.step,
    )
    answer, matching = found.answer, found.matching
    return Result(
        status=answer.status,
        matching=matching,
        tiers=_tiers(problem, policy, answer),
        policy=policy,
        unjudged=unjudged(problem, policy),
        audit=Audit(
            problem_hash=problem_hash.finish(),
            policy_hash=hash_of(policy),
            plan_hash="" if matching is None else hash_of(matching),
            seed=policy.seed,
            route=answer.route,
            unique=answer.unique,
            verdict="no plan" if matching is None else "clean",
            time_limit=time_limit,
            seconds=round(time.monotonic() - begun, 3),
            stopped=found.stopped,
            versions=_versions(),
        ),
    )


def _tiers(problem: Problem, policy: Policy, answer: Answer) -> tuple[TierResult, ...]:
    senses = senses_of(problem, policy)
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


def _never() -> bool:
    """Nobody stops."""
    return False


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    names = ("kullmatch", "ortools", "pydantic", "numpy")
    return (
        ("python", platform.python_version()),
        *((name, metadata.version(name)) for name in names),
    )
