"""What a comparison says of a tiny market, held against trying every plan."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from comparison.tiny_plans import POLICY, is_better
from matcher.comparison import PlanFigures, compare
from matcher.domain import Matching, Problem
from matcher.rules import Stable
from matcher.verify import tier_values
from support.two_sided import (
    Plan,
    Ways,
    as_matching,
    as_plan,
    blocks,
    envies,
    every_plan,
    tiny_market,
    ways_of,
)

TIERS = POLICY.model_copy(update={"tiers": POLICY.tiers[:-1]})
SENSES = [sense for one in TIERS.objectives for _, sense in one.names(tiny_market(0))]


def differences(seed: int, seen: Counter[str]) -> Iterator[str]:
    """What is not as trying every plan says; ``seen`` counts what the market was."""
    problem = tiny_market(seed)
    if any(Stable().faults(problem)):
        seen["faulty"] += 1
        return
    ways = ways_of(problem, POLICY)
    plans = list(every_plan(problem, ways))
    matchings = [as_matching(problem, ways, plan) for plan in plans]
    yield from _of_plans(problem, ways, matchings, seed, seen)
    yield from _of_price(problem, ways, plans, matchings, seen)


def _of_plans(
    problem: Problem,
    ways: Ways,
    matchings: list[Matching],
    seed: int,
    seen: Counter[str],
) -> Iterator[str]:
    """Plans drawn, lawful and any."""
    draw = random.Random(f"plans {seed}")
    given = draw.sample(matchings, min(2, len(matchings)))
    own: dict[str, list[str]] = {}
    for who, slot in sorted(ways):
        own.setdefault(who, []).append(slot)
    chosen = {who: draw.choice([None, *slots]) for who, slots in own.items()}
    anything = {who: slot for who, slot in chosen.items() if slot is not None}
    given.append(as_matching(problem, ways, anything))
    named = {str(nth): one for nth, one in enumerate(given)}
    told = compare(problem, named)
    largest = max((len(one.placements) for one in matchings), default=None)
    if (told.largest.placed, told.largest.bound) != (largest, largest):
        yield f"largest {told.largest} instead of {largest}"
    for matching, figures in zip(given, told.plans, strict=True):
        yield from _of_plan(problem, ways, matchings, matching, figures, seen)


def _of_plan(
    problem: Problem,
    ways: Ways,
    matchings: list[Matching],
    matching: Matching,
    figures: PlanFigures,
    seen: Counter[str],
) -> Iterator[str]:
    plan = as_plan(matching)
    expected = blocks(problem, ways, plan)
    found = [(b.of, b.candidates, b.slots, b.id, b.amount) for b in figures.blocking]
    if sorted(map(repr, found)) != sorted(map(repr, expected)):
        yield f"blocking {found} instead of {expected}"
    seen["blocking"] += len(expected)
    envy = {(one.candidate, one.slot) for one in figures.envy}
    if envy != {one[:2] for one in envies(problem, ways, plan)}:
        yield f"envy {envy}"
    seen["envy"] += len(envy)
    better = any(is_better(problem, one, matching) for one in matchings)
    if figures.improvement.answer != ("yes" if better else "no"):
        yield f"improvable {figures.improvement.answer} instead of {better}"
    seen["improvable"] += better
    seen["plans"] += 1


def _of_price(
    problem: Problem,
    ways: Ways,
    plans: list[Plan],
    matchings: list[Matching],
    seen: Counter[str],
) -> Iterator[str]:
    """The best stable plan, or the one that fewest block, beside the best plan."""
    told = compare(problem)
    if not plans:
        seen["no plan"] += 1
        if told.plans:
            yield "a plan where none is lawful"
        return
    amounts = [sum(one[-1] for one in blocks(problem, ways, plan)) for plan in plans]
    fewest = min(amounts)
    stable = "found" if fewest == 0 else "none"
    seen[f"stable {stable}"] += 1
    default, other = told.plans
    if (told.stable, other.blocking_amount) != (stable, fewest):
        yield f"{told.stable} {other.blocking_amount} instead of {stable} {fewest}"
    for name, figures, least in (("default", default, None), ("other", other, fewest)):
        vectors = [
            _worth(problem, matching)
            for matching, amount in zip(matchings, amounts, strict=True)
            if least is None or amount == least
        ]
        signs = [1 if tier.sense == "most" else -1 for tier in figures.tiers]
        vector = [s * t.value for s, t in zip(signs, figures.tiers, strict=True)]
        if vector != max(vectors):
            yield f"{name}: {vector} instead of {max(vectors)}"
    seen["costs"] += any(
        cost for row in told.rows if row.name == "rank_sum" for cost in row.cost[1:]
    )


def _worth(problem: Problem, matching: Matching) -> list[object]:
    values = tier_values(problem, matching, TIERS).values()
    signs = [1 if sense == "most" else -1 for sense in SENSES]
    return [sign * value for sign, value in zip(signs, values, strict=True)]
