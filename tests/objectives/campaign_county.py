"""The open county with each fairness objective in place of the worst region's rate.

PYTHONPATH=src:tests python tests/objectives/campaign_county.py [PART OF A NAME]
"""

from __future__ import annotations

import sys

import matcher
from matcher.objectives import (
    EqualRate,
    LeximinGroups,
    MinimumRegret,
    Preference,
    WorstRegion,
)
from matcher.policy import Policy, default_policy
from matcher.program import Objective
from support.pages import ROOT

FAIR: tuple[Objective, ...] = (
    WorstRegion(),
    MinimumRegret(),
    Preference(kind="leximin"),
    LeximinGroups(),
    LeximinGroups(by="target_group"),
    EqualRate(),
    EqualRate(by="target_group"),
)


def main() -> None:
    wanted = " ".join(sys.argv[1:])
    county = matcher.read_problem(ROOT / "examples" / "trondelag_2022")
    default = default_policy()
    for fair in FAIR:
        if wanted not in str(fair):
            continue
        tiers = tuple(
            fair if one.objective == "worst_region" else one for one in default.tiers
        )
        policy = Policy(rules=default.rules, tiers=tiers)
        result = matcher.solve(county, policy, time_limit=600)
        names = [name for name, _ in fair.names(county)]
        values = [str(result.values.get(name)) for name in names]
        standing = [one.standing for one in result.tiers if one.name in names]
        spent = sum(one.seconds for one in result.tiers if one.name in names)
        sys.stdout.write(
            f"{type(fair).__name__} {fair}: {result.status}, "
            f"{result.audit.seconds:.1f} s, of them {spent:.1f} s here: {values} "
            f"{set(standing)}, placed {result.value('placed')}, "
            f"rank sum {result.value('rank_sum')}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
