"""Changes of several tiers come back out of one number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import ints
from matcher.solvers.flow.weights import Packed
from solvers.programs import STEADY

SPANS = (3, 5, 2)


@STEADY
@given(
    ways=st.lists(
        st.tuples(*(st.integers(-4 * span, 4 * span) for span in SPANS)), min_size=1
    )
)
def test_packed_changes_are_ordered_as_their_parts_and_unpack_to_them(
    ways: list[tuple[int, ...]],
) -> None:
    packed = Packed.of([ints([0, span]) for span in SPANS], 2, 4)
    second, first = 4 * SPANS[2] * 2 + 1, 4 * SPANS[1] * 2 + 1
    numbers = [(a * first + b) * second + c for a, b, c in ways]
    assert packed.unpacked(ints(numbers)).tolist() == [list(way) for way in ways]
    by_number = sorted(range(len(ways)), key=lambda k: (numbers[k], k))
    assert by_number == sorted(range(len(ways)), key=lambda k: (ways[k], k))


def test_packed_cost_weighs_the_first_tier_above_all_others() -> None:
    packed = Packed.of([ints([1, 0]), ints([0, 7])], 2, 10)
    assert packed.cost.tolist() == [2 * 70 + 1, 7]


def test_costs_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="name fewer"):
        Packed.of([ints([0, 2**40]), ints([0, 2**40])], 2, 10)
