"""One stage finds the least cost on a face and keeps every optimum open."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.solvers import Deadline
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.base.lp import Lp, LpAnswer
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.base.model import Model
from matcher.solvers.stage import core, stage
from matcher.solvers.stage.stage import minimise
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    cohort_program,
    every_plan,
    random_program,
    whole_cost,
)

LONG = Deadline(1e6)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_stage_finds_the_least_cost_and_proves_it(draw: random.Random) -> None:
    program = random_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[draw.randrange(len(plans))])
    found = minimise(face, cost, LONG)
    assert found.cost == found.bound == (plans @ cost).min()
    assert cost @ found.face.plan == found.cost
    assert found.proof in ("duals", "mip")


@STEADY
@given(draw=st.randoms(use_true_random=False), cheapest=st.integers(0, 2))
def test_exact_program_decides_where_the_restricted_one_is_too_small(
    draw: random.Random, cheapest: int
) -> None:
    program = random_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[draw.randrange(len(plans))])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "CHEAPEST", cheapest)
        patch.setattr(stage, "CHEAPEST", cheapest)
        found = minimise(face, cost, LONG)
    assert found.cost == found.bound == (plans @ cost).min()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_programs_alone_decide_where_a_tree_would_be_too_deep(
    draw: random.Random,
) -> None:
    program = cohort_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[draw.randrange(len(plans))])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stage, "too_deep", lambda *_: True)
        patch.setattr(stage, "Tree", None)
        found = minimise(face, cost, LONG)
    assert found.cost == found.bound == (plans @ cost).min()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_optima_after_a_stage_are_the_optima_before(draw: random.Random) -> None:
    program = random_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[draw.randrange(len(plans))])
    found = minimise(face, cost, LONG)
    held = found.face.with_row(cost, found.cost, found.cost)
    optimal = plans @ cost == (plans @ cost).min()
    assert [held.holds(plan) for plan in plans] == optimal.tolist()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_passed_deadline_keeps_the_plan_and_claims_nothing(
    draw: random.Random,
) -> None:
    program = random_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[0])
    found = minimise(face, cost, Deadline(0.0))
    assert (found.cost, found.bound, found.proof) == (
        cost @ plans[0],
        -np.inf,
        "counting",
    )
    assert found.face is face


def odd_cycle() -> Face:
    """Three options, any two of which exclude each other; the relaxation takes half
    of each."""
    pairs = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    return whole_face(a_program([0, 1, 2], pairs), np.zeros(3))


def test_duals_prove_what_rounding_up_their_bound_allows() -> None:
    found = minimise(odd_cycle(), -np.ones(3), LONG)
    assert (found.cost, found.bound, found.proof) == (-1, -1, "duals")


def test_solver_has_the_last_word_where_duals_do_not_reach() -> None:
    found = minimise(odd_cycle(), np.array([-3.0, -3.0, -3.0]), LONG)
    assert (found.cost, found.bound, found.proof) == (-3, -3, "mip")


def test_claim_that_there_is_no_plan_proves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def lie(*_: object) -> MipAnswer:
        return MipAnswer("infeasible", None, np.inf)

    monkeypatch.setattr(core, "solve_mip", lie)
    found = minimise(odd_cycle(), np.array([-3.0, -3.0, -3.0]), LONG)
    assert (found.cost, found.bound, found.proof) == (0, -4, "duals")


def test_plan_that_breaks_a_row_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def lie(model: Model, *_: object) -> MipAnswer:
        return MipAnswer("optimal", np.ones(len(model.cost)), -9.0)

    monkeypatch.setattr(core, "solve_mip", lie)
    found = minimise(odd_cycle(), np.array([-3.0, -3.0, -3.0]), LONG)
    assert found.face.plan.tolist() == [0, 0, 0]
    assert found.bound == -4


@pytest.mark.parametrize("claim", ["infeasible", "unknown"])
def test_stage_without_a_relaxation_asks_about_every_column(
    monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    def lie(self: Lp, seconds: float, **primal: bool) -> LpAnswer:  # noqa: ARG001
        return LpAnswer(claim, np.zeros(0), np.zeros(0))  # type: ignore[arg-type]

    monkeypatch.setattr(Lp, "solve", lie)
    found = minimise(odd_cycle(), np.array([-1.0, -2.0, -1.0]), LONG)
    assert (found.cost, found.bound, found.proof) == (-2, -2, "mip")
