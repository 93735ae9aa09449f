"""Costs of any size: leading digits first, and what they leave."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Linear, Program, ints
from matcher.solvers import Deadline
from matcher.solvers.flow import flow, large_costs
from matcher.solvers.flow.large_costs import cheapest_of_any
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.min_cost_flow import CostsTooLargeError, cheapest
from matcher.solvers.flow.network import Network, network_of
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    best_of,
    one_each,
    random_network,
)


def a_network(draw: random.Random) -> tuple[Program, Network]:
    """A program that has plans, and its network."""
    program = random_network(draw)
    network = network_of(program)
    assume(network is not None)
    assert network is not None
    assume(best_of(program) is not None)
    return program, network


@STEADY
@given(draw=st.randoms(use_true_random=False), bits=st.sampled_from([12, 14, 16]))
def test_digits_in_turn_cost_as_little_as_all_at_once(
    draw: random.Random, bits: int
) -> None:
    _, network = a_network(draw)
    begin = repaired(network, np.zeros_like(network.lower))
    assert not isinstance(begin, Shortage)
    cost = ints([draw.randint(-(2**20), 2**20) for _ in range(network.options)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large_costs, "_BITS", bits)
        in_turn = cheapest_of_any(network, begin, cost)
    at_once = cheapest(network, begin, cost)
    options = network.options
    assert np.all((network.lower <= in_turn) & (in_turn <= network.upper))
    assert cost @ in_turn[:options] == cost @ at_once[:options]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_tier_of_huge_points_has_the_value_of_trying_everything(
    draw: random.Random,
) -> None:
    program, network = a_network(draw)
    points = [draw.choice([-1, 1]) << draw.randint(0, 61) for _ in range(3)]
    huge = ints([draw.choice(points) for _ in range(program.options)])
    tier = Linear("huge", "least", huge)
    program = replace(program, tiers=(tier,))
    answer = flow.solve(program, network, Deadline(1000.0))
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    taken = np.flatnonzero(answer.x > 0.5)
    assert answer.tiers[0].value == sum(huge[taken].tolist())
    assert answer.tiers[0].closed


def test_solver_alone_refuses_such_costs() -> None:
    owners = [0, 0, 1, 1]
    rows = [*one_each(owners), at_most(1, 0, 2), at_most(1, 1, 3)]
    network = network_of(a_program(owners, rows, []))
    assert network is not None
    begin = repaired(network, np.zeros_like(network.lower))
    assert not isinstance(begin, Shortage)
    cost = ints([-(2**62), -(2**62) - 1, -(2**62), -(2**62)])
    with pytest.raises(CostsTooLargeError):
        cheapest(network, begin, cost)
    assert cheapest_of_any(network, begin, cost)[:4].tolist() == [0, 1, 1, 0]
