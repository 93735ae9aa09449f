"""What every way to a stable plan must keep, held against a judge of its own.

``support.two_sided`` says what blocks a plan in plain loops, and shares nothing with
the library: no arrays, no solver, no look-up of the market.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import matcher
from matcher import (
    Policy,
    Problem,
    ProblemError,
    Result,
    envy_free_policy,
    stable_policy,
)
from matcher.domain.two_sided import Stability
from support.two_sided import (
    as_matching,
    as_plan,
    blocks,
    couples,
    envies,
    stable_plans,
    tiny_market,
    ways_of,
)

Kinds = Literal["plain", "closing", "couples", "settled", "everything"]
SIDES: tuple[Literal["candidates", "companies"], ...] = ("candidates", "companies")
STABILITIES: tuple[Stability, ...] = ("weak", "strong", "super")


class Found(NamedTuple):
    """A plan that claims to be stable, by the way it was found."""

    way: str
    status: str
    blocking: int
    exists: bool

    @property
    def has_plan(self) -> bool:
        """Whether there is a plan; deferred acceptance may leave its size unproven."""
        return self.status in ("optimal", "feasible")


def a_problem_of(kind: str, seed: int) -> Problem:
    """A small market of one kind."""
    everything = kind == "everything"
    return tiny_market(
        seed,
        couples=everything or kind == "couples",
        closing=everything or kind == "closing",
        settled=everything or kind == "settled",
    )


def every_way(problem: Problem) -> Iterator[Found]:
    """Deferred acceptance for both sides, and the rule in all its kinds."""
    for side in SIDES:
        yield _judged(problem, f"stable({side})", matcher.stable(problem, side), "weak")
    for kind in STABILITIES:
        if kind != "weak" and couples(problem):
            continue
        policy = stable_policy(kind=kind)
        result = matcher.solve(problem, policy)
        yield _judged(problem, f"rule({kind})", result, kind)


def refused(problem: Problem) -> int:
    """How many kinds of stability say that they know no couples."""
    count = 0
    for kind in ("strong", "super"):
        try:
            matcher.solve(problem, stable_policy(kind=kind))
        except ProblemError:
            count += 1
    return count


def envied(problem: Problem) -> int | None:
    """Cases of envy in the largest envy-free plan; ``None`` without a plan."""
    policy = envy_free_policy()
    result = matcher.solve(problem, policy)
    if result.matching is None:
        return None
    return len(envies(problem, ways_of(problem, policy), as_plan(result.matching)))


def _judged(problem: Problem, way: str, result: Result, kind: Stability) -> Found:
    policy: Policy = result.policy
    ways = ways_of(problem, policy)
    exists = any(
        not matcher.verify(problem, as_matching(problem, ways, one), policy)
        for one in stable_plans(problem, kind, policy)
    )
    if result.matching is None:
        return Found(way, result.status, 0, exists)
    plan = as_plan(result.matching)
    found = blocks(problem, ways, plan, kind)
    return Found(way, result.status, len(found), exists)
