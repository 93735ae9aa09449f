"""Read 2,000 published pages and work out what they hide: run with python.

PYTHONPATH=src:tests python tests/report/html/campaign_published.py
"""

from __future__ import annotations

import sys

from matcher.report import html_report
from report.html.by_hand import drawn
from report.html.curious import Curious


def main(pages: int) -> int:
    """The number of pages that give something away."""
    wrong = hidden = shown = 0
    for seed in range(pages):
        curious = Curious(html_report(*drawn(seed), "en", published=True))
        hidden += len(curious.hidden())
        shown += len(curious.told)
        small = [name for name, people in curious.told.items() if people < 5]
        if curious.worked_out() or small:
            wrong += 1
            sys.stdout.write(f"seed {seed}: {curious.worked_out()} {small}\n")
    found = f"{shown} numbers told, {hidden} hidden"
    sys.stdout.write(f"{pages} pages: {found}, {wrong} pages give some away\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000) > 0)
