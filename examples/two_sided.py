"""Both sides have lists: the plan, the stable one, what it costs, and the lots.

python examples/two_sided.py [--problem FOLDER_OR_JSON] [--lang nb|en] [--seed NUMBER]
                             [--out FOLDER]

The lists are those of the problem; what was said after visits comes into it by
``feedback_into``. With --out the record of the lots is written there, to be published.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import matcher
from matcher import Result
from matcher.report import comparison_page
from matcher.texts import LANGUAGES, language_of

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--problem", type=Path, default=HERE / "innherred_pilot")
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    problem = matcher.read_problem(given.problem)
    told = matcher.compare(problem, seed=given.seed)
    print(comparison_page(problem, told, given.lang), end="\n\n")

    for side in ("candidates", "companies"):
        show(side, matcher.stable(problem, side, seed=given.seed))

    lots = matcher.draw(problem, given.seed)
    print(f"\nLots, seed {lots.seed}: {len(lots.tickets)} people, first three:")
    for ticket in lots.tickets[:3]:
        print(f"  {ticket.place}. {ticket.candidate} {ticket.number}")
    if given.out is not None:
        given.out.mkdir(parents=True, exist_ok=True)
        print("written:", matcher.write_lottery(lots, given.out / "lots.json"))


def show(side: str, result: Result) -> None:
    values = ", ".join(f"{name} {value}" for name, value in result.values.items())
    print(f"Best stable plan for {side}: {values} ({result.audit.route})")


if __name__ == "__main__":
    main()
