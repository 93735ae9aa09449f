"""Hold comparisons of many tiny markets against trying every plan.

``PYTHONPATH=tests python tests/comparison/campaign_brute_force.py [markets] [first]``
"""

from __future__ import annotations

import sys
from collections import Counter

from comparison.by_brute_force import differences


def main(markets: int = 1000, first: int = 0) -> int:
    """Print every difference, then what was seen; the number of differences."""
    seen: Counter[str] = Counter()
    wrong = 0
    for seed in range(first, first + markets):
        for one in differences(seed, seen):
            wrong += 1
            print(f"{seed}: {one}")
    print(f"{markets} markets, {wrong} differences; {dict(sorted(seen.items()))}")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
