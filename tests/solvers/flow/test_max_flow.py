"""A flow that keeps all bounds, or the bounds that cannot be kept at once."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers.flow.max_flow import Shortage, repaired, with_total
from matcher.solvers.flow.network import network_of
from solvers.programs import STEADY, every_plan, random_network


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_bounds_that_no_plan_keeps_are_short_by_what_a_cut_says(
    draw: random.Random,
) -> None:
    program = random_network(draw)
    network, plans = network_of(program), every_plan(program)
    assert network is not None
    found = repaired(network, np.zeros_like(network.lower))
    assert isinstance(found, Shortage) == (not len(plans))
    if not isinstance(found, Shortage):
        assert found[: network.options].tolist() in plans.tolist()
        return
    if found.missing == 0:
        assert np.any(network.lower > network.upper)
        return
    head_in, tail_in = found.inside[network.head], found.inside[network.tail]
    must_enter = network.lower[head_in & ~tail_in].sum()
    may_leave = network.upper[tail_in & ~head_in].sum()
    assert must_enter - may_leave == found.missing


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_total_is_the_most_and_the_fewest_any_plan_takes(draw: random.Random) -> None:
    program = random_network(draw)
    network, plans = network_of(program), every_plan(program)
    assert network is not None
    flow = repaired(network, np.zeros_like(network.lower))
    if isinstance(flow, Shortage):
        return
    for most, total in (
        (True, plans.sum(axis=1).max()),
        (False, plans.sum(axis=1).min()),
    ):
        new = with_total(network, flow, most=most)
        assert new[-1] == total
        assert new[: network.options].tolist() in plans.tolist()
