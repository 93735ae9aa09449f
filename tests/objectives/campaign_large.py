"""Fairness objectives over many people whose rows are a flow.

PYTHONPATH=src:tests python tests/objectives/campaign_large.py [PEOPLE]
"""

from __future__ import annotations

import sys

import matcher
from matcher.objectives import LeximinGroups, MinimumRegret, Placed, Preference
from matcher.policy import Policy
from matcher.program import Objective
from matcher.scenarios.any_size.families import capacities
from matcher.scenarios.any_size.generate import generate
from matcher.scenarios.any_size.policies import capacities_policy

TIERS: tuple[tuple[Objective, ...], ...] = (
    (Placed(), Preference()),
    (Preference(kind="rank_profile"),),
    (Placed(), Preference(kind="generous")),
    (Preference(kind="leximin"),),
    (Placed(), MinimumRegret(), Preference()),
    (Placed(), LeximinGroups(), Preference()),
    (Placed(), LeximinGroups(by="target_group"), Preference()),
)


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    problem = generate(capacities(people))
    for tiers in TIERS:
        policy = Policy(rules=capacities_policy().rules, tiers=tiers)
        result = matcher.solve(problem, policy, time_limit=300)
        asked = " ".join(f"{one.objective} {getattr(one, 'kind', '')}" for one in tiers)
        shown = {name: str(value) for name, value in list(result.values.items())[:4]}
        sys.stdout.write(
            f"{people} people, {asked}: {result.status} by {result.audit.route}, "
            f"{result.audit.seconds:.1f} s, {shown}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
