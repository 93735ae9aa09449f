"""Stress problems: an ordinary county of any size with one thing pressed hard."""

from __future__ import annotations

from matcher.domain import Candidate, Problem
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import CountyFacts, county_facts
from matcher.scenarios.parameters import Parameters, stress_parameters
from matcher.scenarios.people import draw_people
from matcher.scenarios.presets import CHANGES, Ordinary
from matcher.scenarios.scaled import draw_offers, offering, scaled_county
from matcher.scenarios.supply import draw_supply

PRESETS = tuple(CHANGES)
"""Names of the stress problems."""


def stress(preset: str, candidates: int = 600, seed: int = 0) -> Problem:
    """A county of so many people with one thing pressed hard.

    About one slot for four people; two of five want to be electricians in Trondheim
    before anything else. Synthetic. The presets:

    ``fully_tied``
        Everybody wants all she wants equally.
    ``region_without_slots``
        Fosen has people and no slot.
    ``reserved_trade``
        Every place of an electrician is reserved for ordinary applicants.
    ``cohort_above_demand``
        Classes and slots in aquaculture need more people than want it.
    ``slot_of_400``
        One slot has 400 places, or as many as two thirds of the people if that is less.
    ``no_lawful_slot``
        30 percent have no slot they may take: half of them travel too short a way to
        reach any, half lack what all slots they want require.
    ``contradictory_pins``
        Two people are pinned to the only place of a slot: no lawful plan exists.

    Parameters
    ----------
    preset
        One of ``PRESETS``.
    candidates
        How many people, 60 to 5,000.
    seed
        A whole number from 0.

    Raises
    ------
    ValueError
        If there is no such preset, or for fewer or more people.

    Examples
    --------
    >>> from matcher.scenarios import stress
    >>> len(stress("fully_tied", candidates=120).candidates)
    120
    """
    parameters = stress_parameters()
    numbers = parameters.stress
    if preset not in CHANGES:
        raise ValueError(f"one of the presets {', '.join(PRESETS)} is expected")
    if not numbers.fewest_candidates <= candidates <= numbers.most_candidates:
        raise ValueError(
            f"{numbers.fewest_candidates} to {numbers.most_candidates} candidates "
            "are expected"
        )
    draws = Draws(seed)
    problem = draw_ordinary(draws, county_facts(), candidates, parameters)
    return CHANGES[preset](Ordinary(draws, problem, numbers))


def draw_ordinary(
    draws: Draws, county: CountyFacts, candidates: int, parameters: Parameters
) -> Problem:
    """A county of so many people before anything is pressed."""
    numbers = parameters.stress
    offers = draw_offers(draws, county, candidates, numbers)
    facts = scaled_county(county, candidates, offers)
    employers = offering(draws, facts, offers, parameters.employers)
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
    asked_for = tuple(
        slot.id
        for slot in supply.slots
        if slot.kind == "apprenticeship"
        and slot.trade == numbers.trade
        and supply.site[slot.company].region == numbers.region
    )
    eager = {one.id for one in draws.some(people, numbers.want_it_first)}
    return supply.problem(
        [
            person.model_copy(update={"interests": (asked_for, *person.interests)})
            if person.id in eager
            else person
            for person in people
        ]
    )
