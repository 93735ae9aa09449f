"""Repeats are numbered from 0; orders and distinct numbers are those of numpy."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.program import ascending, distinct, ints, spread, stable_order


def test_spread_repeats_each_group_and_numbers_the_repeats() -> None:
    repeated, nth = spread(ints([5, 7, 9]), ints([2, 0, 3]))
    assert repeated.tolist() == [5, 5, 9, 9, 9]
    assert nth.tolist() == [0, 1, 0, 1, 2]


def test_nothing_spreads_to_nothing() -> None:
    repeated, nth = spread(ints([]), ints([]))
    assert len(repeated) == len(nth) == 0


@pytest.mark.parametrize(
    ("values", "answer"),
    [([], True), ([3], True), ([1, 1, 2], True), ([1, 2, 1], False), ([2, 1], False)],
)
def test_equal_neighbours_still_ascend(values: list[int], answer: bool) -> None:
    assert ascending(ints(values)) is answer


@pytest.mark.parametrize("seed", range(20))
def test_order_is_that_of_a_stable_sort(seed: int) -> None:
    draw = np.random.default_rng(seed)
    group = draw.integers(0, 1 + seed, draw.integers(0, 40))
    for groups in (group, np.sort(group), group + 2**40):
        expected = np.argsort(groups, kind="stable")
        assert stable_order(groups).tolist() == expected.tolist()


@pytest.mark.parametrize("seed", range(20))
def test_distinct_numbers_and_positions_are_those_of_numpy(seed: int) -> None:
    draw = np.random.default_rng(seed)
    values = draw.integers(0, 1 + seed, draw.integers(0, 40)) * 2**30
    found, position = distinct(values)
    expected, inverse = np.unique(values, return_inverse=True)
    assert found.tolist() == expected.tolist()
    assert position.tolist() == inverse.tolist()
