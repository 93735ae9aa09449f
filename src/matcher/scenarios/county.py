"""The scenario "Trøndelag 2022", open variant: a whole county at once."""

from __future__ import annotations

from matcher.domain import Candidate, Problem
from matcher.scenarios.answers import (
    Interviews,
    draw_declines,
    draw_priorities,
    with_priorities,
)
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import draw_employers
from matcher.scenarios.facts import CountyFacts, county_facts
from matcher.scenarios.incumbents import draw_incumbents
from matcher.scenarios.offices import shares
from matcher.scenarios.parameters import Parameters
from matcher.scenarios.people import draw_companions, draw_people
from matcher.scenarios.seats import held_seats
from matcher.scenarios.supply import draw_supply


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
    employers = draw_employers(draws, facts, parameters.employers)
    supply = draw_supply(draws, facts, employers, parameters)
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
    incumbents, commitments = draw_incumbents(
        draws,
        facts,
        held_seats(supply),
        parameters.employers,
        parameters.people,
        len(people) + 1,
    )
    region_of = {place.id: place.region for place in supply.locations}
    companions = draw_companions(draws, people, region_of, parameters.people)
    interviews = Interviews(people, supply.companies, supply.slots, supply.travel_times)
    declines = draw_declines(draws, interviews, parameters.answers)
    priorities = draw_priorities(draws, interviews, declines, parameters.answers)
    return supply.problem(
        [*people, *incumbents],
        slots=tuple(with_priorities(supply.slots, priorities)),
        companions=tuple(companions),
        declines=tuple(declines),
        commitments=tuple(commitments),
        shares=tuple(shares(supply.offices, parameters.employers)),
    )
