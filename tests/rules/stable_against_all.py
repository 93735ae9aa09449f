"""Solving with the rule ``Stable`` against all stable plans of tiny problems."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from matcher.domain import Matching, Problem
from matcher.engine import solve
from matcher.errors import ProblemError
from matcher.objectives import CompanyPriorities, Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Objective
from matcher.rules import Stable
from matcher.verify import verify
from support.two_sided import as_matching, stable_plans, tiny_market, ways_of

FOR_CANDIDATES: tuple[Objective, ...] = (Placed(), Preference(), CompanyPriorities())
"""The largest stable plan, and of those the best for candidates."""

FOR_COMPANIES: tuple[Objective, ...] = (CompanyPriorities(), Preference())
"""The best stable plan for companies."""


def a_market(seed: int) -> Problem:
    """Every third has couples or slots that close; the others none."""
    mixed = seed % 3 == 0
    return tiny_market(seed, couples=mixed, closing=mixed)


def kind_of(seed: int, problem: Problem) -> str:
    """Weak where there are couples, else weak, strong and super by turns."""
    if problem.joint_lists or problem.companions:
        return "weak"
    return ("weak", "strong", "weak", "super")[seed // 3 % 4]


def differs(seed: int) -> str | None:
    """How the engine and the list of all stable plans differ; ``None``: they agree.

    Raises
    ------
    ProblemError
        If the facts are such that nobody can be asked for a stable plan.
    """
    problem = a_market(seed)
    kind = kind_of(seed, problem)
    stable = Stable.model_validate({"kind": kind})
    rules = tuple(r for r in default_policy().rules if r.rule != "stable")
    ways, others = ways_of(problem), Policy(rules=rules, tiers=FOR_CANDIDATES)
    every = [as_matching(problem, ways, plan) for plan in stable_plans(problem, kind)]
    # a pinned placement may break a rule that the list of plans knows nothing of
    plans = [plan for plan in every if not verify(problem, plan, others)]
    for tiers in (FOR_CANDIDATES, FOR_COMPANIES):
        policy = Policy(rules=(*rules, stable), tiers=tiers)
        result = solve(problem, policy, seed=seed, time_limit=60)
        best = best_of(problem, plans, tiers)
        found = tuple(tier.value for tier in result.tiers)
        expected = ("infeasible", ()) if best is None else ("optimal", best)
        if (result.status, found) != expected:
            return f"{seed} {kind}: {result.status} {found}, not {expected}"
        if best is not None and verify(problem, result.matching, policy):
            return f"{seed} {kind}: not lawful"
    return None


def best_of(
    problem: Problem, plans: Sequence[Matching], tiers: Sequence[Objective]
) -> tuple[Fraction, ...] | None:
    """The best values of tiers, one after the other; ``None`` without a plan."""
    senses = [sense for tier in tiers for _, sense in tier.names(problem)]
    values = [
        tuple(one for tier in tiers for one in tier.value(problem, plan))
        for plan in plans
    ]
    return max(
        values,
        key=lambda all_of_one: [
            one if sense == "most" else -one
            for one, sense in zip(all_of_one, senses, strict=True)
        ],
        default=None,
    )


def judged(first: int, last: int) -> tuple[int, int, list[str]]:
    """Problems compared, those whose facts are refused, and differences."""
    compared, refused, found = 0, 0, []
    for seed in range(first, last):
        try:
            difference = differs(seed)
        except ProblemError:
            refused += 1
            continue
        compared += 1
        if difference is not None:
            found.append(difference)
    return compared, refused, found
