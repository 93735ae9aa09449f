"""Bounds of all tiers for a plan that was found part by part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

import numpy as np

from matcher.program import Floats, Ints, Linear, Program, Tier
from matcher.solvers.base.answer import Answer, Proof, TierAnswer, idle
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.stage.relaxation import relax
from matcher.solvers.tiles.flow_bound import Guide

_LARGEST = 4096
_MOVES = 2
_FASTER = 4
_WORTHWHILE = 1e-3
_MOST_COLUMNS = 10_000

BoundOn = Callable[[Ints], float | None]
"""A bound on a cost of each column over all plans, if one is known."""


def _nothing(_cost: Ints) -> None:
    """No bound is known."""


def tier_answers(
    program: Program,
    plan: Floats,
    guide: Guide | None,
    flow: Answer | None,
    deadline: Deadline,
    bound_on: BoundOn = _nothing,
    alone: Mapping[str, Fraction] = MappingProxyType({}),
) -> tuple[TierAnswer, ...]:
    """Value and bound of each tier.

    While the values of a plan are those of the flow, the flow's next bound holds. From
    the first that is not on, a tier is bounded by a flow of its own, in which what the
    plan lacks there has a price (a Lagrange multiplier): that is valid at any price.
    ``bound_on`` may know a better bound on a cost of each column.
    ``alone`` are bounds of tiers over all plans, by name, as ``bounds_alone`` finds.
    """
    answers: list[TierAnswer] = []
    short: Tier | None = None
    a_flow = max((tier.seconds for tier in flow.tiers), default=0.0) if flow else 0.0
    for nth, tier in enumerate(program.tiers):
        if tier.idle:
            answers.append(idle(tier))
            continue
        value, found = tier.worth(plan), None
        if guide is not None and flow is not None and short is None:
            found = guide.bound(flow.tiers[nth], tier)
            short = None if found == value and flow.tiers[nth].closed else tier
        elif tier.name in alone:
            found = alone[tier.name]
        elif guide is not None and deadline.left > a_flow:
            found = _priced(guide, tier, short, plan, deadline, a_flow)
        known = TierAnswer(
            tier.name, value, counted_bound(program, tier), "counting", 0.0
        )
        answers.append(_with(known, tier, [] if found is None else [found]))
    return _lifted(program, plan, answers, deadline, bound_on)


def bounds_alone(guide: Guide, deadline: Deadline) -> dict[str, Fraction]:
    """What no plan exceeds in a tier that is to be large, whatever it does in others.

    As many tiers as the time allows, by name.
    """
    found: dict[str, Fraction] = {}
    for tier in guide.whole.tiers:
        if tier.idle or tier.sense == "least":
            continue
        bound = None if deadline.passed else _priced_at_nothing(guide, tier, deadline)
        if bound is not None:
            found[tier.name] = bound
    return found


def _priced_at_nothing(guide: Guide, tier: Tier, deadline: Deadline) -> Fraction | None:
    if not isinstance(tier, Linear):
        return guide.rate_bound(tier, deadline)
    found = guide.least(tier.cost, deadline)
    return None if found is None else tier.value(found.cost)


def _lifted(
    program: Program,
    plan: Floats,
    answers: list[TierAnswer],
    deadline: Deadline,
    bound_on: BoundOn,
) -> tuple[TierAnswer, ...]:
    """Dearer bounds for what is open, once every tier has a cheap one."""
    above: Linear | None = None
    face = whole_face(program, plan)
    for nth, tier in enumerate(program.tiers):
        if tier.idle or not isinstance(tier, Linear):
            continue
        if _is_open(answers[nth]) and not deadline.passed:
            more = _asked(tier, above, plan, bound_on)
            more += _relaxed(face, tier, deadline)
            answers[nth] = _with(answers[nth], tier, more)
        above, cost = tier, tier.cost.astype(np.float64)
        face = face.with_row(cost, float(cost @ plan), float(cost @ plan))
    return tuple(answers)


def _is_open(answer: TierAnswer) -> bool:
    """Whether a tier is so far from its bound that a dearer one is worth its time."""
    return abs(answer.value - answer.bound) > _WORTHWHILE * abs(answer.value)


def _with(known: TierAnswer, tier: Tier, more: list[Fraction]) -> TierAnswer:
    """An answer with the best of its bound and others, which rest on duals."""
    better = max if tier.sense == "least" else min
    bound = better([known.bound, *more])
    proof: Proof = "duals" if bound in more else known.proof
    return replace(known, bound=bound, proof=proof)


def _relaxed(face: Face, tier: Linear, deadline: Deadline) -> list[Fraction]:
    """The bound of the linear relaxation, where it is small enough to be asked."""
    if deadline.passed or len(face.lower) > _MOST_COLUMNS:
        return []
    bound = rounded_up(relax(face, tier.cost.astype(np.float64), deadline).bound)
    return [tier.value(int(bound))] if np.isfinite(bound) else []


def _asked(
    tier: Linear, above: Linear | None, plan: Floats, bound_on: BoundOn
) -> list[Fraction]:
    """A bound with the tier above at a price that hardly anything outweighs."""
    price = 0 if above is None else 1 + _MOVES * int(np.abs(tier.cost).max())
    cost, held = tier.cost, 0
    if above is not None:
        cost, held = cost + price * above.cost, round(float(above.cost @ plan))
    found = bound_on(cost)
    if found is None:
        return []
    return [tier.value(int(rounded_up(found - price * held)))]


def counted_bound(program: Program, tier: Tier) -> Fraction:
    """What no plan can beat by counting alone."""
    if not isinstance(tier, Linear):
        return tier.utmost
    return tier.value(int(program.counting_bound(tier.cost.astype(np.float64))))


def _priced(
    guide: Guide,
    tier: Tier,
    short: Tier | None,
    plan: Floats,
    deadline: Deadline,
    a_flow: float,
) -> Fraction | None:
    """The best bound over whole prices of the first tier where the plan falls short.

    The bound is concave in the price: steps up find where it falls, halving its top,
    as long as that gains much and there is time for ``a_flow``, in seconds.
    """
    if not isinstance(tier, Linear):
        return guide.rate_bound(tier, deadline)
    found = guide.least(tier.cost, deadline)
    best = None if found is None else found.cost
    if best is None or tier.sense == "most" or not isinstance(short, Linear):
        return None if best is None else tier.value(best)
    held = round(float(short.cost @ plan))
    low, high, price = 0, _LARGEST, 1
    while low < price < high and deadline.left > a_flow:
        found = guide.least(tier.cost + price * short.cost, deadline)
        if found is None:
            break
        reached, before = found.cost - price * held, best
        best = max(best, reached)
        if short.cost @ found.x > held:
            low = price
        else:
            high = price
        if high < _LARGEST and best - before <= _WORTHWHILE * abs(best):
            break
        up = min(_FASTER * price, high)
        price = up if high == _LARGEST else (low + high) // 2
    return tier.value(best)
