"""A worked example asked of every part that has an opinion about stability."""

from __future__ import annotations

from typing import Literal

import matcher
from literature.printed import as_plan_of, market, plan
from matcher import Policy, Problem, stable_policy
from matcher.domain.two_sided import Stability, blocking
from matcher.objectives import Lottery, Placed
from support.two_sided import Plan, as_plan, stable_plans

Side = Literal["candidates", "companies"]


def accepted(problem: Problem, side: Side = "candidates") -> Plan:
    """What deferred acceptance gives when this side proposes."""
    result = matcher.stable(problem, side)
    assert result.matching is not None
    return as_plan(result.matching)


def solved(problem: Problem, policy: Policy) -> Plan:
    """The best plan under a policy, proven and judged again."""
    result = matcher.solve(problem, policy)
    assert result.status == "optimal"
    assert result.matching is not None
    assert matcher.verify(problem, result.matching, policy) == ()
    return as_plan(result.matching)


def status(problem: Problem, policy: Policy) -> str:
    """Whether there is a plan at all."""
    return matcher.solve(problem, policy).status


def largest(kind: Stability = "weak") -> Policy:
    """Stability as a rule, and then as many people as possible."""
    policy = stable_policy(kind=kind)
    return policy.model_copy(update={"tiers": (Placed(), Lottery())})


def none_blocks(problem: Problem, text: str, kind: Stability = "weak") -> bool:
    """Whether the library's judge finds nothing that blocks a printed matching."""
    return blocking(market(problem), as_plan_of(problem, text), kind) == ()


def all_stable(problem: Problem, kind: Stability = "weak") -> list[Plan]:
    """Every stable matching, by trying all plans; each of them as the judge sees it."""
    found = stable_plans(problem, kind)
    for one in found:
        text = " ".join(f"{who}-{place}" for who, place in one.items())
        assert none_blocks(problem, text, kind)
    return found


def same(found: list[Plan], *printed: str) -> bool:
    """Whether these are exactly the matchings printed, in any order."""
    wanted = [plan(text) for text in printed]
    return len(found) == len(wanted) and all(one in found for one in wanted)
