"""The county at another size, its apprenticeships in few and large slots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matcher.scenarios.apportion import apportion
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer, named, places_of_region, sites_of
from matcher.scenarios.facts import CountyFacts, RegionFacts
from matcher.scenarios.parameters import EmployerNumbers, StressNumbers


@dataclass(frozen=True)
class Offer:
    """Open apprenticeship places of one company in one trade."""

    region: str
    trade: str
    places: int


def draw_offers(
    draws: Draws, county: CountyFacts, candidates: int, numbers: StressNumbers
) -> list[Offer]:
    """Offers for a county of so many people, by odds of their region and trade.

    Every region has one; so have the trades that are pressed, each in a region.
    """
    cells = {region.id: list(region.open_places.items()) for region in county.regions}
    pressed = {
        numbers.region: numbers.trade,
        numbers.lonely_region: numbers.lonely_trade,
    }
    chosen = [
        (region, pressed[region] if region in pressed else draws.weighted(cell))
        for region, cell in cells.items()
    ]
    everywhere = [
        ((region, trade), places)
        for region, cell in cells.items()
        for trade, places in cell
    ]
    slots = int(numbers.apprenticeship_slots * candidates + 0.5)
    chosen += [draws.weighted(everywhere) for _ in range(slots - len(chosen))]
    total = scaled(sum(places for _, places in everywhere), county, candidates)
    sizes = [draws.between(1, numbers.spread) for _ in chosen]
    more = apportion(total - len(chosen), sizes)
    return [
        Offer(region, trade, 1 + places)
        for (region, trade), places in zip(chosen, more, strict=True)
    ]


def scaled(count: int, county: CountyFacts, candidates: int) -> int:
    """So many of anything in proportion to so many people."""
    people = sum(sum(region.candidates.values()) for region in county.regions)
    return (2 * count * candidates + people) // (2 * people)


def scaled_county(
    county: CountyFacts, candidates: int, offers: list[Offer]
) -> CountyFacts:
    """The county with these offers, everything else in proportion to so many people.

    There are no incumbents.
    """

    def parts(count: Callable[[RegionFacts], int]) -> dict[str, int]:
        weights = [count(region) for region in county.regions]
        found = apportion(scaled(sum(weights), county, candidates), weights)
        return dict(zip((one.id for one in county.regions), found, strict=True))

    reserved = parts(lambda region: region.reserved)
    vacancies = parts(lambda region: region.job_vacancies)
    seats = parts(lambda region: region.other_seats)
    groups = [
        (region.id, group) for region in county.regions for group in region.candidates
    ]
    weights = [county.region(region).candidates[group] for region, group in groups]
    people = dict(zip(groups, apportion(candidates, weights), strict=True))
    regions = []
    for region in county.regions:
        here = [offer for offer in offers if offer.region == region.id]
        trades = dict.fromkeys(offer.trade for offer in here)
        open_places = {
            trade: sum(offer.places for offer in here if offer.trade == trade)
            for trade in trades
        }
        regions.append(
            region.model_copy(
                update={
                    "candidates": {g: people[region.id, g] for g in region.candidates},
                    "incumbents": {},
                    "open_places": open_places,
                    "reserved": reserved[region.id],
                    "job_vacancies": vacancies[region.id],
                    "other_seats": seats[region.id],
                }
            )
        )
    return county.model_copy(update={"regions": tuple(regions)})


def offering(
    draws: Draws, county: CountyFacts, offers: list[Offer], numbers: EmployerNumbers
) -> list[Employer]:
    """A company for each offer, its places reserved and open."""
    found = []
    for region in county.regions:
        here = [offer for offer in offers if offer.region == region.id]
        size: dict[int, int] = {}
        for trade, places in places_of_region(region).items():
            mine = [k for k, offer in enumerate(here) if offer.trade == trade]
            parts = apportion(places, [here[k].places for k in mine])
            size |= dict(zip(mine, parts, strict=True))
        given = [{offer.trade: size[k]} for k, offer in enumerate(here)]
        sites = sites_of(draws, region, given, numbers)
        found += named(region.id, list(zip(sites, given, strict=True)))
    return found
