"""Rows that weigh people against people get a whole column for one side."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers.cohorts.counts import counted, with_counts
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    every_plan,
    random_program,
)

TOGETHER: Row = ({0: 1.0, 1: 1.0, 2: -1.0, 3: -1.0}, 0.0, 0.0)
SHARE: Row = ({0: 1.0, 1: -4.0, 2: -4.0}, -INFINITE, 0.0)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_plan_has_its_counts_and_no_plan_is_new(draw: random.Random) -> None:
    program = random_program(draw)
    wide = with_counts(program)
    plans = every_plan(program)
    assert all(wide.keeps_rows(counted(wide, plan)) for plan in plans)
    if wide.columns > program.columns + 2:
        return
    seen = every_plan(wide)
    assert sorted(seen[:, : program.columns].tolist()) == sorted(plans.tolist())


def test_companions_are_counted_where_they_meet() -> None:
    program = a_program([0, 1, 2, 3], [TOGETHER])
    wide = with_counts(program)
    assert wide.columns == program.columns + 1
    plan = counted(wide, np.array([1.0, 1.0, 1.0, 1.0]))
    assert plan.tolist() == [1, 1, 1, 1, 2]
    assert wide.keeps_rows(plan)


def test_share_counts_the_side_that_allows() -> None:
    wide = with_counts(a_program([0, 1, 2], [SHARE]))
    assert counted(wide, np.array([1.0, 0.0, 1.0])).tolist() == [1, 0, 1, 1]


def test_other_rows_are_left_as_they_are() -> None:
    uneven: Row = ({0: 1.0, 1: -1.0, 2: -2.0}, -INFINITE, 0.0)
    group: Row = ({0: 1.0, 1: 1.0, 3: -2.0}, 0.0, INFINITE)
    program = a_program(
        [0, 1, 2], [at_most(1, 0, 1), uneven, group], auxiliary=[(0, 1)]
    )
    assert with_counts(program) is program
    plan = np.zeros(4)
    assert counted(program, plan).tolist() == plan.tolist()
