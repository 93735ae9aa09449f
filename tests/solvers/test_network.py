"""Nested rows on two sides are a network; anything else is not."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import WorstRate, ints
from matcher.solvers.network import Network, network_of
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_least,
    at_most,
    every_plan,
    most,
    one_each,
    random_network,
)

PEOPLE = (0, 0, 1, 1, 2, 2)
"""Three people with two options each; even options on one slot, odd on another."""

EACH = one_each(PEOPLE)


def recognised(*rows: Row, auxiliary: int = 0) -> bool:
    """Whether these rows, with one option for each person, form a network."""
    program = a_program(PEOPLE, [*EACH, *rows], auxiliary=[(0, 1)] * auxiliary)
    return network_of(program) is not None


def test_people_and_slots_are_a_network() -> None:
    assert recognised(at_most(2, 0, 2, 4), at_most(1, 1, 3, 5))


def test_rows_may_nest_on_both_sides() -> None:
    region = at_least(1, 0, 1, 2, 3)
    company, slot, trainees = at_most(3, 0, 2, 4), at_most(2, 0, 2), at_most(1, 0)
    assert recognised(region, company, slot, trainees)
    assert recognised(region, at_most(2, 2, 3, 0, 1), at_most(4, *range(6)))


def test_rows_that_overlap_are_not_a_network() -> None:
    assert not recognised(at_most(1, 0, 2), at_most(1, 2, 4))


def test_slot_that_people_without_another_option_asked_for_may_cross_regions() -> None:
    people = [0, 1, 2]
    rate = WorstRate("rate", ("inn", "nam"), (2, 1), ints([0, 0, 1]))
    crossing = at_most(1, 1, 2)
    assert network_of(a_program(people, [*one_each(people), crossing], [rate]))


def test_people_groups_that_overlap_are_not_a_network() -> None:
    first, second, third = (
        at_most(1, 0, 1, 2, 3),
        at_most(1, 2, 3, 4, 5),
        at_most(1, 1, 2),
    )
    assert not recognised(first, second, third)


def test_auxiliary_column_is_not_a_network() -> None:
    assert not recognised(at_most(2, 0, 2, 4), auxiliary=1)


@pytest.mark.parametrize("coefficient", [2.0, -1.0, 0.5])
def test_other_coefficient_is_not_a_network(coefficient: float) -> None:
    assert not recognised(({0: 1.0, 2: coefficient}, -INFINITE, 1.0))


def test_option_counted_twice_is_not_a_network() -> None:
    program = a_program([0, 1], [at_most(1, 0, 1)])
    matrix = program.rows.matrix
    matrix.column[:] = 0
    assert network_of(program) is None


def test_worst_rate_counts_each_group_on_its_arc() -> None:
    rate = WorstRate("rate", ("inn", "nam"), (2, 1), ints([0, 0, 0, 0, 1, 1]))
    network = network_of(a_program(PEOPLE, EACH, [rate]))
    assert network is not None
    assert len(network.group_arcs["rate"]) == 2


def test_groups_that_cross_rows_are_not_a_network() -> None:
    rate = WorstRate("rate", ("inn", "nam"), (2, 1), ints([0, 0, 0, 0, 1, 1]))
    across, slot = at_most(1, 2, 3, 4, 5), at_most(1, 1, 2)
    assert network_of(a_program(PEOPLE, [*EACH, across, slot], [rate])) is None


def test_equal_rows_nest() -> None:
    assert recognised(at_most(2, 0, 2), at_least(1, 0, 2), at_most(1, 0, 2))


def test_program_without_options_is_a_network() -> None:
    assert network_of(a_program([], tiers=[most()])) is not None


def conserves(network: Network, plan: list[float]) -> bool:
    """Whether the flow that a plan implies keeps every bound of the network."""
    arcs = len(network.tail)
    flow = np.zeros(arcs)
    flow[: network.options] = plan
    unknown = np.arange(network.options, arcs)
    balance = np.zeros((network.nodes, arcs))
    np.add.at(balance, (network.head, np.arange(arcs)), 1.0)
    np.add.at(balance, (network.tail, np.arange(arcs)), -1.0)
    flow[unknown], *_ = np.linalg.lstsq(
        balance[:, unknown], -balance @ flow, rcond=None
    )
    flow = np.round(flow, 6)
    return bool(
        np.allclose(balance @ flow, 0, atol=1e-4)
        and (flow >= network.lower).all()
        and (flow <= network.upper).all()
    )


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_flows_of_the_network_are_the_plans_of_the_program(
    draw: random.Random,
) -> None:
    program = random_network(draw)
    network = network_of(program)
    assert network is not None
    plans = {tuple(plan) for plan in every_plan(program).tolist()}
    box = every_plan(a_program(program.candidate.tolist()))
    for x in box.tolist():
        assert conserves(network, x) == (tuple(x) in plans)
