"""The scenario "Innherred pilot": 30 industrial places, and a plan on one page."""

from __future__ import annotations

from dataclasses import replace

from matcher.domain import Company, Problem, Slot
from matcher.scenarios.answers import (
    Interviews,
    draw_declines,
    draw_priorities,
    with_priorities,
)
from matcher.scenarios.classes import zone_classes
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer, named
from matcher.scenarios.facts import (
    CountyFacts,
    PilotFacts,
    county_facts,
    pilot_facts,
)
from matcher.scenarios.geography import location_id, locations, regions, travel_times
from matcher.scenarios.parameters import (
    AUGUST,
    FIRST_MONTH,
    EmployerNumbers,
    Parameters,
)
from matcher.scenarios.people import draw_people
from matcher.scenarios.slots import FULL_TRAINING, least_together, slot_id

_TOO_FEW_FOR_A_CLASS = "RM"
"""Three food places never fill a class, so those companies train from the start."""


def innherred_pilot(seed: int = 0) -> Problem:
    """The pilot in Innherred: 60 people, 11 industrial companies, 30 places.

    Everybody starts in August; welders, mechanics, production and logistics share one
    class of up to two groups, the food companies train without one. Synthetic.

    Parameters
    ----------
    seed
        A whole number from 0; it changes the people, not the companies.

    Examples
    --------
    >>> from matcher.scenarios import innherred_pilot
    >>> len(innherred_pilot().candidates)
    60
    """
    parameters = Parameters()
    people = replace(parameters.people, from_october=0.0)
    return draw_pilot(
        Draws(seed), county_facts(), pilot_facts(), replace(parameters, people=people)
    )


def draw_pilot(
    draws: Draws, county: CountyFacts, facts: PilotFacts, parameters: Parameters
) -> Problem:
    """Draw the people of a pilot with these companies and odds."""
    region = county.region(facts.region)
    places = locations([region])
    times = travel_times(county, [place.id for place in places], parameters.travel)
    employers = named(
        region.id,
        [(location_id(one.location), one.places) for one in facts.employers],
    )
    asked_for = {trade for employer in employers for trade in employer.places}
    trades = [trade for trade in county.trades if trade.id in asked_for]
    slots = [
        _slot(county, employer, trade, parameters.employers)
        for employer in employers
        for trade in employer.places
    ]
    slots.sort(key=lambda slot: slot.id)
    companies = [
        Company(
            id=employer.id,
            location=employer.location,
            approved_trades=tuple(sorted(employer.places)),
        )
        for employer in sorted(employers, key=lambda employer: employer.id)
    ]
    classes = zone_classes(
        [slot for slot in slots if not slot.offers],
        {company.id: region.zone for company in companies},
        {trade.id: trade.family for trade in trades},
        parameters.classes,
    )
    people = draw_people(draws, region, facts.candidates, trades, parameters.people, 1)
    interviews = Interviews(people, companies, slots, times)
    declines = draw_declines(draws, interviews, parameters.answers)
    priorities = draw_priorities(draws, interviews, declines, parameters.answers)
    return Problem(
        first_month=FIRST_MONTH,
        regions=regions([region]),
        zones=tuple(zone for zone in county.zones if zone.id == region.zone),
        locations=places,
        travel_times=times,
        trades=tuple(trade.trade() for trade in trades),
        companies=tuple(companies),
        slots=tuple(with_priorities(slots, priorities)),
        candidates=tuple(people),
        training_classes=tuple(classes),
        declines=tuple(declines),
    )


def _slot(
    county: CountyFacts, employer: Employer, trade: str, numbers: EmployerNumbers
) -> Slot:
    facts, places = county.trade(trade), employer.places[trade]
    return Slot(
        id=slot_id(employer.id, trade),
        company=employer.id,
        trade=trade,
        places=places,
        min_cohort=least_together(places, numbers),
        required_qualifications=facts.required_qualifications,
        start_months=(AUGUST,),
        offers=(FULL_TRAINING,) if facts.family == _TOO_FEW_FOR_A_CLASS else (),
    )
