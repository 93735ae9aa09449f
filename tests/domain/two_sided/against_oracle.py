"""The library's blocking pairs and envy held against plain loops."""

from __future__ import annotations

import random
from collections import Counter
from itertools import islice

from matcher.domain.two_sided import justified_envy
from matcher.domain.two_sided.blocking import Stability, blocking
from matcher.policy import default_policy
from matcher.program import Beside
from support.two_sided import (
    as_matching,
    asked_by,
    blocks,
    claimants,
    envies,
    every_plan,
    tiny_market,
    ways_of,
)

KINDS: tuple[Stability, ...] = ("weak", "strong", "super")


def differences(seed: int, most: int) -> tuple[list[str], Counter[str]]:
    """What differs in some plans of a tiny market, and what was seen.

    Every second market is asked about plans that need not be lawful, too.
    """
    problem, seen = tiny_market(seed), Counter[str]()
    ways = ways_of(problem)
    market = Beside(default_policy().hard).market(problem)
    found = []
    for who in claimants(problem):
        if market.asked(who) != asked_by(problem, who):
            found.append(f"{seed}: asked {who}")
        for slot in problem.slot:
            if market.possible(who, slot) != ((who, slot) in ways):
                found.append(f"{seed}: possible {who} {slot}")
    draw = random.Random(seed)
    plans = list(islice(every_plan(problem, ways), most))
    if seed % 2:
        pairs = sorted(ways)
        chosen = (draw.sample(pairs, min(len(pairs), 3)) for _ in range(most // 4))
        plans += [dict(some) for some in chosen]
    for plan in plans:
        matching = as_matching(problem, ways, plan)
        for kind in KINDS:
            mine = [
                (one.of, one.candidates, one.slots, one.id, one.amount)
                for one in blocking(market, matching, kind)
            ]
            his = blocks(problem, ways, plan, kind)
            if mine != his:
                found.append(f"{seed}: {kind} {plan}: {mine} {his}")
            seen[kind if his else f"{kind} stable"] += 1
            seen.update(f"{one[0]} {kind}" for one in his)
        envy = [
            (one.candidate, one.slot, one.held_by)
            for one in justified_envy(market, matching)
        ]
        if envy != envies(problem, ways, plan):
            found.append(f"{seed}: envy {plan}")
        seen["envy" if envy else "envy free"] += 1
    seen["plans"] += len(plans)
    return found, seen
