"""The scenario "Trøndelag 2022", closed variant: as many places as people."""

from __future__ import annotations

from collections import Counter

from matcher.domain import Company, Matching, Problem
from matcher.domain.people import TargetGroup
from matcher.scenarios.answers import (
    Interviews,
    draw_declines,
    draw_priorities,
    with_priorities,
)
from matcher.scenarios.apportion import apportion
from matcher.scenarios.bonds import draw_apart, draw_together
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import draw_employers
from matcher.scenarios.facts import CountyFacts, RegionFacts, county_facts
from matcher.scenarios.full_plan import draw_full_plan
from matcher.scenarios.incumbents import draw_incumbents
from matcher.scenarios.offices import shares
from matcher.scenarios.parameters import Parameters, closed_parameters
from matcher.scenarios.seats import held_seats
from matcher.scenarios.supply import Supply, draw_supply


def trondelag_2022_closed(seed: int = 0) -> Problem:
    """The county as its table of November 2022 left it: 408 people, all with a place.

    372 people to place and 36 incumbents. In every region the open apprenticeship
    places, job places and course seats equal the table's cells, and a lawful plan that
    fills them all exists. So the best plan fills them all, and counted by where the
    slots are it gives back the table: 210 on a pathway, 36 already in one, 141 in work,
    21 in other qualification. Synthetic but for that table.

    Parameters
    ----------
    seed
        A whole number from 0; other seeds give other people for the same table.

    Examples
    --------
    >>> from matcher.scenarios import trondelag_2022_closed
    >>> problem = trondelag_2022_closed()
    >>> len(problem.new_candidates), len(problem.incumbents)
    (372, 36)
    """
    problem, _ = draw_closed(Draws(seed), county_facts(), closed_parameters())
    return problem


def draw_closed(
    draws: Draws, facts: CountyFacts, parameters: Parameters
) -> tuple[Problem, Matching]:
    """Draw a closed county, and the lawful plan around which it is drawn."""
    facts = closed_facts(facts)
    employers = draw_employers(draws, facts, parameters.employers)
    supply = draw_supply(draws, facts, employers, parameters)
    counts = _counts(facts, sum(supply.open_places.values()))
    people, plan = draw_full_plan(draws, supply, counts, parameters)
    incumbents, commitments = draw_incumbents(
        draws,
        facts,
        held_seats(supply),
        parameters.employers,
        parameters.people,
        len(people) + 1,
    )
    employer = {slot.id: slot.company for slot in supply.slots}
    company_of = {p.candidate: employer[p.slot] for p in plan.placements}
    region_of = {place.id: place.region for place in supply.locations}
    alike = {p.id: (region_of[p.home], p.interests[0][0]) for p in people}
    companions = draw_together(draws, company_of, parameters.people.companion_pairs)
    apart = draw_apart(draws, company_of, alike, parameters.closed.apart_pairs)
    interviews = Interviews(people, supply.companies, supply.slots, supply.travel_times)
    declines = [
        decline
        for decline in draw_declines(draws, interviews, parameters.answers)
        if company_of[decline.candidate] != decline.company
    ]
    priorities = draw_priorities(draws, interviews, declines, parameters.answers)
    problem = supply.problem(
        [*people, *incumbents],
        companies=_limited(draws, supply, parameters.closed.limited_companies),
        slots=tuple(with_priorities(supply.slots, priorities)),
        companions=tuple(companions),
        apart=tuple(apart),
        declines=tuple(declines),
        commitments=tuple(commitments),
        shares=tuple(shares(supply.offices, parameters.employers)),
    )
    return problem, plan


def closed_facts(facts: CountyFacts) -> CountyFacts:
    """The county with as many open places of each kind as its status table has people.

    Apprenticeships are spread over the trades of a region in proportion.
    """
    return facts.model_copy(
        update={"regions": tuple(_closed(region) for region in facts.regions)}
    )


def _closed(region: RegionFacts) -> RegionFacts:
    status, trades = region.status, list(region.open_places)
    weights = [region.open_places[trade] for trade in trades]
    places = apportion(status.adult_education_applied, weights)
    return region.model_copy(
        update={
            "open_places": dict(zip(trades, places, strict=True)),
            "job_vacancies": status.straight_to_work,
            "other_seats": status.other_qualification,
        }
    )


def _counts(facts: CountyFacts, seats: int) -> dict[TargetGroup, int]:
    """People of each target group for so many seats, as in the open county."""
    totals: Counter[TargetGroup] = Counter()
    for region in facts.regions:
        totals.update(region.candidates)
    groups = sorted(totals)
    parts = apportion(seats, [totals[group] for group in groups])
    return dict(zip(groups, parts, strict=True))


def _limited(draws: Draws, supply: Supply, share: float) -> tuple[Company, ...]:
    """Some companies take no more apprentices at once than they have places for."""
    places: Counter[str] = Counter()
    for slot in supply.slots:
        if slot.kind == "apprenticeship":
            places[slot.company] += slot.places
    limited = set(draws.some(sorted(places), share))
    return tuple(
        company.model_copy(update={"max_apprentices": places[company.id]})
        if company.id in limited
        else company
        for company in supply.companies
    )
