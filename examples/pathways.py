"""Pathways through the year: a plan, what is full, and what few intakes cost.

python examples/pathways.py [--lang nb|en] [--size pilot30|county408|national5000]
                            [--variant VARIANT] [--seed NUMBER] [--curve]
                            [--time-limit SECONDS]

--curve solves the same people with intakes every 1, 2, 3 and 6 months.
"""

from __future__ import annotations

import argparse
import os
import sys

import matcher
from matcher.report import gantt, gantt_text, heat_table, heat_text
from matcher.report.tiers import tiers_text
from matcher.rules import Resources
from matcher.scenarios import pathways, pathways_policy
from matcher.scenarios.pathways import SIZES, VARIANTS
from matcher.texts import LANGUAGES, language_of, say, tier_label, word
from matcher.whatif import calendar_curve

NO_PLAN = 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--size", choices=SIZES, default="pilot30")
    parser.add_argument("--variant", choices=VARIANTS, default="base")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--time-limit", type=float, default=120.0)
    options = parser.parse_args()
    try:
        return (curve if options.curve else plan)(options)
    except ValueError as error:
        parser.error(str(error))


def plan(options: argparse.Namespace) -> int:
    problem, lang = pathways(options.size, options.variant, options.seed), options.lang
    result = matcher.solve(problem, pathways_policy(), time_limit=options.time_limit)
    if result.matching is None:
        print(word(result.status, lang), file=sys.stderr)
        return NO_PLAN
    print(tiers_text(result, lang), end="\n\n")
    print(gantt_text(problem, gantt(problem, result.matching), lang))
    print(heat_text(problem, heat_table(problem, result.matching), lang))
    for resource in problem.resources:
        full = Resources().reason(problem, result.matching, resource.id)
        if full is not None:
            print(say("Reason", full.code, full.details, lang))
    return 0


def curve(options: argparse.Namespace) -> int:
    finest = pathways(options.size, options.variant, options.seed, every=1)
    for row in calendar_curve(finest, pathways_policy(), time_limit=options.time_limit):
        values = "; ".join(
            f"{tier_label(one.name, options.lang)}: {one.value} ({one.bound})"
            for one in row.tiers
        )
        months = row.name.removeprefix("every ")
        print(f"{months}: {word(row.status, options.lang)}; {values}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
