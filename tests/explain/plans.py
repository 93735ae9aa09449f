"""What brute force says of plans, for tests of explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from matcher.domain import Matching, Problem
from matcher.explain.told import Forced
from matcher.policy import Policy
from matcher.verify import tier_values
from support.oracle import every_plan

Wanted = Callable[[Matching], bool]


def is_placed(who: str) -> Wanted:
    """Plans with somebody in them."""
    return lambda plan: any(one.candidate == who for one in plan.placements)


def is_not_placed(who: str) -> Wanted:
    """Plans without somebody."""
    return lambda plan: not is_placed(who)(plan)


def goes_to(who: str, *slots: str) -> Wanted:
    """Plans that send somebody to one of these slots."""
    return lambda plan: any(
        one.candidate == who and one.slot in slots for one in plan.placements
    )


def senses(problem: Problem, policy: Policy) -> dict[str, str]:
    """Sense of each tier."""
    return {
        name: sense
        for objective in policy.objectives
        for name, sense in objective.names(problem)
    }


def vectors(
    problem: Problem, policy: Policy, wanted: Wanted = lambda _: True
) -> Iterable[tuple[Fraction, ...]]:
    """Values of every lawful plan that is wanted, more is better in each tier."""
    signs = [1 if sense == "most" else -1 for sense in senses(problem, policy).values()]
    for plan in every_plan(problem, policy):
        if wanted(plan):
            values = tier_values(problem, plan, policy).values()
            yield tuple(sign * value for sign, value in zip(signs, values, strict=True))


def by_trying(problem: Problem, policy: Policy, wanted: Wanted) -> Forced:
    """What forcing should say, from trying every plan."""
    best = max(vectors(problem, policy))
    forced = max(vectors(problem, policy, wanted), default=None)
    if forced is None:
        return Forced("unlawful")
    named = senses(problem, policy)
    for number, (name, before, after) in enumerate(
        zip(named, best, forced, strict=True), start=1
    ):
        if before != after:
            sign = 1 if named[name] == "most" else -1
            draw = name.startswith("lottery")
            return Forced("worse", name, number, sign * before, sign * after, draw)
    return Forced("as_good")
