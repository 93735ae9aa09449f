"""The slate of the open county beats sending everybody to her top three."""

from __future__ import annotations

import pytest

from matcher import slate
from matcher.interviews import simulated_fill, top_choices
from matcher.scenarios import scenario


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_more_places_are_filled_than_from_top_threes(seed: int) -> None:
    problem = scenario("county", seed=seed)
    found = slate(problem, draws=100, seed=seed)
    top = simulated_fill(top_choices(problem, seed=seed), draws=100, seed=seed)
    assert found.proof == "flow"
    assert found.bound - found.value < 1e-5
    apart = found.fill.mean - top.mean
    assert apart > 50
    assert apart > 10 * (found.fill.error + top.error)
