"""Count the plans of the county and of 200 tiny problems once more: run with python.

PYTHONPATH=src:tests python tests/report/book/campaign_recount.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import matcher
from matcher.domain import Problem
from matcher.engine import Result
from matcher.replan import replan
from matcher.scenarios import SCENARIOS, scenario
from matcher.whatif import Withdrawn
from report.recount import told_wrongly
from support.tiny import tiny_problem

NAMED = ("pilot", "county", "county_closed", "pathways_pilot30")


def cases() -> Iterator[tuple[str, Problem, Result]]:
    """Names, problems and their results."""
    for name in NAMED:
        problem = scenario(name)
        result = matcher.solve(problem, SCENARIOS[name].policy())
        yield name, problem, result
        if result.matching is None:
            continue
        fifth = tuple(one.candidate for one in result.matching.placements[::5])
        repair = replan(problem, result, [Withdrawn(candidates=fifth)])
        yield f"{name}, a fifth withdrawn", repair.problem, repair.result
        yield f"{name}, 0.2 s", problem, matcher.solve(problem, time_limit=0.2)
    for seed in range(200):
        problem = tiny_problem(seed, pins=seed % 2 == 0)
        yield f"tiny {seed}", problem, matcher.solve(problem)


def main() -> int:
    """The number of plans of which something is told wrongly."""
    counted = wrong = 0
    for name, problem, result in cases():
        if result.matching is None:
            continue
        counted += 1
        found = told_wrongly(problem, result)
        if found:
            wrong += 1
            sys.stdout.write(f"{name}: {', '.join(found)}\n")
    sys.stdout.write(f"{counted} plans counted once more, {wrong} told wrongly\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main() > 0)
