"""A result from what was found, and how it is known."""

from __future__ import annotations

import platform
import time
from functools import cache
from importlib import metadata

from matcher.domain import Problem
from matcher.engine.hashes import hash_of
from matcher.engine.result import Audit, Result, Tickets, TierResult
from matcher.engine.search import Found
from matcher.engine.senses import senses_of
from matcher.engine.unjudged import unjudged
from matcher.policy import Policy
from matcher.solvers import Answer


def result_of(
    problem: Problem,
    policy: Policy,
    found: Found,
    *,
    problem_hash: str,
    seed: int,
    time_limit: float,
    begun: float,
    lottery: Tickets | None = None,
) -> Result:
    """Write down what was found.

    Parameters
    ----------
    problem, policy
        Facts, and the rules and tiers in force.
    found
        A plan that ``verify`` has passed, or none, and what is known of it.
    problem_hash, seed, time_limit, lottery
        For the audit.
    begun
        When the call began, as ``time.monotonic`` says.
    """
    answer, matching = found.answer, found.matching
    return Result(
        status=answer.status,
        matching=matching,
        tiers=_tiers(problem, policy, answer),
        policy=policy,
        unjudged=unjudged(problem, policy),
        audit=Audit(
            problem_hash=problem_hash,
            policy_hash=hash_of(policy),
            plan_hash="" if matching is None else hash_of(matching),
            seed=seed,
            route=answer.route,
            unique=answer.unique,
            verdict="no plan" if matching is None else "clean",
            time_limit=time_limit,
            seconds=round(time.monotonic() - begun, 3),
            stopped=found.stopped,
            lottery=lottery,
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


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    names = ("kullmatch", "ortools", "pydantic", "numpy")
    return (
        ("python", platform.python_version()),
        *((name, metadata.version(name)) for name in names),
    )
