"""Match the open county of Trøndelag, 2022, and print what a planner needs to see.

python examples/county.py [--lang nb|en] [--time-limit SECONDS] [--seed NUMBER]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import matcher
from matcher.report import text_report
from matcher.texts import LANGUAGES, language_of, word

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--problem", type=Path, default=HERE / "trondelag_2022")
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("out"))
    options = parser.parse_args()

    waiting = word("solving", options.lang).format(seconds=options.time_limit)
    print(waiting, file=sys.stderr, flush=True)
    problem = matcher.read_problem(options.problem)
    result = matcher.solve(problem, time_limit=options.time_limit, seed=options.seed)
    print(text_report(problem, result, options.lang))
    if result.matching is not None:
        written = matcher.write_plan(
            problem, result.matching, options.out, options.lang
        )
        print("\n" + "\n".join(str(path) for path in written))


if __name__ == "__main__":
    main()
