"""A first plan at once, lawful whatever the program."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers.cohorts.greedy import first_plan
from solvers.programs import (
    STEADY,
    a_program,
    at_least,
    at_most,
    least,
    most,
    one_each,
    random_network,
    random_program,
)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_first_plan_keeps_every_row(draw: random.Random) -> None:
    for program in (random_program(draw), random_network(draw)):
        plan = first_plan(program)
        if plan is None:
            assert not program.keeps_rows(program.lower)
        else:
            assert program.keeps_rows(plan)


def test_options_are_taken_in_the_order_of_the_tiers() -> None:
    people = [0, 0, 1, 1]
    rows = [*one_each(people), at_most(1, 0, 2)]
    plan = first_plan(a_program(people, rows, [most(1, 1, 1, 1), least(2, 9, 1, 5)]))
    assert plan is not None
    assert plan.tolist() == [0, 1, 1, 0]


def test_option_that_needs_an_auxiliary_column_is_left() -> None:
    opens = ({0: 1.0, 1: -1.0}, -np.inf, 0.0)
    plan = first_plan(a_program([0], [opens], [most(1)], auxiliary=[(0, 1)]))
    assert plan is not None
    assert plan.tolist() == [0, 0]


def test_there_is_none_where_nobody_is_no_plan() -> None:
    assert first_plan(a_program([0], [at_least(1, 0)])) is None


def test_option_that_may_not_be_taken_is_left() -> None:
    plan = first_plan(a_program([0, 1], tiers=[most(1, 1)], upper=[0, 1]))
    assert plan is not None
    assert plan.tolist() == [0, 1]
