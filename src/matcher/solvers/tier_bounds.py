"""Bounds of all tiers for a plan that was found part by part."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from matcher.program import Floats, Linear, Program, Tier
from matcher.solvers.answer import Answer, Proof, TierAnswer, idle
from matcher.solvers.clock import Deadline
from matcher.solvers.flow_bound import Guide

_LARGEST = 4096


def tier_answers(
    program: Program,
    plan: Floats,
    guide: Guide | None,
    flow: Answer | None,
    deadline: Deadline,
) -> tuple[TierAnswer, ...]:
    """Value and bound of each tier.

    While the values of a plan are those of the flow, the flow's next bound holds. From
    the first that is not on, a tier is bounded by a flow of its own, in which what the
    plan lacks there has a price (a Lagrange multiplier): that is valid at any price.
    """
    answers: list[TierAnswer] = []
    short: Tier | None = None
    for nth, tier in enumerate(program.tiers):
        if tier.idle:
            answers.append(idle(tier))
            continue
        value, found = tier.worth(plan), None
        if guide is not None and flow is not None and short is None:
            found = guide.bound(flow.tiers[nth], tier)
            short = None if found == value and flow.tiers[nth].closed else tier
        elif guide is not None and not deadline.passed:
            found = _priced(guide, tier, short, plan, deadline)
        counted = _counted(program, tier)
        tighter = max if tier.sense == "least" else min
        bound = counted if found is None else tighter(found, counted)
        proof: Proof = "duals" if found is not None and bound == found else "counting"
        answers.append(TierAnswer(tier.name, value, bound, proof, 0.0))
    return tuple(answers)


def _counted(program: Program, tier: Tier) -> Fraction:
    if not isinstance(tier, Linear):
        return Fraction(1)
    return tier.value(int(program.counting_bound(tier.cost.astype(np.float64))))


def _priced(
    guide: Guide, tier: Tier, short: Tier | None, plan: Floats, deadline: Deadline
) -> Fraction | None:
    """The best bound over whole prices of the first tier where the plan falls short.

    The bound is concave in the price: doubling finds where it falls, halving its top.
    """
    if not isinstance(tier, Linear):
        return guide.rate_bound(tier, deadline)
    found = guide.least(tier.cost, deadline)
    best = None if found is None else found.cost
    if best is None or tier.sense == "most" or not isinstance(short, Linear):
        return None if best is None else tier.value(best)
    held = round(float(short.cost @ plan))
    low, high, price = 0, _LARGEST, 1
    while low < price < high and not deadline.passed:
        found = guide.least(tier.cost + price * short.cost, deadline)
        if found is None:
            break
        best = max(best, found.cost - price * held)
        if short.cost @ found.x > held:
            low = price
        else:
            high = price
        price = min(2 * price, high) if high == _LARGEST else (low + high) // 2
    return tier.value(best)
