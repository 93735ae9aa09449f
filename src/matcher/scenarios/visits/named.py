"""Every season of visits by its name."""

from __future__ import annotations

from matcher.scenarios.visits.season import VisitSize, season
from matcher.visits import VisitProblem
from matcher.visits.result import Kind

VISIT_SCENARIOS: dict[str, VisitSize] = {
    "pilot30": VisitSize(visitors=30, hosts=8, rounds=4, wishes=6),
    "county408": VisitSize(visitors=408, hosts=80, rounds=6, wishes=10),
    "big2000": VisitSize(visitors=2_000, hosts=300, rounds=8, wishes=12),
    "national10000": VisitSize(visitors=10_000, hosts=1_000, rounds=8, wishes=12),
}
"""Size of each season by name."""


def visit_scenario(name: str, kind: Kind = "U", seed: int = 0) -> VisitProblem:
    """The season of visits of this name.

    Parameters
    ----------
    name
        One of ``VISIT_SCENARIOS``.
    kind
        ``"U"``: everybody is there in every round. ``"A"``: people and companies miss
        some, and an open round has at least two visitors. ``"F"``: besides, a fifth of
        those who move do so in groups of two to four, and a day keeps to one zone.
    seed
        A whole number from 0.

    Raises
    ------
    ValueError
        If there is no such season.

    Examples
    --------
    >>> problem = visit_scenario("pilot30", "F")
    >>> len(problem.visitors), problem.zone_a_day
    (30, True)
    """
    if name not in VISIT_SCENARIOS:
        raise ValueError(f"one of the seasons {', '.join(VISIT_SCENARIOS)} is expected")
    if kind not in ("U", "A", "F"):
        raise ValueError("the kind is U, A or F")
    return season(VISIT_SCENARIOS[name], kind, seed)
