"""Pathways through the year: a plan, what is full, and what few intakes cost.

python examples/pathways.py [--size pilot30|county408|national5000] [--variant VARIANT]
                            [--seed NUMBER] [--curve] [--time-limit SECONDS]

--curve solves the same people with intakes every 1, 2, 3 and 6 months.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

import matcher
from matcher.rules import Resources
from matcher.scenarios import pathways, pathways_policy
from matcher.scenarios.pathways import SIZES, VARIANTS
from matcher.whatif import calendar_curve

NO_PLAN = 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", choices=SIZES, default="pilot30")
    parser.add_argument("--variant", choices=VARIANTS, default="base")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--time-limit", type=float, default=120.0)
    options = parser.parse_args()
    return (curve if options.curve else plan)(options)


def plan(options: argparse.Namespace) -> int:
    problem = pathways(options.size, options.variant, options.seed)
    result = matcher.solve(problem, pathways_policy(), time_limit=options.time_limit)
    if result.matching is None:
        print(result.status, file=sys.stderr)
        return NO_PLAN
    for tier in result.tiers:
        print(f"{tier.name:20} {tier.value!s:>8}  {tier.standing}")
    placements = result.matching.placements
    print("by pathway", dict(Counter(one.pathway for one in placements)))
    starts = Counter(problem.month_name(one.start) for one in placements)
    print("by start", dict(sorted(starts.items())))
    for resource in problem.resources:
        full = Resources().reason(problem, result.matching, resource.id)
        if full is not None:
            print(f"{resource.id} is full in {full.details['month']}")
    return 0


def curve(options: argparse.Namespace) -> int:
    finest = pathways(options.size, options.variant, options.seed, every=1)
    rows = calendar_curve(finest, pathways_policy(), time_limit=options.time_limit)
    for row in rows:
        values = ", ".join(f"{one.name} {one.value} ({one.bound})" for one in row.tiers)
        print(f"{row.name} months: {row.status}, {row.seconds:.1f} s, {values}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
