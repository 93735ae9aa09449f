"""Who has how many apprenticeship places of which trade, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from matcher.scenarios.apportion import apportion
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import CountyFacts, RegionFacts
from matcher.scenarios.geography import around_hub, location_id
from matcher.scenarios.parameters import EmployerNumbers
from matcher.scenarios.sizes import company_sizes


@dataclass(frozen=True)
class Employer:
    """A company in the making: its places, open and reserved, by trade."""

    id: str
    region: str
    location: str
    places: dict[str, int]

    @property
    def main_trade(self) -> str:
        """The trade it has most places in."""
        return max(self.places, key=lambda trade: (self.places[trade], trade))


def draw_employers(
    draws: Draws, county: CountyFacts, numbers: EmployerNumbers
) -> list[Employer]:
    """All companies that take apprentices, region by region."""
    family = {trade.id: trade.family for trade in county.trades}
    found = []
    for region in county.regions:
        count = region.companies - 1  # the last one is the course provider
        supply = places_of_region(region)
        sizes = company_sizes(draws, count, sum(supply.values()), numbers.size_bands)
        places = _share_out(draws, sizes, supply, family, numbers)
        sites = sites_of(draws, region, places, numbers)
        found += named(region.id, list(zip(sites, places, strict=True)))
    return found


def places_of_region(region: RegionFacts) -> dict[str, int]:
    """Open and reserved places of each trade; reserved in proportion to open ones."""
    trades = sorted(region.open_places)
    reserved = reserved_of_region(region)
    return {trade: region.open_places[trade] + reserved[trade] for trade in trades}


def reserved_of_region(region: RegionFacts) -> dict[str, int]:
    """Places kept for ordinary applicants, by trade."""
    trades = sorted(region.open_places)
    parts = apportion(region.reserved, [region.open_places[trade] for trade in trades])
    return dict(zip(trades, parts, strict=True))


def named(
    region: str, sites_and_places: Sequence[tuple[str, dict[str, int]]]
) -> list[Employer]:
    """Companies numbered within their location: ``verdal-3``."""
    here: Counter[str] = Counter()
    found = []
    for location, places in sites_and_places:
        here[location] += 1
        found.append(Employer(f"{location}-{here[location]}", region, location, places))
    return found


def _share_out(
    draws: Draws,
    sizes: list[int],
    supply: dict[str, int],
    family: dict[str, str],
    numbers: EmployerNumbers,
) -> list[dict[str, int]]:
    """Give every company trades for its size, until every place is given.

    Public employers come first and have the public trade alone, as far as sizes allow;
    then the largest company chooses first, and each prefers the family it began with.
    """
    left = Counter(supply)
    held: list[Counter[str]] = [Counter() for _ in sizes]

    def give(company: int, trade: str, places: int) -> None:
        held[company][trade] += places
        left[trade] -= places

    public = numbers.public_trade
    for company in draws.order(range(len(sizes))):
        if 0 < sizes[company] <= left[public]:
            give(company, public, sizes[company])
    by_size = sorted(range(len(sizes)), key=lambda company: (-sizes[company], company))
    if left[public]:
        smallest = next(company for company in reversed(by_size) if not held[company])
        give(smallest, public, left[public])
    for company in by_size:
        while (wanting := sizes[company] - held[company].total()) > 0:
            mine = {family[trade] for trade in held[company]}
            choices = [
                (
                    trade,
                    left[trade] * (numbers.family_pull if family[trade] in mine else 1),
                )
                for trade in sorted(left)
                if left[trade]
            ]
            trade = draws.weighted(choices)
            most = draws.between(1, numbers.most_at_once)
            give(company, trade, min(wanting, left[trade], most))
    return [dict(sorted(places.items())) for places in held]


def sites_of(
    draws: Draws,
    region: RegionFacts,
    places: list[dict[str, int]],
    numbers: EmployerNumbers,
) -> list[str]:
    """Half of the companies in the hub; those in aquaculture at the coast."""
    coastal = [location_id(site) for site in region.aquaculture_sites]
    inland = iter(
        around_hub(
            draws,
            region,
            sum(numbers.aquaculture not in mine for mine in places),
            numbers.in_hub,
        )
    )
    return [
        draws.one_of(coastal) if numbers.aquaculture in mine else next(inland)
        for mine in places
    ]
