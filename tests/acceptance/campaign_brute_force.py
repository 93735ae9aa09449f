"""5,000 random tiny markets, every stable plan of each enumerated, both sides.

Run: PYTHONPATH=src:tests python tests/acceptance/campaign_brute_force.py [how many]
"""

from __future__ import annotations

import sys
from collections import Counter

from acceptance.brute_force import accepted, differences
from support.two_sided import tiny_market


def main(many: int) -> None:
    """Print what differs, and what kinds of markets there were."""
    wrong, kinds = 0, Counter[str]()
    for seed in range(many):
        problem = tiny_market(seed, couples=False, closing=False)
        for difference in differences(problem, seed):
            wrong += 1
            print(seed, difference)
        _, found = accepted(problem, "candidates", seed)
        kinds["lists agree"] += found.agree
        kinds["one list each"] += found.agree and found.one_list
        kinds["no tie matters"] += found.strict
        kinds["a lottery"] += found.drawn
        kinds["a company's limit"] += any(
            company.max_apprentices is not None for company in problem.companies
        )
        kinds["a training office"] += any(c.training_office for c in problem.companies)
        kinds["one-sided"] += any(not slot.priorities for slot in problem.slots)
        kinds["pins or incumbents"] += bool(problem.commitments)
    print(f"{many} markets, {wrong} differences; {dict(kinds)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
