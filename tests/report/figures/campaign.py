"""Bytes of every figure of the shipped problems, in both languages.

Run as ``python tests/report/figures/campaign.py [examples/trondelag_2022 ...]``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import matcher
from matcher.domain import Problem
from matcher.engine import Result
from matcher.report.figures import STYLE, Figure
from matcher.report.html.pictures import (
    choice_pictures,
    cohort_pictures,
    region_pictures,
    slot_pictures,
    tier_pictures,
)
from matcher.texts import LANGUAGES, Language

CELL = len("<td></td>")


def figures(problem: Problem, result: Result, language: Language) -> Iterator[Figure]:
    """All of a plan that a page may have."""
    if result.matching is None:
        return
    told = (problem, result.matching, language)
    for some in (choice_pictures, region_pictures, slot_pictures, cohort_pictures):
        yield from (one.figure for one in some(*told))
    yield from (one.figure for one in tier_pictures(result, language))


def weight(figure: Figure) -> int:
    """Bytes of the picture, its words and its table on a page."""
    table = [cell for row in (figure.heads, *figure.rows) for cell in row]
    words = "".join([figure.svg, figure.title, figure.summary, *table])
    return len(words.encode()) + CELL * len(table)


def main() -> None:
    for folder in sys.argv[1:] or [
        "examples/innherred_pilot",
        "examples/trondelag_2022",
    ]:
        problem = matcher.read_problem(folder)
        result = matcher.solve(problem, time_limit=200.0)
        for language in LANGUAGES:
            drawn = list(figures(problem, result, language))
            weights = {one.key: weight(one) for one in drawn}
            total = sum(weights.values()) + len(STYLE)
            sys.stdout.write(f"{folder} {language}: {total} bytes; {weights}\n")


if __name__ == "__main__":
    main()
