"""The flow route: exact stages, whatever the signs, caps and lower bounds."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Program
from matcher.solvers import Answer, Deadline, solve_program
from matcher.solvers.base.clock import News
from matcher.solvers.flow import flow
from matcher.solvers.flow.network import network_of
from solvers.programs import (
    INFINITE,
    STEADY,
    a_program,
    at_least,
    at_most,
    best_of,
    least,
    most,
    one_each,
    random_network,
    values,
)
from support.tier_value import tier_value

LONG = Deadline(1e6)

ALICE_BOB_CAROL = [[8, 4, 7], [5, 2, 3], [9, 4, 8]]
"""Wages for three tasks, the example of Wikipedia's "Hungarian algorithm": 15."""

SCIPY = [[4, 1, 3], [2, 0, 5], [3, 2, 2]]
"""The example in the documentation of ``scipy.optimize.linear_sum_assignment``: 5."""


def by_flow(program: Program, deadline: Deadline = LONG) -> Answer:
    """What the flow route answers."""
    return solve_program(program, deadline, route="flow")


def an_assignment(costs: list[list[int]]) -> Program:
    """Everybody gets one task and each task one person, as cheaply as possible."""
    people = range(len(costs))
    owners = [person for person in people for _ in costs]
    tasks = [[len(costs) * person + task for person in people] for task in people]
    return a_program(
        owners,
        [*one_each(owners), *(at_most(1, *columns) for columns in tasks)],
        [
            most(*[1] * len(owners), name="placed"),
            least(*(cost for row in costs for cost in row)),
        ],
    )


@pytest.mark.parametrize(("costs", "published"), [(ALICE_BOB_CAROL, 15), (SCIPY, 5)])
def test_published_assignment_problems_have_their_published_cost(
    costs: list[list[int]], published: int
) -> None:
    cheapest = min(
        sum(row[task] for row, task in zip(costs, order, strict=True))
        for order in permutations(range(3))
    )
    for answer in (
        by_flow(an_assignment(costs)),
        solve_program(an_assignment(costs), LONG, route="cohorts"),
    ):
        assert answer.status == "optimal"
        assert values(answer) == [3, cheapest]
        assert cheapest == published


def test_alice_cleans_carol_sweeps_and_bob_washes() -> None:
    answer = by_flow(an_assignment(ALICE_BOB_CAROL))
    assert answer.unique == "yes"
    assert answer.x is not None
    assert answer.x.reshape(3, 3).argmax(axis=1).tolist() == [0, 2, 1]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_flow_finds_what_trying_everything_finds(draw: random.Random) -> None:
    program = random_network(draw)
    answer, best = by_flow(program), best_of(program)
    if best is None:
        assert answer.status == "infeasible"
        assert answer.x is None
        return
    assert answer.status == "optimal"
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    assert tuple(tier.value for tier in answer.tiers) == best.values
    for tier, stated in zip(program.tiers, answer.tiers, strict=True):
        assert stated.proof == ("nothing" if tier.idle else "duals")
    assert answer.unique == ("yes" if best.choices == 1 else "no")


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_worst_rate_is_as_high_as_trying_everything_finds(draw: random.Random) -> None:
    program = random_network(draw, rates=True)
    network, best = network_of(program), best_of(program)
    assume(network is not None and best is not None)
    assert network is not None
    assert best is not None
    answer = flow.solve(program, network, LONG)
    assert answer.status == "optimal"
    assert tuple(tier.value for tier in answer.tiers) == best.values
    assert answer.unique == ("yes" if best.choices == 1 else "no")
    other = solve_program(program, LONG, route="cohorts")
    assert values(other) == values(answer)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_news_is_of_plans_that_hold_all_tiers_answered(draw: random.Random) -> None:
    program = random_network(draw, rates=True)
    network = network_of(program)
    assume(network is not None)
    assert network is not None
    heard: list[News] = []
    answer = flow.solve(program, network, replace(LONG, listener=heard.append))
    if answer.x is None:
        assert not heard
        return
    assert heard[-1].answers == answer.tiers
    for news in heard:
        assert news.plan is not None
        assert program.keeps_rows(news.plan)
        for tier, stated in zip(program.tiers, news.answers, strict=False):
            assert tier_value(tier, news.plan) == stated.value


def test_costs_beyond_64_bits_are_no_obstacle() -> None:
    huge = 2**60
    answer = by_flow(an_assignment([[huge, 1, 1], [1, huge, 1], [huge, 1, huge]]))
    assert values(answer) == [3, 3]
    answer = by_flow(an_assignment([[huge, huge - 1, huge]] * 3))
    assert values(answer) == [3, 3 * huge - 1]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_passed_deadline_still_gives_a_plan_and_honest_bounds(
    draw: random.Random,
) -> None:
    program = random_network(draw)
    answer, best = by_flow(program, Deadline(0.0)), best_of(program)
    if best is None:
        assert answer.status == "infeasible"
        return
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    reached = [tier_value(tier, answer.x) for tier in program.tiers]
    assert [tier.value for tier in answer.tiers] == reached
    assert {tier.proof for tier in answer.tiers} <= {"counting", "duals", "nothing"}
    for tier, stated in zip(program.tiers, answer.tiers, strict=True):
        sign = 1 if tier.sense == "most" else -1
        assert sign * stated.bound >= sign * stated.value
    sign = 1 if program.tiers[0].sense == "most" else -1
    assert sign * answer.tiers[0].bound >= sign * best.values[0]


@pytest.mark.parametrize(
    ("low", "high"),
    [(2.0, 1.0), (-INFINITE, -1.0), (-3.0, -1.0), (3.0, INFINITE), (0.4, 0.6)],
)
def test_bounds_that_nothing_meets_are_infeasible(low: float, high: float) -> None:
    rows = [*one_each([0, 1]), ({0: 1.0, 1: 1.0}, low, high)]
    program = a_program([0, 1], rows, [most(1, 1)])
    assert by_flow(program).status == "infeasible"
    assert solve_program(program, LONG, route="cohorts").status == "infeasible"


def test_row_without_options_that_asks_for_some_is_infeasible() -> None:
    program = a_program([], [at_least(1)])
    assert by_flow(program).status == "infeasible"
    assert solve_program(program, LONG, route="cohorts").status == "infeasible"


def test_bounds_between_whole_numbers_are_rounded_inwards() -> None:
    program = a_program(
        [0, 1, 2], [({0: 1.0, 1: 1.0, 2: 1.0}, 0.5, 2.9)], [most(1, 1, 1)]
    )
    assert values(by_flow(program)) == [2]


def test_option_that_must_be_taken_is_taken() -> None:
    program = a_program(
        [0, 1], [at_most(1, 0, 1)], [least(5, -5)], lower=[1, 0], upper=[1, 1]
    )
    answer = by_flow(program)
    assert answer.x is not None
    assert answer.x.tolist() == [1, 0]
    assert answer.unique == "yes"


def test_program_that_is_no_network_refuses_the_flow_route() -> None:
    with pytest.raises(ValueError, match="not a network"):
        by_flow(a_program([0], auxiliary=[(0, 1)]))
