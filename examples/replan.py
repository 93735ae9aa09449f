"""Some people withdraw: repair the plan, and print who moves and why.

python examples/replan.py [--lang nb|en] [--problem FOLDER_OR_JSON] [--withdraw PERCENT]
                          [--seed NUMBER] [--fewest-moves first|last]
                          [--time-limit SECONDS] [--reserve SLOT]

--withdraw draws so many of the people to place, the same ones for the same --seed.
--reserve tells who is next at a slot when somebody there gives the place up.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import numpy as np

import matcher
from matcher.report import repair_page, reserve_sentence
from matcher.texts import LANGUAGES, language_of, say_fault
from matcher.whatif import Withdrawn

HERE = Path(__file__).parent
WRONG_INPUT, NO_PLAN = 3, 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--problem", type=Path, default=HERE / "trondelag_2022")
    parser.add_argument("--withdraw", type=int, default=10, choices=range(1, 101))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--fewest-moves", choices=("first", "last"), default="first")
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("--reserve", metavar="SLOT")
    options = parser.parse_args()
    try:
        return run(options)
    except matcher.InputError as error:
        for fault in error.faults:
            print(say_fault(fault, options.lang, show_value=True), file=sys.stderr)
        return WRONG_INPUT


def run(options: argparse.Namespace) -> int:
    problem = matcher.read_problem(options.problem)
    result = matcher.solve(problem, time_limit=options.time_limit)
    if result.matching is None:
        print(result.status, file=sys.stderr)
        return NO_PLAN
    people = sorted(one.id for one in problem.new_candidates)
    number = max(1, len(people) * options.withdraw // 100)
    lot = np.random.Generator(np.random.PCG64(options.seed)).permutation(len(people))
    gone = [people[nth] for nth in lot[:number].tolist()]
    repair = matcher.replan(
        problem,
        result,
        [Withdrawn(candidates=tuple(sorted(gone)))],
        fewest_moves=options.fewest_moves,
        time_limit=options.time_limit,
    )
    print(repair_page(repair, options.lang))
    if repair.result.matching is None:
        return NO_PLAN
    if options.reserve:
        lists = matcher.reserve_lists(
            repair.problem, repair.result, slots=[options.reserve]
        )
        for reserve in (one for each in lists for one in each.reserves):
            print(reserve_sentence(reserve, options.lang))
    return 0


if __name__ == "__main__":
    sys.exit(main())
