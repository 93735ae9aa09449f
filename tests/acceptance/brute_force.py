"""Deferred acceptance held against every stable plan of a tiny market.

Nothing here but the plan that is judged comes from arrays: plans are enumerated from
ids, and what blocks one is said again in plain loops.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.acceptance import Acceptance, Side, deferred_acceptance
from matcher.compile import allowed_options
from matcher.domain import Matching, Problem, draw_of, wish_draw_of
from matcher.policy import Policy, default_policy
from support.two_sided import (
    INFINITE,
    Plan,
    Ways,
    ahead,
    as_plan,
    asked_by,
    blocks,
    claimants,
    every_plan,
    levels,
    room,
    ways_of,
)

SIDES: tuple[Side, Side] = ("candidates", "companies")


def accepted(
    problem: Problem, side: Side, seed: int, policy: Policy | None = None
) -> tuple[Plan, Acceptance]:
    """What deferred acceptance plans, in ids, and what it says of that."""
    options = allowed_options(problem, policy or default_policy())
    found = deferred_acceptance(options, side=side, seed=seed)
    taken = options.take(found.taken).placements()
    return as_plan(Matching(placements=taken)), found


def wish(problem: Problem, seed: int, who: str, slot: str | None) -> tuple[int, int]:
    """How early a slot is among her wishes when ties are broken; smaller is better."""
    if slot is None:
        return INFINITE, 0
    return asked_by(problem, who)[slot], wish_draw_of(seed, who, slot)


def blocked(problem: Problem, ways: Ways, plan: Plan, seed: int) -> bool:
    """Whether a pair blocks a plan when every tie is broken by the lottery."""
    claim = claimants(problem)
    held = {who: slot for who, slot in plan.items() if who in claim}
    for who, slot in ways:
        better = wish(problem, seed, who, slot) < wish(
            problem, seed, who, held.get(who)
        )
        if better and all(
            _takes(problem, held, level, who, slot, seed)
            for level in levels(problem, slot)
        ):
            return True
    return False


def _takes(
    problem: Problem,
    held: Plan,
    level: tuple[str, str],
    who: str,
    slot: str,
    seed: int,
) -> bool:
    there = [(c, s) for c, s in held.items() if level in levels(problem, s)]
    if any(c == who for c, _ in there):
        return True
    hers = ahead(problem, ("slot", slot), who), draw_of(seed, who)
    before = [
        c for c, s in there if (ahead(problem, ("slot", s), c), draw_of(seed, c)) < hers
    ]
    return len(before) < room(problem, level)


def differences(problem: Problem, seed: int) -> Iterator[str]:
    """What deferred acceptance gets wrong; nothing where theory makes no claim."""
    ways, claim = ways_of(problem), claimants(problem)
    plans = {side: accepted(problem, side, seed) for side in SIDES}
    plans = {side: (_of(claim, plan), how) for side, (plan, how) in plans.items()}
    found = plans["candidates"][1]
    if not found.agree:
        return
    lawful = [_of(claim, plan) for plan in every_plan(problem, ways)]
    if not lawful:  # pins overfill a place
        return
    for side, (plan, _) in plans.items():
        if plan not in lawful:
            yield f"{side}: not lawful"
        if blocks(problem, ways, plan):
            yield f"{side}: not stable"
    stable = [plan for plan in lawful if not blocks(problem, ways, plan)]
    if found.strict and len({frozenset(plan) for plan in stable}) != 1:
        yield "stable plans do not place the same people"
    if found.one_list:
        stable = [plan for plan in lawful if not blocked(problem, ways, plan, seed)]
    elif not found.strict:
        return
    for side, best in zip(SIDES, (min, max), strict=True):
        plan = plans[side][0]
        for who in claim:
            theirs = [wish(problem, seed, who, one.get(who)) for one in stable]
            if wish(problem, seed, who, plan.get(who)) != best(theirs):
                yield f"{side}: {who} is not where the {best.__name__} of plans has her"
    if found.one_list and not _best_for_places(problem, plans["companies"][0], stable):
        yield "companies: some place has better people in another stable plan"


def _of(people: Iterable[str], plan: Plan) -> Plan:
    """Only some people's places: pins count in no room, and may be refused."""
    return {who: plan[who] for who in people if who in plan}


def _best_for_places(problem: Problem, plan: Plan, stable: list[Plan]) -> bool:
    """Whether no stable plan gives a slot, company or office better people."""
    all_levels = {level for one in problem.slots for level in levels(problem, one.id)}

    def held(one: Plan, level: tuple[str, str]) -> list[int]:
        return sorted(
            ahead(problem, ("slot", slot), who)
            for who, slot in one.items()
            if level in levels(problem, slot)
        )

    tops = [
        level
        for level in all_levels
        if not any(
            level in levels(problem, one.id) and level != levels(problem, one.id)[-1]
            for one in problem.slots
        )
    ]
    return all(
        mine <= theirs
        for level in tops
        for other in stable
        for mine, theirs in zip(held(plan, level), held(other, level), strict=True)
    )
