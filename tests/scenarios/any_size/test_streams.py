"""Random columns: named streams, whole-number choices, exact totals."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.scenarios.any_size.streams import Streams, spread_over


def test_draw_from_one_stream_moves_no_other() -> None:
    moved = Streams(7)
    moved.units("other", 5)
    assert moved.units("one", 4).tolist() == Streams(7).units("one", 4).tolist()
    assert moved.units("one", 4).tolist() != Streams(7).units("one", 4).tolist()


def test_streams_of_other_names_and_seeds_differ() -> None:
    one = Streams(0).units("a", 4).tolist()
    assert one != Streams(0).units("b", 4).tolist()
    assert one != Streams(1).units("a", 4).tolist()


def test_whole_numbers_lie_between_their_ends_and_reach_both() -> None:
    drawn = Streams(0).whole("a", 500, 3, 6)
    assert set(drawn.tolist()) == {3, 4, 5, 6}


def test_choice_follows_its_weights() -> None:
    drawn = np.bincount(Streams(0).choose("a", 4000, (1, 0, 3)), minlength=3)
    assert drawn[1] == 0
    assert 900 < drawn[0] < 1100


def test_order_holds_every_position_once() -> None:
    assert sorted(Streams(0).order("a", 50).tolist()) == list(range(50))


@given(st.integers(0, 10**6), st.lists(st.integers(0, 50), max_size=30))
def test_parts_add_up_and_follow_the_weights(total: int, weights: list[int]) -> None:
    parts = spread_over(total, np.array(weights, np.int64))
    whole = sum(weights)
    assert parts.sum() == (total if whole else 0)
    for part, weight in zip(parts.tolist(), weights, strict=True):
        assert abs(part - (total * weight / whole if whole else 0)) <= 1
