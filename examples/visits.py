"""Plan company visits for a season, let a company cancel, and repair the schedule.

python examples/visits.py [--season NAME] [--kind U|A|F] [--seed NUMBER]
                          [--time-limit SECONDS]
"""

from __future__ import annotations

import argparse
from collections import Counter

import matcher
from matcher.scenarios import VISIT_SCENARIOS, visit_scenario
from matcher.visits import CompanyCancels, VisitResult


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--season", choices=VISIT_SCENARIOS, default="pilot30")
    parser.add_argument("--kind", choices=["U", "A", "F"], default="A")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--time-limit", type=float, default=60.0)
    given = parser.parse_args()
    problem = visit_scenario(given.season, given.kind, given.seed)
    result = matcher.plan_visits(problem, time_limit=given.time_limit)
    show(result)
    if result.schedule is None:
        return
    visits = Counter(one.company for one in result.schedule.visits)
    busiest = max(sorted(visits), key=visits.__getitem__)
    print(f"\n{busiest}, which has {visits[busiest]} visits, cancels.")
    repair = matcher.repair_visits(
        problem,
        result.schedule,
        [CompanyCancels(company=busiest)],
        time_limit=given.time_limit,
    )
    show(repair.result)
    kept, lost, new = (len(one) for one in (repair.kept, repair.lost, repair.new))
    proven = "proven" if repair.fewest else "not proven"
    print(f"{kept} visits stand, {lost} do not (fewest: {proven}), {new} are new.")


def show(result: VisitResult) -> None:
    print(f"{result.status}: kind {result.kind}, by {result.route}")
    for tier in result.tiers:
        print(f"  {tier.name:17} {tier.value:>8} (bound {tier.bound}, {tier.standing})")


if __name__ == "__main__":
    main()
