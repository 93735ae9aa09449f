"""Compile, choose, solve, verify: the whole way from a problem to a result."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor

from matcher.domain import Matching, Problem
from matcher.engine.arguments import Cancel, check_arguments, check_company
from matcher.engine.hashes import Hashing
from matcher.engine.progress import Progress
from matcher.engine.result import Result
from matcher.engine.results import result_of
from matcher.engine.search import search
from matcher.policy import Policy, default_policy
from matcher.solvers import Deadline, Way


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
        the search begins, unless the problem is a flow or in tiles. With soft rules it
        is begun from whole or not at all.

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
    return result_of(
        problem,
        policy,
        found,
        problem_hash=problem_hash.finish(),
        seed=policy.seed,
        time_limit=time_limit,
        begun=begun,
    )


def _never() -> bool:
    """Nobody stops."""
    return False
