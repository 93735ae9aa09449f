"""Three answers an adviser can read aloud, on the open county of Trøndelag, 2022.

python examples/answers.py [--lang nb|en] [--time-limit SECONDS]
                           [--problem FOLDER_OR_JSON] [--candidate ID] [--company ID]

Without --candidate and --company: somebody who lost out to others, somebody for whom
nothing is lawful, and a company with a place that is not filled.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import matcher
from matcher import Matching, Problem, Result
from matcher.report import company_page, person_page
from matcher.texts import LANGUAGES, language_of

HERE = Path(__file__).parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--problem", type=Path, default=HERE / "trondelag_2022")
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("--candidate")
    parser.add_argument("--company")
    options = parser.parse_args()
    problem = matcher.read_problem(options.problem)
    result = matcher.solve(problem, time_limit=options.time_limit)
    if result.matching is None:
        print(result.status, file=sys.stderr)
        return 4
    for page in pages(problem, result, result.matching, options):
        print(page)
    return 0


def pages(
    problem: Problem, result: Result, plan: Matching, asked: argparse.Namespace
) -> Iterator[str]:
    if asked.candidate or asked.company:
        people = [asked.candidate] if asked.candidate else []
        companies = [asked.company] if asked.company else []
    else:
        people = two_people(problem, plan, result)
        companies = [a_company(problem, plan)]
    for who in people:
        answer = matcher.explain(problem, result, candidate=who)
        yield person_page(problem, answer, asked.lang)
    for company in companies:
        yield company_page(problem, result, company, asked.lang)


def two_people(problem: Problem, plan: Matching, result: Result) -> list[str]:
    """The first who lost out to others, and the first for whom nothing is lawful."""
    reasons = matcher.why_unplaced(problem, plan, result.policy)
    full = ("places", "kept_slot")
    taken = [who for who, reason in reasons.items() if reason.code in full]
    barred = [who for who, reason in reasons.items() if reason.code == "travel"]
    return taken[:1] + barred[:1]


def a_company(problem: Problem, plan: Matching) -> str:
    """The first company with a slot to which nobody goes."""
    used = {one.slot for one in plan.placements}
    empty = [
        slot.company
        for slot in problem.slots
        if slot.id not in used and slot.places > slot.reserved
    ]
    return (empty or [problem.slots[0].company])[0]


if __name__ == "__main__":
    sys.exit(main())
