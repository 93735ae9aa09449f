"""Each fairness objective on tiny problems, by every route, against every plan.

PYTHONPATH=src:tests python tests/objectives/campaign_fairness.py [PROBLEMS]
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.objectives import (
    EqualRate,
    LeximinGroups,
    Lottery,
    MinimumRegret,
    Placed,
    Preference,
    TravelTime,
    WorstRegion,
)
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Objective, Rule
from matcher.solvers import Way
from matcher.solvers.flow.network import network_of
from support.oracle import best_values
from support.tiny import tiny_problem

FAIR: tuple[Objective, ...] = (
    MinimumRegret(),
    Preference(kind="leximin"),
    LeximinGroups(),
    LeximinGroups(by="target_group"),
    EqualRate(),
    EqualRate(by="target_group"),
)
OTHERS: tuple[Objective, ...] = (
    Placed(),
    WorstRegion(),
    Preference(),
    TravelTime(),
    Preference(kind="generous"),
)
SOFT = ("places", "travel", "slot_cohorts", "training_classes", "companions")
WAYS: tuple[Way, ...] = ("flow", "cohorts", "tiles")


def a_case(seed: int) -> tuple[Problem, Policy]:
    """A problem, and fair objectives among others; in some a rule is soft."""
    draw = random.Random(f"fair {seed}")
    problem = tiny_problem(seed, simple=seed % 2 == 0, pins=True)
    fair = [FAIR[seed % len(FAIR)]]
    if draw.random() < 0.3:
        fair.append(draw.choice([one for one in FAIR if one != fair[0]]))
    tiers = [*fair, *draw.sample(OTHERS, draw.choice([1, 2, 3]))]
    draw.shuffle(tiers)
    if draw.random() < 0.5:
        tiers.append(Lottery(seed=seed, rounds=1))
    rules: Sequence[Rule] = default_policy().rules
    if draw.random() < 0.25:
        soft, at = draw.choice(SOFT), Broken(tier=draw.randint(1, len(tiers) + 1))
        rules = [
            rule.model_copy(update={"broken": at}) if rule.rule == soft else rule
            for rule in rules
        ]
    return problem, Policy(rules=tuple(rules), tiers=tuple(tiers))


def found(result: Result) -> tuple[str, tuple[Fraction, ...]]:
    """Status and values of the tiers."""
    return result.status, tuple(tier.value for tier in result.tiers)


def compared(seed: int) -> dict[Way, bool]:
    """Whether each route that carries a case finds what trying every plan finds."""
    problem, policy = a_case(seed)
    best = best_values(problem, policy)
    expected = ("infeasible", ()) if best is None else ("optimal", best)
    is_flow = network_of(compile_problem(problem, policy).program) is not None
    return {
        way: found(solve(problem, policy, route=way)) == expected
        for way in WAYS
        if way != "flow" or is_flow
    }


def main() -> int:
    problems = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    asked, wrong = Counter[str](), []
    for seed in range(problems):
        agreed = compared(seed)
        asked.update(agreed)
        wrong += [(seed, way) for way, same in agreed.items() if not same]
    sys.stdout.write(f"{problems} problems, by route {dict(asked)}, wrong: {wrong}\n")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
