"""Compare thousands of tiny problems with all their stable plans; print the figure.

``PYTHONPATH=src:tests python tests/rules/campaign_stable.py [first] [last]``
"""

from __future__ import annotations

import sys

from rules.stable_against_all import judged

FIRST, LAST = 0, 5000


def main() -> int:
    """Print what was compared and every difference; how many there are."""
    given = [int(one) for one in sys.argv[1:]]
    first, last = given or (FIRST, LAST)
    compared, refused, differences = judged(first, last)
    for one in differences:
        sys.stdout.write(f"{one}\n")
    sys.stdout.write(
        f"{compared} problems compared ({refused} refused for their facts): "
        f"{len(differences)} differences\n"
    )
    return len(differences)


if __name__ == "__main__":
    sys.exit(min(1, main()))
