"""A relaxation that prices says what the relaxation of all columns says."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers import Deadline
from matcher.solvers.large import pricing
from matcher.solvers.large.guide import guide_of
from matcher.solvers.large.pricing import strong_relaxation
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import tightened
from solvers.programs import (
    STEADY,
    cohort_program,
    every_plan,
    random_network,
    random_program,
    whole_cost,
)
from solvers.stage.test_relaxation import LONG, a_face, odd_cycle, with_cuts


@STEADY
@given(draw=st.randoms(use_true_random=False), each=st.integers(0, 2))
def test_pricing_reaches_the_bound_of_all_columns(
    draw: random.Random, each: int
) -> None:
    any_program = draw.choice([random_program, cohort_program, random_network])
    program = with_cuts(draw, any_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pricing, "_EACH", each)
        priced = strong_relaxation(face, cost, LONG)
    best = (every_plan(program) @ cost).min()
    whole = Relaxation(face, cost).solve(LONG).bound
    guide = guide_of(face, cost)
    flow = -np.inf if guide is None else guide.bound
    assert priced.bound <= best + 1e-6
    if flow < cost @ face.plan:
        assert priced.bound == pytest.approx(max(whole, flow), abs=1e-6)
        goes_on = Relaxation(priced.noted(face), cost).solve(LONG).bound
        assert goes_on == pytest.approx(whole, abs=1e-6)
    smaller = tightened(face, priced, best)
    plans = every_plan(program)
    assert all(smaller.holds(plan) for plan in plans if cost @ plan <= best)


def test_pricing_stopped_at_once_keeps_the_bound_of_the_flow() -> None:
    face = odd_cycle()
    assert strong_relaxation(face, -np.ones(3), Deadline(0.0)).bound == -2
    assert strong_relaxation(face, -np.ones(3), LONG).bound == pytest.approx(-1)
