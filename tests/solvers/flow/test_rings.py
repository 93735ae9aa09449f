"""A plan is the only one exactly when nothing can move in a ring."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers.flow.network import flow_of, network_of
from matcher.solvers.flow.rings import only_plan
from solvers.programs import STEADY, every_plan, random_network


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_plan_is_the_only_one_when_trying_everything_finds_no_other(
    draw: random.Random,
) -> None:
    program = random_network(draw)
    network, plans = network_of(program), every_plan(program)
    assert network is not None
    for plan in plans[:3]:
        assert only_plan(network, flow_of(network, plan)) == (len(plans) == 1)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_flow_of_a_plan_keeps_every_bound_and_node(draw: random.Random) -> None:
    program = random_network(draw)
    network = network_of(program)
    assert network is not None
    for plan in every_plan(program)[:3]:
        flow = flow_of(network, plan)
        assert np.all((network.lower <= flow) & (flow <= network.upper))
        arriving = np.bincount(network.head, weights=flow, minlength=network.nodes)
        leaving = np.bincount(network.tail, weights=flow, minlength=network.nodes)
        assert np.array_equal(arriving, leaving)
