"""The ways through the year that people follow: pathway, start and credit.

When each stage begins and ends depends on nothing else (``Problem.timeline_of``).
"""

from __future__ import annotations

from typing import NamedTuple

from matcher.program.arrays import Ints, distinct, ints
from matcher.program.options import Options


class Followed(NamedTuple):
    """A pathway from a start month, followed by people with so much credit."""

    pathway: str
    start: int
    credit_months: int


def followed(options: Options) -> tuple[list[Followed], Ints]:
    """The distinct ways that options follow, and which of them each option does.

    Returns
    -------
    list of Followed, numpy.ndarray
        The positions have shape (options,).
    """
    number: dict[tuple[str, int], int] = {}
    begun = ints(
        [
            number.setdefault((route.pathway, route.start), len(number))
            for route in options.routes
        ]
    )
    lengths, credit = distinct(options.facts.candidate_credit)
    both = begun[options.route] * max(1, len(lengths)) + credit[options.candidate]
    present, position = distinct(both)
    starts = list(number)
    ways = []
    for one in present.tolist():
        nth, length = divmod(one, len(lengths))
        pathway, begins = starts[nth]
        ways.append(Followed(pathway, begins, int(lengths[length])))
    return ways, position
