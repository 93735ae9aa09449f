"""The county at another size."""

from __future__ import annotations

import pytest

from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import CountyFacts, county_facts
from matcher.scenarios.parameters import StressNumbers, stress_parameters
from matcher.scenarios.scaled import draw_offers, offering, scaled, scaled_county


def totals(county: CountyFacts) -> tuple[int, ...]:
    """People, open places, reserved places, jobs and course seats."""
    regions = county.regions
    return (
        sum(sum(region.candidates.values()) for region in regions),
        sum(sum(region.open_places.values()) for region in regions),
        sum(region.reserved for region in regions),
        sum(region.job_vacancies for region in regions),
        sum(region.other_seats for region in regions),
    )


def test_the_county_at_its_own_size_keeps_its_totals() -> None:
    offers = draw_offers(Draws(0), county_facts(), 559, StressNumbers())
    county = scaled_county(county_facts(), 559, offers)
    assert totals(county) == totals(county_facts()) == (559, 265, 160, 170, 40)


def test_twice_the_people_have_twice_of_everything() -> None:
    offers = draw_offers(Draws(0), county_facts(), 1118, StressNumbers())
    county = scaled_county(county_facts(), 1118, offers)
    assert totals(county) == (1118, 530, 320, 340, 80)


def test_half_a_place_is_rounded_up() -> None:
    assert scaled(1, county_facts(), 280) == 1
    assert scaled(1, county_facts(), 279) == 0


@pytest.mark.parametrize("seed", range(5))
def test_every_region_and_each_trade_that_is_pressed_has_an_offer(seed: int) -> None:
    offers = draw_offers(Draws(seed), county_facts(), 60, StressNumbers())
    assert {offer.region for offer in offers} == {r.id for r in county_facts().regions}
    cells = {(offer.region, offer.trade) for offer in offers}
    assert {("TRD", "ELE"), ("ORK", "AKV")} <= cells


def test_a_company_for_each_offer_has_all_open_and_reserved_places() -> None:
    draws = Draws(0)
    offers = draw_offers(draws, county_facts(), 300, StressNumbers())
    county = scaled_county(county_facts(), 300, offers)
    employers = offering(draws, county, offers, stress_parameters().employers)
    assert len(employers) == len(offers)
    _, places, reserved, _, _ = totals(county)
    assert sum(sum(e.places.values()) for e in employers) == places + reserved
