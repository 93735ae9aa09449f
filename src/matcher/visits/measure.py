"""What makes a schedule of visits good: seven numbers from ids, in tiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from matcher.visits.facts import VisitSchedule
from matcher.visits.problem import VisitProblem

Sense = Literal["most", "least"]
Tier = str | Mapping[str, int]
"""A component by its name, or several of them weighed against one another."""

SENSES: Mapping[str, Sense] = MappingProxyType(
    {
        "visits_missing": "least",
        "without_top": "least",
        "visitors_missing": "least",
        "interest": "most",
        "days": "least",
        "gaps": "least",
        "changes": "least",
    }
)
"""Every component and its sense, in the order in which they count by default."""

TIERS: tuple[Tier, ...] = tuple(SENSES)
"""One component after the other."""

MOST_WEIGHT = 1_000_000
"""The largest weight of a component in a tier."""

ROUND_FREE = ("visits_missing", "without_top", "visitors_missing", "interest")
"""Components that do not ask in which round a visit is."""

WEIGHTED: Mapping[str, int] = MappingProxyType(
    {"visits_missing": 300, "without_top": 200, "visitors_missing": 60, "interest": 1}
)
"""One whole number: points of interest, less a price for each shortage."""

WEIGHTED_WITH_DAYS: Mapping[str, int] = MappingProxyType({**WEIGHTED, "days": 10})
"""The same, each day on which somebody is out costing 10 points."""


def components(problem: VisitProblem, schedule: VisitSchedule) -> dict[str, int]:
    """Every component of a schedule by name, counted from ids.

    ``visits_missing``
        Visits below people's ``least``, over all people.
    ``without_top``
        People with interests who meet none of their top three (``VisitProblem.top``:
        companies tied for the third place belong to it).
    ``visitors_missing``
        Visitors below companies' ``least``, over all companies.
    ``interest``
        Points of all visits together.
    ``days``
        Days somebody is out: one for each person and day with a visit.
    ``gaps``
        Rounds without a visit between somebody's first and last visit of a day.
    ``changes``
        Visits of the previous schedule that are not in this one. A visit that is new
        is no change: nobody was told otherwise.

    Examples
    --------
    >>> from matcher.visits import Host, Visitor, VisitZone
    >>> problem = VisitProblem(
    ...     rounds=(),
    ...     zones=(VisitZone(id="verdal"),),
    ...     hosts=(Host(id="yard", zone="verdal", room=3, least=2),),
    ...     visitors=(Visitor(id="c1", zone="verdal", least=3),),
    ... )
    >>> found = components(problem, VisitSchedule())
    >>> found["visits_missing"], found["without_top"], found["visitors_missing"]
    (3, 0, 2)
    """
    visits = schedule.visits
    people = Counter(one.visitor for one in visits)
    companies = Counter(one.company for one in visits)
    met: dict[str, set[str]] = {}
    for one in visits:
        met.setdefault(one.visitor, set()).add(one.company)
    told = problem.previous.visits if problem.previous else ()
    held = set(visits)
    days = _days(problem, schedule)
    return {
        "visits_missing": sum(
            max(0, one.least - people[one.id]) for one in problem.visitors
        ),
        "without_top": sum(
            bool(one.interests) and problem.top(one.id).isdisjoint(met.get(one.id, ()))
            for one in problem.visitors
        ),
        "visitors_missing": sum(
            max(0, one.least - companies[one.id]) for one in problem.hosts
        ),
        "interest": sum(problem.points(v.visitor, v.company) or 0 for v in visits),
        "days": len(days),
        "gaps": sum(max(at) - min(at) + 1 - len(at) for at in days.values()),
        "changes": sum(one not in held for one in told),
    }


def _days(
    problem: VisitProblem, schedule: VisitSchedule
) -> dict[tuple[str, date], set[int]]:
    """Places in the day of the rounds with a visit, by person and day."""
    place: dict[str, int] = {}
    so_far: Counter[date] = Counter()
    for one in sorted(problem.rounds, key=lambda one: (one.on, one.begins)):
        place[one.id] = so_far[one.on]
        so_far[one.on] += 1
    days: dict[tuple[str, date], set[int]] = {}
    for visit in schedule.visits:
        on = problem.round[visit.round].on
        days.setdefault((visit.visitor, on), set()).add(place[visit.round])
    return days


def checked_tiers(tiers: Iterable[Tier]) -> tuple[Tier, ...]:
    """The tiers, if they name known components, each once, with whole weights.

    Raises
    ------
    ValueError
        If they do not.
    """
    given = tuple(tiers)
    whole = all(isinstance(tier, str | Mapping) and tier for tier in given)
    named = [name for tier in given for name in weights_of(tier)] if whole else []
    if not named or not set(named) <= set(SENSES):
        raise ValueError(f"tiers are made of {', '.join(SENSES)}")
    if len(set(named)) < len(named):
        raise ValueError("each component stands in one tier only")
    weights = [weight for tier in given for weight in weights_of(tier).values()]
    if any(type(one) is not int or not 1 <= one <= MOST_WEIGHT for one in weights):
        raise ValueError(f"weights of a tier are whole numbers from 1 to {MOST_WEIGHT}")
    return given


def weights_of(tier: Tier) -> Mapping[str, int]:
    """The weight of each component of a tier."""
    return {tier: 1} if isinstance(tier, str) else tier


def round_free(tier: Tier) -> bool:
    """Whether a tier asks only who meets whom, not when."""
    return all(name in ROUND_FREE for name in weights_of(tier))


def name_of(tier: Tier) -> str:
    """A component's own name, or ``weighted`` for several."""
    return tier if isinstance(tier, str) else "weighted"


def sense_of(tier: Tier) -> Sense:
    """A weighted tier is a number of points: the more the better."""
    return SENSES[tier] if isinstance(tier, str) else "most"


def costs(tiers: Iterable[Tier], values: Mapping[str, int]) -> tuple[int, ...]:
    """Cost of each tier: of two schedules the one with the smaller tuple is better.

    Of what there should be most of, the cost is so much less than 0.

    Examples
    --------
    >>> weighted = {"interest": 1, "visits_missing": 300}
    >>> costs(["visits_missing", weighted], {"interest": 900, "visits_missing": 2})
    (2, -300)
    """
    cost = {
        name: -value if SENSES[name] == "most" else value
        for name, value in values.items()
    }
    return tuple(
        sum(weight * cost[name] for name, weight in weights_of(tier).items())
        for tier in tiers
    )
