"""A pack of tiers is won by whoever wins them one after the other."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Linear, WorstRate, ints
from matcher.solvers.cohorts.packing import Pack, pack, packs_of
from solvers.programs import (
    STEADY,
    a_program,
    every_plan,
    least,
    most,
    one_each,
    random_program,
)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_least_packed_cost_is_least_tier_by_tier(draw: random.Random) -> None:
    program = random_program(draw)
    tiers = [tier for tier in program.tiers if isinstance(tier, Linear)]
    plans = every_plan(program)
    assume(tiers and len(plans))
    packed = pack(program, tiers)
    each = np.stack([plans @ cost for cost in packed.costs], axis=1)
    best = min(tuple(costs) for costs in each.tolist())
    assert tuple(each[np.argmin(plans @ packed.cost)].tolist()) == best
    assert all(
        packed.first_bound(cost) <= first
        for cost, first in zip(
            (plans @ packed.cost).tolist(), each[:, 0].tolist(), strict=True
        )
    )


def test_bound_on_a_pack_bounds_its_first_tier() -> None:
    program = a_program([0, 1], one_each([0, 1]))
    packed = pack(program, [most(1, 1, name="placed"), least(3, 4, name="rank")])
    assert packed.weight == 8
    assert packed.cost.tolist() == [-5, -4]
    assert packed.first_bound(-9) == -2
    assert packed.first_bound(-8.5) == -1


def names(*tiers: Linear | WorstRate) -> list[list[str]]:
    """Names of the tiers of each pack."""
    candidates = list(range(4))
    program = a_program(candidates, one_each(candidates), tiers)
    return [
        [tier.name for tier in part.tiers] if isinstance(part, Pack) else [part.name]
        for part in packs_of(program)
    ]


def test_small_neighbours_are_packed_in_order() -> None:
    first, second = most(1, 1, 1, 1, name="a"), most(1, 0, 0, 1, name="b")
    assert names(first, second) == [["a", "b"]]


def test_large_tiers_stand_alone() -> None:
    large = least(900, 800, 700, 600, name="large")
    assert names(most(1, 1, 1, 1, name="a"), large, most(1, 1, 1, 1, name="b")) == [
        ["a", "large"],
        ["b"],
    ]
    assert names(large, large) == [["large"], ["large"]]


def test_tier_larger_than_any_pack_is_still_a_pack_of_its_own() -> None:
    assert names(least(9000, 1, 1, 1, name="huge")) == [["huge"]]


def test_worst_rate_is_never_packed() -> None:
    rate = WorstRate("rate", ("r",), (4,), ints([0, 0, 0, 0]))
    assert names(most(1, 1, 1, 1, name="a"), rate, most(1, 1, 1, 1, name="b")) == [
        ["a"],
        ["rate"],
        ["b"],
    ]


def test_program_without_tiers_has_no_pack() -> None:
    assert names() == []
