"""The open county through the year: what months have room for, and paid measures.

The resources are synthetic. In the best plan support and follow-up are used up,
advisers in some regions, and nearly all of the budget.
"""

from __future__ import annotations

from collections import Counter
from math import ceil

from matcher.domain import Measure, Pathway, Problem, Resource, ResourceUse, Stage
from matcher.scenarios.county import trondelag_2022

_MONTHS = 160
"""From the first month to the end of the longest way."""
_SUPPORT = 15
"""Income support of a person each month of school, practice or course, in 1,000 NOK."""
_SUPPORTED = 110
"""People whose support each month has money for."""
_FOLLOWED_UP = 230
"""Apprentices the training offices follow up at once, incumbents among them."""
_ADVISED = 0.22
"""Part of a region's people that its advisers have at once."""
_MEASURES = (
    Measure(id="licence", grants="licence_b", cost=25_000, delay=2),
    Measure(id="norwegian", grants="norwegian_b1", cost=40_000, delay=4),
)
_BUDGET = 200_000
"""For measures, in NOK."""


def trondelag_2022_year(seed: int = 0) -> Problem:
    """The open county with advisers, support and follow-up by month, and measures.

    Months of school, practice and courses use an adviser of the person's home region
    and income support; months of an apprenticeship are followed up by the training
    offices. A driving licence or a course in Norwegian may be paid for, eight licences
    at the most.

    Parameters
    ----------
    seed
        A whole number from 0; other seeds give other counties with the same totals.

    Examples
    --------
    >>> from matcher.scenarios import trondelag_2022_year
    >>> problem = trondelag_2022_year()
    >>> len(problem.new_candidates), len(problem.resources), len(problem.measures)
    (559, 9, 2)
    """
    county = trondelag_2022(seed)
    pathways = tuple(_using(county, one) for one in county.rule_pack.pathways)
    return county.model_copy(
        update={
            "rule_pack": county.rule_pack.model_copy(update={"pathways": pathways}),
            "resources": _resources(county),
            "measures": _MEASURES,
            "measure_budget": _BUDGET,
        }
    )


def _using(county: Problem, pathway: Pathway) -> Pathway:
    advisers = (ResourceUse(resource=_advisers(one.id)) for one in county.regions)
    learning = (ResourceUse(resource="support", amount=_SUPPORT), *advisers)
    working = (ResourceUse(resource="follow_up"),)

    def used(stage: Stage) -> tuple[ResourceUse, ...]:
        if stage.kind in ("school", "practice", "course"):
            return learning
        return working if stage.kind == "apprenticeship" else ()

    stages = (one.model_copy(update={"uses": used(one)}) for one in pathway.stages)
    return pathway.model_copy(update={"stages": tuple(stages)})


def _resources(county: Problem) -> tuple[Resource, ...]:
    people = Counter(county.home_region(one.id) for one in county.new_candidates)
    support = Resource(id="support", capacity=(_SUPPORT * _SUPPORTED,) * _MONTHS)
    follow_up = Resource(id="follow_up", capacity=(_FOLLOWED_UP,) * _MONTHS)
    advisers = (
        Resource(
            id=_advisers(one.id),
            capacity=(ceil(_ADVISED * people[one.id]),) * _MONTHS,
            home_regions=(one.id,),
        )
        for one in county.regions
    )
    return (support, follow_up, *advisers)


def _advisers(region: str) -> str:
    return f"advisers-{region}"
