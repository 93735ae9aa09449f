"""The balance frontier in words."""

from __future__ import annotations

from matcher.frontier.frontier import Frontier
from matcher.report.layout import decimal
from matcher.texts import Language, word


def frontier_page(frontier: Frontier, language: Language = "en") -> str:
    """Each efficient balance on a line of its own, and whether there are others.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.frontier.frontier import frontier
    >>> print(frontier_page(frontier(Problem(first_month="2022-08"))))
    Placed in all against the worst region's rate, every efficient balance:
      0 placed, worst region 1 (100.0 %)
    Proven: there are no others.
    """
    lines = [word("frontier_head", language)]
    for point in frontier.points:
        shown = decimal(f"{float(100 * point.worst_rate):.1f}", language)
        line = word("frontier_point", language)
        rate = f"{point.worst_rate} ({shown} %)"
        lines.append("  " + line.format(placed=point.placed, rate=rate))
    ending = "frontier_complete" if frontier.complete else "advice_open"
    return "\n".join([*lines, word(ending, language)])
