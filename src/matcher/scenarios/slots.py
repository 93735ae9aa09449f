"""The slots of every company: apprenticeships, jobs and course seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil

from matcher.domain import OrdinaryDemand, Slot
from matcher.scenarios.apportion import apportion
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer, reserved_of_region
from matcher.scenarios.facts import CountyFacts, RegionFacts
from matcher.scenarios.geography import location_id
from matcher.scenarios.parameters import AUGUST, OCTOBER, EmployerNumbers

FULL_TRAINING = "full_training_in_company"


def slot_id(company: str, trade: str) -> str:
    """The id of an apprenticeship slot."""
    return f"{company}-{trade}"


def course_provider(region: RegionFacts) -> str:
    """The id of the public company in the hub that runs a region's courses."""
    return f"{location_id(region.hub)}-courses"


def apprenticeships(
    draws: Draws,
    county: CountyFacts,
    employers: Sequence[Employer],
    numbers: EmployerNumbers,
) -> list[Slot]:
    """One slot for each trade of each company.

    Of the places of a trade in a region, those reserved and those incumbents hold are
    spread over its slots in proportion to their places.
    """
    reserved: dict[str, int] = {}
    held: dict[str, int] = {}
    for region in county.regions:
        kept = reserved_of_region(region)
        for trade in sorted(region.open_places):
            here = [e for e in employers if e.region == region.id and trade in e.places]
            ids = [slot_id(employer.id, trade) for employer in here]
            sizes = [employer.places[trade] for employer in here]
            reserved |= dict(zip(ids, apportion(kept[trade], sizes), strict=True))
            incumbents = region.incumbents.get(trade, 0)
            held |= dict(zip(ids, apportion(incumbents, sizes), strict=True))
    ids = sorted(reserved)
    both = set(draws.some(ids, numbers.both_starts))
    offers = set(draws.some(ids, numbers.full_training))
    found = []
    for employer in employers:
        for trade, places in employer.places.items():
            one = slot_id(employer.id, trade)
            found.append(
                Slot(
                    id=one,
                    company=employer.id,
                    trade=trade,
                    places=places + held[one],
                    reserved=reserved[one],
                    min_cohort=least_together(places - reserved[one], numbers),
                    required_qualifications=county.trade(trade).required_qualifications,
                    start_months=(AUGUST, OCTOBER) if one in both else (AUGUST,),
                    offers=(FULL_TRAINING,) if one in offers else (),
                )
            )
    return found


def least_together(open_places: int, numbers: EmployerNumbers) -> int:
    """Fewest newcomers of a slot that opens: half of its open places, if many."""
    if open_places < numbers.cohort_from_places:
        return 0
    return ceil(open_places * numbers.cohort_least_full)


def jobs(
    draws: Draws,
    county: CountyFacts,
    employers: Sequence[Employer],
    numbers: EmployerNumbers,
) -> list[Slot]:
    """Vacancies in the trades of the companies, a few at a time."""
    found = []
    for region in county.regions:
        here = [employer for employer in employers if employer.region == region.id]
        vacancies: Counter[tuple[str, str]] = Counter()
        while (left := region.job_vacancies - vacancies.total()) > 0:
            employer = draws.one_of(here)
            trade = draws.one_of(sorted(employer.places))
            many = draws.between(1, numbers.most_vacancies_at_once)
            vacancies[employer.id, trade] += min(left, many)
        for (company, trade), places in sorted(vacancies.items()):
            found.append(
                Slot(
                    id=f"{company}-job-{trade}",
                    company=company,
                    trade=trade,
                    kind="job",
                    places=places,
                    required_qualifications=county.trade(trade).required_qualifications,
                    start_months=(AUGUST, OCTOBER),
                )
            )
    return found


def courses(county: CountyFacts) -> list[Slot]:
    """Seats for another qualification, one slot for each region that has any."""
    return [
        Slot(
            id=f"{course_provider(region)}-other",
            company=course_provider(region),
            kind="other_qualification",
            places=region.other_seats,
            start_months=(AUGUST, OCTOBER),
        )
        for region in county.regions
        if region.other_seats
    ]


def ordinary_demand(county: CountyFacts) -> list[OrdinaryDemand]:
    """Ordinary applicants of each trade and region: as many as places are reserved."""
    return [
        OrdinaryDemand(trade=trade, region=region.id, applicants=applicants)
        for region in county.regions
        for trade, applicants in sorted(reserved_of_region(region).items())
        if applicants
    ]
