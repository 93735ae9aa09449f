"""The named shapes have the sizes that are promised."""

from __future__ import annotations

import pytest

from matcher.compile import allowed_options
from matcher.policy import default_policy
from matcher.scenarios import scenario
from matcher.scenarios.any_size import families


def test_country_has_its_promised_size() -> None:
    shape = families.national()
    assert (shape.candidates, shape.companies, shape.places) == (30_000, 21_000, 30_000)
    assert (shape.regions, shape.trades, shape.training_offices) == (15, 190, 800)


def test_continent_has_its_promised_size() -> None:
    shape = families.europe()
    assert (shape.candidates, shape.places, shape.wishes) == (540_000, 544_000, 20)


def test_country_gives_about_25_options_each_under_all_rules() -> None:
    problem = scenario("national", candidates=1500)
    options = allowed_options(problem, default_policy())
    assert 20 < len(options) / 1500 < 30


@pytest.mark.parametrize("candidates", [30, 100, 1000, 5000, 20_000, 50_000, 10**6])
def test_families_have_a_shape_at_every_size(candidates: int) -> None:
    for family in (
        families.capacities,
        families.ten_ranks,
        families.cohorts,
        families.side_constraints,
        families.national,
        families.europe,
    ):
        assert family(candidates).candidates == candidates


def test_capacities_have_97_places_for_100_people_at_ten_to_a_slot() -> None:
    shape = families.capacities(1000)
    assert (shape.slots, shape.places, shape.wishes) == (100, 970, 12)
