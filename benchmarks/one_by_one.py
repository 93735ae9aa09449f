"""The open county handled at once, and one person at a time in many orders.

One by one is a fair and informed adviser (``matcher.baseline``). Figures are medians
over the orders, with the least and the most; the group's plan stands beside them.

python benchmarks/one_by_one.py [--seeds 0 1 2] [--orders 20] [--time-limit 120]
                                [--baseline-only]

``--baseline-only`` solves nothing and writes no results.
"""

from __future__ import annotations

import argparse
import json
import time
from fractions import Fraction
from pathlib import Path

from matcher.baseline import OneByOne, compare_one_by_one, one_by_one
from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.scenarios import trondelag_2022

RESULTS = Path(__file__).parent / "results" / "one_by_one.json"
TOLD = {
    "placed_on_pathway": "people on a pathway",
    "placed": "people placed",
    "worst_region": "worst region, rate",
    "rank_sum": "rank sum",
    "contacts": "contacts in person",
    "contacts_everybody": "contacts, everybody meets every company in reach",
}
Record = dict[str, object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("--baseline-only", action="store_true")
    options = parser.parse_args()
    records: list[Record] = []
    for seed in options.seeds:
        problem = trondelag_2022(seed)
        begun = time.perf_counter()
        one = one_by_one(problem, orders=options.orders)
        seconds = time.perf_counter() - begun
        failed = sum(run.matching is None for run in one.runs)
        print(
            f"seed {seed}  {options.orders} orders in {seconds:.1f} s,"
            f" {failed} without a lawful plan",
            flush=True,
        )
        if options.baseline_only:
            show_baseline(one)
            continue
        result = solve(problem, time_limit=options.time_limit)
        records += compare(problem, seed, one, result)
    if records:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


def show_baseline(one: OneByOne) -> None:
    """Only what one by one reaches."""
    for name, title in TOLD.items():
        if name in one.runs[0].figures:
            low, middle, high = one.least(name), one.median(name), one.most(name)
            print(f"  {title:50s} {told(middle):>8}  ({told(low)} to {told(high)})")


def compare(problem: Problem, seed: int, one: OneByOne, result: Result) -> list[Record]:
    """The group's figures beside the medians, and whether they are proven."""
    if result.matching is None:
        print(f"  no plan for everybody at once: {result.status}")
        return []
    proven = {tier.name: tier.standing == "proven" for tier in result.tiers}
    records: list[Record] = []
    print(f"  {'':50s} {'group':>8} {'one by one, median (least to most)':>36}")
    for row in compare_one_by_one(problem, result.matching, one):
        if row.name not in TOLD:
            continue
        spread = f"{told(row.median)} ({told(row.least)} to {told(row.most)})"
        print(f"  {TOLD[row.name]:50s} {told(row.group):>8} {spread:>36}")
        records.append(
            {
                "name": "open county, one by one",
                "n": len(problem.new_candidates),
                "seed": seed,
                "orders": len(one.runs),
                "metric": row.name,
                "group": number(row.group),
                "group_proven": proven.get(row.name, True),
                "least": number(row.least),
                "median": number(row.median),
                "most": number(row.most),
            }
        )
    return records


def number(value: Fraction | None) -> float | None:
    """A fraction as JSON can hold it."""
    return None if value is None else round(float(value), 4)


def told(value: Fraction | None) -> str:
    """A fraction as people read it."""
    return "-" if value is None else f"{float(value):.5g}"


if __name__ == "__main__":
    main()
