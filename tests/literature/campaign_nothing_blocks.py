"""Hold many small markets of every kind against the judge that shares nothing.

python tests/literature/campaign_nothing_blocks.py [FIRST] [HOW MANY OF EACH KIND]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from literature.nothing_blocks import (
    a_problem_of,
    envied,
    every_way,
    refused,
)
from matcher.rules import Stable
from support.two_sided import couples

KINDS = ("plain", "closing", "couples", "settled", "everything")


def main() -> None:
    first, count = (int(one) for one in [*sys.argv[1:], *["0", "60"]][:2])
    seen, wrong = Counter[str](), 0
    for kind in KINDS:
        for seed in range(first, first + count):
            problem = a_problem_of(kind, seed)
            if any(Stable().faults(problem)):
                seen["refused for its facts"] += 1
                continue
            for found in every_way(problem):
                seen[f"{found.way}: {'a plan' if found.has_plan else 'none'}"] += 1
                if found.blocking or found.has_plan != found.exists:
                    wrong += 1
                    print("wrong:", kind, seed, found)
            if couples(problem) and refused(problem) != 2:
                wrong += 1
                print("not refused:", kind, seed)
            envy = envied(problem)
            seen["envy-free: " + ("none" if envy is None else "a plan")] += 1
            if envy:
                wrong += 1
                print("envied:", kind, seed, envy)
    for name, number in sorted(seen.items()):
        print(f"{name:28} {number:6}")
    print(f"{count * len(KINDS)} markets, {sum(seen.values())} answers, {wrong} wrong")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
