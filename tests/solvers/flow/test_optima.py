"""What is left after a stage is exactly its optima."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import SolverError
from matcher.program import ints
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.min_cost_flow import cheapest
from matcher.solvers.flow.network import flow_of, network_of
from matcher.solvers.flow.optima import optima
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    every_plan,
    one_each,
    random_network,
    whole_cost,
)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_bounds_after_a_stage_leave_exactly_the_cheapest_plans(
    draw: random.Random,
) -> None:
    program = random_network(draw)
    network, plans = network_of(program), every_plan(program)
    assert network is not None
    flow = repaired(network, np.zeros_like(network.lower))
    if isinstance(flow, Shortage):
        return
    cost = whole_cost(draw, program.options).astype(np.int64)
    best = cheapest(network, flow, cost)
    least = (plans @ cost).min()
    assert cost @ best[: network.options] == least
    left = optima(network, best, cost)
    for plan in plans:
        arcs = flow_of(network, plan)
        within = np.all((left.lower <= arcs) & (arcs <= left.upper))
        assert within == (plan @ cost == least)


def test_flow_that_is_no_optimum_is_found_out() -> None:
    program = a_program([0, 0], [*one_each([0, 0]), at_most(1, 0, 1)])
    network = network_of(program)
    assert network is not None
    with pytest.raises(SolverError, match="not one"):
        optima(network, flow_of(network, np.array([1.0, 0.0])), ints([2, 1]))
