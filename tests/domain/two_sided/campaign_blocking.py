"""Hold blocking pairs and envy against the oracle on many tiny markets.

``python tests/domain/two_sided/campaign_blocking.py [markets] [first seed]``
"""

from __future__ import annotations

import sys
from collections import Counter

from domain.two_sided.against_oracle import differences

if __name__ == "__main__":
    markets = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    found: list[str] = []
    seen: Counter[str] = Counter()
    for seed in range(first, first + markets):
        wrong, counted = differences(seed, 40)
        found += wrong
        seen += counted
    sys.stdout.write("".join(f"{one}\n" for one in found[:20]))
    sys.stdout.write(f"{markets} markets: {len(found)} differences; {dict(seen)}\n")
