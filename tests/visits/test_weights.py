"""Weights compare as tiers do, and a flow's stay within 64 bits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.scenarios import visit_scenario
from matcher.visits import TIERS, WEIGHTED, arrays_of
from matcher.visits.weights import flow_weights, of_meetings, weights

ARRAYS = arrays_of(visit_scenario("pilot30", "A"))


def test_tier_outweighs_all_behind_it() -> None:
    found = weights(ARRAYS, TIERS)
    order = list(TIERS)
    assert [found[str(one)] for one in order] == sorted(found.values(), reverse=True)
    assert found["visitors_missing"] > 100 * 30 * found["interest"]
    assert found["changes"] == 1


def test_weighted_tier_keeps_its_weights() -> None:
    found = flow_weights(ARRAYS, (WEIGHTED,))
    assert {name: each for name, each in found.items() if each} == dict(WEIGHTED)


def test_weights_of_a_flow_stay_within_64_bits_for_a_million_people() -> None:
    many = replace(ARRAYS, least=np.zeros(1_000_000, np.int64))
    found = flow_weights(many, of_meetings(TIERS))
    assert max(found.values()) * 1_000_000 < 2**60
    assert found["visits_missing"] > found["without_top"] > found["interest"] > 0
