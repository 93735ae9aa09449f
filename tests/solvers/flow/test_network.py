"""Nested rows on two sides are a network; anything else is not."""

from __future__ import annotations

import random
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import WorstRate, ints
from matcher.solvers.flow.network import Network, network_of
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
    random_candidates,
    random_network,
    some,
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


def test_region_quota_stands_beside_a_slot_that_only_whole_people_want() -> None:
    people = [0, 1, 1, 2, 2]
    quotas = at_most(1, 0, 1, 2), at_most(1, 3, 4)
    slot = at_most(2, 0, 3, 4)
    assert network_of(a_program(people, [*one_each(people), *quotas, slot]))


def test_rows_that_cross_a_person_may_change_sides_with_the_groups() -> None:
    first, second = at_most(1, 0, 1, 2, 3), at_most(1, 2, 3, 4, 5)
    assert recognised(first, second, at_most(1, 1, 2))


def test_three_rows_that_cross_one_another_are_not_a_network() -> None:
    assert not recognised(at_most(1, 0, 2), at_most(1, 2, 4), at_most(1, 0, 4))


def test_row_that_never_binds_is_no_hindrance() -> None:
    slots, across = (at_most(1, 0, 2, 4), at_most(1, 1, 3, 5)), (1, 2, 4)
    assert not recognised(*slots, at_most(2, *across))
    for loose in (at_most(3, *across), at_most(4, *across), at_least(0, *across)):
        assert recognised(*slots, loose)


def test_row_that_one_place_less_would_make_bind_has_an_arc() -> None:
    owners = [0, 1, 2]
    rows = [*one_each(owners), at_most(2, 0, 1), at_most(4, 0, 1, 2)]
    network = network_of(a_program(owners, rows))
    assert network is not None
    assert (network.row_arcs >= 0).tolist() == [True, True, True, True, False]


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
    across, slot = at_most(1, 2, 3, 4, 5), at_most(1, 1, 4)
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


def random_rows(draw: random.Random) -> tuple[list[int], list[Row]]:
    """Owners of a few options, and rows over any of them that may bind."""
    owners = random_candidates(draw, draw.randint(1, 7))
    rows = one_each(owners) if draw.random() < 0.7 else []
    for _ in range(draw.randint(0, 4)):
        members = some(draw, range(len(owners)), 1)
        low = draw.choice([-INFINITE, -INFINITE, 0.0, 1.0])
        rows.append((dict.fromkeys(members, 1.0), low, draw.choice([0.0, 1.0, 2.0])))
    return owners, rows


def cross(one: set[int], other: set[int]) -> bool:
    """Whether two rows share options and neither holds the other."""
    return bool(one & other) and not (one <= other or other <= one)


def two_families(rows: list[Row]) -> bool:
    """Whether the rows that can bind split into two nested families: try every way."""
    binding = [
        set(members) for members, low, high in rows if low > 0 or high < len(members)
    ]
    return any(
        not any(
            cross(binding[one], binding[other]) and side[one] == side[other]
            for one, other in combinations(range(len(binding)), 2)
        )
        for side in product([0, 1], repeat=len(binding))
    )


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_network_is_found_where_rows_split_into_two_nested_families(
    draw: random.Random,
) -> None:
    owners, rows = random_rows(draw)
    program = a_program(owners, rows)
    network = network_of(program)
    assert (network is not None) == two_families(rows)
    if network is None:
        return
    plans = {tuple(plan) for plan in every_plan(program).tolist()}
    for x in every_plan(a_program(owners)).tolist():
        assert conserves(network, x) == (tuple(x) in plans)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_order_of_people_does_not_matter(draw: random.Random) -> None:
    owners, rows = random_rows(draw)
    places = list(range(len(owners)))
    draw.shuffle(places)
    moved = [({places[k]: 1.0 for k in one}, low, high) for one, low, high in rows]
    mixed = [0] * len(owners)
    for option, place in enumerate(places):
        mixed[place] = owners[option]
    straight, shuffled = (
        network_of(a_program(who, what))
        for who, what in ((owners, rows), (mixed, moved))
    )
    assert (straight is None) == (shuffled is None)


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
