"""Repeats are numbered from 0."""

from __future__ import annotations

from matcher.program import ints, spread


def test_spread_repeats_each_group_and_numbers_the_repeats() -> None:
    repeated, nth = spread(ints([5, 7, 9]), ints([2, 0, 3]))
    assert repeated.tolist() == [5, 5, 9, 9, 9]
    assert nth.tolist() == [0, 1, 0, 1, 2]


def test_nothing_spreads_to_nothing() -> None:
    repeated, nth = spread(ints([]), ints([]))
    assert len(repeated) == len(nth) == 0
