"""A crowd counts what the measure counts from ids, and sees what the checker sees."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from matcher.visits import Visit, arrays_of, components
from matcher.visits.days.crowd import Crowd
from matcher.visits.days.movers import movers_of
from matcher.visits.days.weights import COMPONENTS, weights_for
from matcher.visits.measure import TIERS, WEIGHTED_WITH_DAYS, costs
from visits.seasons import drawn_season, every_schedule


@pytest.mark.parametrize("seed", range(15))
def test_components_are_those_counted_from_ids(seed: int) -> None:
    drawn = drawn_season(seed, "F")
    told = list(islice(every_schedule(drawn), 40, None, 40))[:1]
    problem = drawn.model_copy(update={"previous": told[0]}) if told else drawn
    arrays = arrays_of(problem)
    for schedule in islice(every_schedule(problem), 0, None, 29):
        when = arrays.rounds_of(schedule.visits)
        movers = movers_of(arrays, when)
        if not arrays.pairs or movers is None:
            continue
        crowd, itineraries = Crowd(movers), movers.itineraries(when)
        assert movers.when(itineraries).tolist() == when.tolist()
        assert crowd.lawful(itineraries)
        found = crowd.components(itineraries)
        counted = components(problem, schedule)
        assert dict(zip(COMPONENTS, found.tolist(), strict=True)) == counted
        for tiers in (TIERS, (WEIGHTED_WITH_DAYS, "gaps")):
            mine = crowd.tuple_of(weights_for(tiers, arrays), itineraries)
            assert mine == costs(tiers, counted)


def test_pin_that_is_left_out_is_seen() -> None:
    drawn = drawn_season(0, "F")
    schedule = next(one for one in every_schedule(drawn) if one.visits)
    pin = Visit.model_validate(schedule.visits[0])
    arrays = arrays_of(drawn.model_copy(update={"pinned": (pin,)}))
    when = arrays.rounds_of(schedule.visits)
    movers = movers_of(arrays, when)
    if movers is None:
        raise AssertionError("the season is small")
    kept = movers.itineraries(when)
    assert Crowd(movers).lawful(kept)
    assert not Crowd(movers).lawful(np.full_like(kept, -1))


def test_factors_of_heavy_weights_stay_exact() -> None:
    heavy = (
        "days",
        "interest",
        {"without_top": 999_999},
        {"visitors_missing": 1_000_000},
        {"visits_missing": 1_000_000},
    )
    arrays = arrays_of(drawn_season(3, "F"))
    found = weights_for(heavy, arrays)
    assert found.factors[0] > found.factors[1] > 0
    assert np.abs(found.factors[:, None] * found.table).max() * 100 < 2**53
