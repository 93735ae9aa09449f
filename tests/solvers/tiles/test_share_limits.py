"""Limits that follow from shares: no plan is lost, and the flow is tighter."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Program
from matcher.solvers.base.clock import Deadline
from matcher.solvers.tiles.flow_bound import guide_of
from matcher.solvers.tiles.share_limits import with_implied_limits
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    cohort_program,
    every_plan,
    most,
    one_each,
    random_program,
)


def limits_of(program: Program) -> list[tuple[list[int], float]]:
    """Options and upper bound of each row that was added."""
    wider, known = with_implied_limits(program).rows, len(program.rows.lower)
    matrix = wider.matrix
    return [
        (matrix.column[matrix.row == row].tolist(), float(wider.upper[row]))
        for row in range(known, len(wider.lower))
    ]


def at_one_slot(places: int, share: Row) -> Program:
    """Four people at a slot, the first two of a group that a row weighs."""
    rows = [*one_each([0, 1, 2, 3]), at_most(places, 0, 1, 2, 3), share]
    return a_program([0, 1, 2, 3], rows, [most(1, 1, 1, 1)])


FOUR_IN_FIVE: Row = ({0: 1.0, 1: 1.0, 2: -4.0, 3: -4.0}, -INFINITE, 0.0)
ONE_IN_FIVE: Row = ({0: -1.0, 1: -1.0, 2: 4.0, 3: 4.0}, 0.0, INFINITE)


@pytest.mark.parametrize("share", [FOUR_IN_FIVE, ONE_IN_FIVE])
@pytest.mark.parametrize(("places", "limit"), [(1, 0.0), (2, 1.0)])
def test_share_of_few_places_limits_a_group(
    places: int, limit: float, share: Row
) -> None:
    assert limits_of(at_one_slot(places, share)) == [([0, 1], limit)]


def test_share_of_many_places_limits_nobody() -> None:
    assert limits_of(at_one_slot(4, FOUR_IN_FIVE)) == []


def test_share_over_several_slots_limits_nobody() -> None:
    program = at_one_slot(1, FOUR_IN_FIVE)
    assert limits_of(replace(program, slot=np.array([0, 0, 1, 1]))) == []


def test_flow_holds_the_limit() -> None:
    program = at_one_slot(1, FOUR_IN_FIVE)
    group = most(1, 1, 0, 0)
    program = replace(program, tiers=(group,))
    guide = guide_of(program)
    assert guide is not None
    least = guide.least(group.cost, Deadline(1000.0))
    assert least is not None
    assert least.cost == 0


@pytest.mark.parametrize("kind", [random_program, cohort_program])
@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_plan_keeps_the_limits(
    kind: Callable[[random.Random], Program], draw: random.Random
) -> None:
    program = kind(draw)
    program = replace(program, slot=np.zeros_like(program.slot))
    wider = with_implied_limits(program)
    assert all(wider.keeps_rows(plan) for plan in every_plan(program))
