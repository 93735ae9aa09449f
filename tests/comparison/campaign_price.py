"""The price of stability among many people, each with five choices.

``PYTHONPATH=tests python tests/comparison/campaign_price.py [people] [seed]``
"""

from __future__ import annotations

import random
import sys
import time

from matcher import compare
from matcher.domain import Problem
from matcher.objectives import Placed, Preference
from matcher.policy import default_policy
from support.two_sided import a_market


def a_large_market(people: int, seed: int = 0) -> Problem:
    """A slot for every ten people, ten places each; strict lists of all who apply."""
    draw = random.Random(seed)
    slots = [f"s{k}" for k in range(people // 10)]
    wishes = {f"c{k}": draw.sample(slots, min(5, len(slots))) for k in range(people)}
    asked: dict[str, list[str]] = {slot: [] for slot in slots}
    for who, wanted in wishes.items():
        for slot in wanted:
            asked[slot].append(who)
    for applicants in asked.values():
        draw.shuffle(applicants)
    return a_market(
        {who: " > ".join(wanted) for who, wanted in wishes.items()},
        {slot: " > ".join(who) for slot, who in asked.items()},
        places=dict.fromkeys(slots, 10),
    )


def main(people: int = 1000, seed: int = 0) -> None:
    """Print every figure of the best plan and the best stable one."""
    problem = a_large_market(people, seed)
    rules = default_policy().rules
    policy = default_policy().model_copy(
        update={"rules": rules, "tiers": (Placed(), Preference())}
    )
    begun = time.monotonic()
    told = compare(problem, None, policy)
    print(f"{people} people, seed {seed}, {time.monotonic() - begun:.1f} s")
    print(told.stable, told.largest, [plan.status for plan in told.plans])
    for row in told.rows:
        print(row.name, *row.values)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
