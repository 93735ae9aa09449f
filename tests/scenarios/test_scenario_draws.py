"""Draws, proportions and company sizes."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from matcher.scenarios.apportion import apportion
from matcher.scenarios.draws import Draws
from matcher.scenarios.parameters import EmployerNumbers
from matcher.scenarios.sizes import company_sizes


def test_draws_begin_with_the_published_stream_of_pcg64() -> None:
    draws = Draws(0)
    assert draws.unit() == 0.6369616873214543
    assert draws.unit() == 0.2697867137638703


def test_between_reaches_both_ends_and_nothing_else() -> None:
    draws = Draws(1)
    assert {draws.between(2, 5) for _ in range(200)} == {2, 3, 4, 5}


def test_weighted_never_takes_a_weight_of_nothing() -> None:
    draws = Draws(2)
    found = Counter(draws.weighted([("a", 1), ("b", 0), ("c", 3)]) for _ in range(4000))
    assert set(found) == {"a", "c"}
    assert found["c"] / found["a"] == pytest.approx(3, abs=0.4)


def test_order_keeps_every_item() -> None:
    items = list(range(50))
    mixed = Draws(3).order(items)
    assert mixed != items
    assert sorted(mixed) == items


def test_some_takes_the_nearest_whole_number_in_order() -> None:
    chosen = Draws(4).some(list(range(11)), 0.5)
    assert len(chosen) == 6
    assert chosen == sorted(chosen)


def test_parts_add_up_and_the_largest_remainder_comes_first() -> None:
    assert apportion(10, [1, 1, 1]) == [4, 3, 3]
    assert apportion(7, [5, 0, 9]) == [3, 0, 4]
    assert apportion(3, [0, 0]) == [0, 0]
    assert apportion(2, [2, 2, 1]) == [1, 1, 0]


@pytest.mark.parametrize("seed", range(5))
def test_company_sizes_add_up_within_their_bands(seed: int) -> None:
    bands = EmployerNumbers().size_bands
    found = company_sizes(Draws(seed), 32, 145, bands)
    assert sum(found) == 145
    assert all(any(low <= n <= high for _, low, high in bands) for n in found)


def test_a_table_is_the_stream_in_rows() -> None:
    flat = Draws(5)
    expected = [flat.unit() for _ in range(6)]
    assert np.array_equal(Draws(5).table(2, 3).ravel(), expected)
