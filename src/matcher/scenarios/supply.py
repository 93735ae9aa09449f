"""What people are matched to: companies, their slots, and what surrounds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matcher.domain import (
    Candidate,
    Company,
    Location,
    Problem,
    Slot,
    TrainingClass,
    TrainingOffice,
    TravelTime,
)
from matcher.scenarios.classes import online_classes, zone_classes
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer
from matcher.scenarios.facts import CountyFacts
from matcher.scenarios.geography import location_id, locations, regions, travel_times
from matcher.scenarios.offices import draw_members, training_offices
from matcher.scenarios.parameters import FIRST_MONTH, Parameters
from matcher.scenarios.public import public_companies, public_slots, with_public
from matcher.scenarios.reach import Reach
from matcher.scenarios.slots import (
    apprenticeships,
    course_provider,
    courses,
    jobs,
    ordinary_demand,
    slot_id,
)


@dataclass(frozen=True)
class Supply:
    """A county without its people.

    ``open_places`` are, by slot, those neither reserved nor an incumbent's; ``members``
    are training offices by company.
    """

    facts: CountyFacts
    locations: tuple[Location, ...]
    travel_times: tuple[TravelTime, ...]
    companies: tuple[Company, ...]
    slots: tuple[Slot, ...]
    open_places: Mapping[str, int]
    offices: tuple[TrainingOffice, ...]
    members: Mapping[str, str]
    classes: tuple[TrainingClass, ...]

    @cached_property
    def reach(self) -> Reach:
        """Who gets where."""
        return Reach(self.travel_times)

    @cached_property
    def site(self) -> dict[str, Location]:
        """Where each company is."""
        place = {location.id: location for location in self.locations}
        return {company.id: place[company.location] for company in self.companies}

    def problem(self, candidates: Sequence[Candidate], **others: Any) -> Problem:
        """The county with these people; ``others`` are more facts, or other ones."""
        given: dict[str, Any] = {
            "first_month": FIRST_MONTH,
            "regions": regions(self.facts.regions),
            "zones": self.facts.zones,
            "locations": self.locations,
            "travel_times": self.travel_times,
            "trades": tuple(trade.trade() for trade in self.facts.trades),
            "training_offices": self.offices,
            "companies": self.companies,
            "slots": self.slots,
            "candidates": tuple(candidates),
            "training_classes": self.classes,
            "ordinary_demand": tuple(ordinary_demand(self.facts)),
        }
        return Problem.model_validate(given | others)


def draw_supply(
    draws: Draws,
    facts: CountyFacts,
    employers: Sequence[Employer],
    parameters: Parameters,
) -> Supply:
    """Draw the slots of these employers and the vacancies of every region."""
    numbers = parameters.employers
    places = locations(facts.regions)
    training = apprenticeships(draws, facts, employers, numbers)
    open_places = _open_places(employers, training)
    public = public_slots(draws, training, open_places, numbers)
    public_ones = public_companies(training, public, numbers)
    elsewhere = [*jobs(draws, facts, employers, numbers), *courses(facts)]
    slots = [*with_public(training, public, public_ones), *elsewhere]
    slots.sort(key=lambda slot: slot.id)
    members = draw_members(draws, facts, employers, numbers)
    companies = _companies(facts, employers, slots, public_ones, members)
    zone_of = {place.id: place.zone for place in places}
    classes = zone_classes(
        slots,
        {company.id: zone_of[company.location] for company in companies},
        {trade.id: trade.family for trade in facts.trades},
        parameters.classes,
    )
    return Supply(
        facts=facts,
        locations=places,
        travel_times=travel_times(
            facts, [place.id for place in places], parameters.travel
        ),
        companies=tuple(companies),
        slots=tuple(slots),
        open_places=open_places | {slot.id: slot.places for slot in elsewhere},
        offices=tuple(training_offices(facts, members, slots, numbers)),
        members=members,
        classes=(*classes, *online_classes(classes, parameters.classes)),
    )


def _open_places(
    employers: Sequence[Employer], slots: Sequence[Slot]
) -> dict[str, int]:
    """Places of each apprenticeship slot without those of incumbents and reserved."""
    reserved = {slot.id: slot.reserved for slot in slots}
    return {
        one: places - reserved[one]
        for employer in employers
        for trade, places in employer.places.items()
        for one in (slot_id(employer.id, trade),)
    }


def _companies(
    facts: CountyFacts,
    employers: Sequence[Employer],
    slots: Sequence[Slot],
    public: set[str],
    members: Mapping[str, str],
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
        if region.other_seats
    ]
    return sorted(found, key=lambda company: company.id)
