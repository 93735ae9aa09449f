"""The scenario "Trøndelag 2022", open variant: a whole county at once."""

from __future__ import annotations

from matcher.domain import Candidate, Company, Problem, Slot
from matcher.scenarios.answers import (
    Interviews,
    draw_declines,
    draw_priorities,
    with_priorities,
)
from matcher.scenarios.classes import online_classes, zone_classes
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer, draw_employers
from matcher.scenarios.facts import CountyFacts, county_facts
from matcher.scenarios.geography import location_id, locations, regions, travel_times
from matcher.scenarios.incumbents import draw_incumbents, seats_held
from matcher.scenarios.offices import draw_members, shares, training_offices
from matcher.scenarios.parameters import FIRST_MONTH, Parameters
from matcher.scenarios.people import draw_companions, draw_people
from matcher.scenarios.public import public_companies, public_slots, with_public
from matcher.scenarios.slots import (
    apprenticeships,
    course_provider,
    courses,
    jobs,
    ordinary_demand,
    slot_id,
)


def trondelag_2022(seed: int = 0) -> Problem:
    """The county of Trøndelag, autumn 2022: 559 people to place, 36 incumbents.

    Seven regions, 110 companies, 265 open apprenticeship places, 160 kept for ordinary
    applicants, 170 jobs and 40 course seats. Synthetic: calibrated to the table
    of November 2022; the same seed gives the same problem everywhere.

    Parameters
    ----------
    seed
        A whole number from 0; other seeds give other counties with the same totals.

    Examples
    --------
    >>> from matcher.scenarios import trondelag_2022
    >>> len(trondelag_2022().new_candidates)
    559
    """
    return draw_county(Draws(seed), county_facts(), Parameters())


def draw_county(draws: Draws, facts: CountyFacts, parameters: Parameters) -> Problem:
    """Draw a county with these totals and odds."""
    numbers = parameters.employers
    places = locations(facts.regions)
    times = travel_times(facts, [place.id for place in places], parameters.travel)
    region_of = {place.id: place.region for place in places}
    zone_of = {place.id: place.zone for place in places}

    employers = draw_employers(draws, facts, numbers)
    training = apprenticeships(draws, facts, employers, numbers)
    open_places = _open_places(employers, training)
    public = public_slots(draws, training, open_places, numbers)
    public_ones = public_companies(training, public, numbers)
    slots = [
        *with_public(training, public, public_ones),
        *jobs(draws, facts, employers, numbers),
        *courses(facts),
    ]
    slots.sort(key=lambda slot: slot.id)
    members = draw_members(draws, facts, employers, numbers)
    offices = training_offices(facts, members, slots, numbers)
    companies = _companies(facts, employers, slots, public_ones, members)
    site = {company.id: company.location for company in companies}
    classes = zone_classes(
        slots,
        {company: zone_of[location] for company, location in site.items()},
        {trade.id: trade.family for trade in facts.trades},
        parameters.classes,
    )

    people: list[Candidate] = []
    for region in facts.regions:
        people += draw_people(
            draws,
            region,
            region.candidates,
            facts.trades,
            parameters.people,
            len(people) + 1,
        )
    apprentices = [slot for slot in slots if slot.kind == "apprenticeship"]
    incumbents, commitments = draw_incumbents(
        draws,
        facts,
        seats_held(apprentices, open_places, site, members),
        numbers,
        parameters.people,
        len(people) + 1,
    )
    companions = draw_companions(draws, people, region_of, parameters.people)
    interviews = Interviews(people, companies, slots, times)
    declines = draw_declines(draws, interviews, parameters.answers)
    priorities = draw_priorities(draws, interviews, declines, parameters.answers)

    return Problem(
        first_month=FIRST_MONTH,
        regions=regions(facts.regions),
        zones=facts.zones,
        locations=places,
        travel_times=times,
        trades=tuple(trade.trade() for trade in facts.trades),
        training_offices=tuple(offices),
        companies=tuple(companies),
        slots=tuple(with_priorities(slots, priorities)),
        candidates=(*people, *incumbents),
        training_classes=(*classes, *online_classes(classes, parameters.classes)),
        companions=tuple(companions),
        declines=tuple(declines),
        commitments=tuple(commitments),
        ordinary_demand=tuple(ordinary_demand(facts)),
        shares=tuple(shares(offices, numbers)),
    )


def _open_places(employers: list[Employer], slots: list[Slot]) -> dict[str, int]:
    """Places of each slot that are neither reserved nor an incumbent's."""
    reserved = {slot.id: slot.reserved for slot in slots}
    return {
        one: places - reserved[one]
        for employer in employers
        for trade, places in employer.places.items()
        for one in (slot_id(employer.id, trade),)
    }


def _companies(
    facts: CountyFacts,
    employers: list[Employer],
    slots: list[Slot],
    public: set[str],
    members: dict[str, str],
) -> list[Company]:
    """Employers and course providers, in the order of their ids."""
    trades: dict[str, set[str]] = {employer.id: set() for employer in employers}
    for slot in slots:
        if slot.trade is not None:
            trades[slot.company].add(slot.trade)
    found = [
        Company(
            id=employer.id,
            location=employer.location,
            public=employer.id in public,
            approved_trades=tuple(sorted(trades[employer.id])),
            training_office=members.get(employer.id),
        )
        for employer in employers
    ]
    found += [
        Company(
            id=course_provider(region), location=location_id(region.hub), public=True
        )
        for region in facts.regions
    ]
    return sorted(found, key=lambda company: company.id)
