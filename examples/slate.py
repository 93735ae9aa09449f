"""Whom each company interviews, what comes of it, and how many conversations it takes.

python examples/slate.py [--lang nb|en] [--problem FOLDER_OR_JSON] [--seed NUMBER]
                         [--least NUMBER] [--most NUMBER] [--interviews NUMBER]
                         [--show LISTS] [--time-limit SECONDS] [--slate FILE.json]

The answers of the companies are drawn; with real ones, read_answers takes their place.
Visits before the slate: two rounds a day on four days.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date, time
from pathlib import Path

import matcher
from matcher.baseline import season_contacts
from matcher.interviews import drawn_answers, simulated_fill, top_choices
from matcher.report import season_table, slate_page
from matcher.report.layout import decimal
from matcher.texts import LANGUAGES, language_of, word
from matcher.visits import Round, plan_visits, visits_of

HERE = Path(__file__).parent
NO_PLAN = 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--problem", type=Path, default=HERE / "trondelag_2022")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--most", type=int, default=5)
    parser.add_argument("--interviews", type=int, default=3)
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("--slate", type=Path)
    options = parser.parse_args()
    problem = matcher.read_problem(options.problem)
    found = matcher.slate(
        problem,
        least=options.least,
        most=options.most,
        interviews=options.interviews,
        seed=options.seed,
    )
    print(slate_page(problem, found, options.lang, most=options.show))
    top = top_choices(problem, each=options.interviews, seed=options.seed)
    fill = simulated_fill(top, seed=options.seed)
    print(
        word("slate_top", options.lang).format(
            each=options.interviews,
            mean=decimal(f"{fill.mean:.1f}", options.lang),
            error=decimal(f"{fill.error:.1f}", options.lang),
            longest=max((len(each.interviews) for each in top), default=0),
        )
    )
    if options.slate is not None:
        print(matcher.write_slate(found, options.slate))
    return contacts(problem, found, options)


def contacts(
    problem: matcher.Problem, found: matcher.Slate, options: argparse.Namespace
) -> int:
    answered = matcher.answers_into(
        problem, drawn_answers(found.lists, seed=options.seed), found
    )
    result = matcher.solve(answered, time_limit=options.time_limit)
    if result.matching is None:
        print(result.status, file=sys.stderr)
        return NO_PLAN
    visited = plan_visits(visits_of(problem, rounds()))
    visits = () if visited.schedule is None else visited.schedule.visits
    season = season_contacts(
        problem,
        result.matching,
        interviews=found.pairs,
        visits=[(one.visitor, one.company, one.round) for one in visits],
    )
    alone = matcher.one_by_one(problem, orders=20, seed=options.seed)
    placed = len(result.matching.placements)
    print(f"\n{season_table(season, placed, alone, options.lang)}")
    return 0


def rounds() -> list[Round]:
    """Two rounds a day on four days."""
    return [
        Round(
            id=f"d{day}-{name}",
            on=date(2022, 6, day),
            begins=time(begins),
            ends=time(begins + 2),
        )
        for day in (13, 14, 15, 16)
        for name, begins in (("morning", 9), ("afternoon", 12))
    ]


if __name__ == "__main__":
    sys.exit(main())
