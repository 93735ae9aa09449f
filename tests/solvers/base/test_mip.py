"""One call to HiGHS, exact to the unit, and never believed at once."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Floats, Matrix, Program
from matcher.solvers.base import mip
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.mip import MipAnswer, solve_mip
from matcher.solvers.base.model import Model
from solvers.programs import (
    STEADY,
    a_program,
    at_least,
    at_most,
    cohort_program,
    every_plan,
    random_program,
    whole_cost,
)

LONG = 10.0


def answer_of(program: Program, cost: Floats, seconds: float = LONG) -> MipAnswer:
    """What the solver says of a program."""
    rows = program.rows
    model = Model(
        cost, rows.matrix, rows.lower, rows.upper, program.lower, program.upper
    )
    return solve_mip(model, seconds)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_answer_is_the_least_cost_of_all_plans(draw: random.Random) -> None:
    program = random_program(draw)
    cost = whole_cost(draw, program.columns)
    plans, answer = every_plan(program), answer_of(program, cost)
    if not len(plans):
        assert answer.status == "infeasible"
        assert answer.x is None
        return
    assert answer.status == "optimal"
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    assert cost @ answer.x == (plans @ cost).min()
    assert answer.bound <= cost @ answer.x + 1e-6
    assert answer.bound > cost @ answer.x - 1


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_known_whole_least_cost_is_found_to_the_unit(draw: random.Random) -> None:
    program = cohort_program(draw)
    cost, rows = whole_cost(draw, program.columns), program.rows
    whole = np.arange(program.columns) >= program.options
    model = Model(
        cost, rows.matrix, rows.lower, rows.upper, program.lower, program.upper, whole
    )
    least = solve_mip(model, LONG)
    assume(least.x is not None and least.bound == pytest.approx(round(least.bound)))
    answer = solve_mip(model, LONG, in_units=True)
    assert rounded_up(answer.bound) <= round(least.bound)
    assert answer.bound >= least.bound - 1


@pytest.mark.parametrize("seed", range(6))
def test_gap_is_closed_to_the_unit_although_costs_are_large(seed: int) -> None:
    draw = random.Random(seed)
    columns = range(14)
    room = [
        ({k: float(draw.randint(1, 40)) for k in columns}, -np.inf, 126.0)
        for _ in range(3)
    ]
    cost = np.array([-100_000.0 - draw.randint(0, 60) for _ in columns])
    program = a_program(list(columns), room)
    answer = answer_of(program, cost)
    assert answer.x is not None
    assert cost @ answer.x == (every_plan(program) @ cost).min()


def asked(monkeypatch: pytest.MonkeyPatch, *claims: str) -> list[str]:
    """Let the solver claim these statuses, and note how it was asked."""
    parameters: list[str] = []
    left = list(claims)

    def ask(*call: Any) -> MipAnswer:
        parameters.append(call[-1])
        claim = left.pop(0)
        x = np.ones(1) if claim == "optimal" else None
        return MipAnswer(claim, x, 0.0)  # type: ignore[arg-type]

    monkeypatch.setattr(mip, "_ask", ask)
    return parameters


def test_claim_that_there_is_no_plan_is_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parameters = asked(monkeypatch, "infeasible", "optimal")
    answer = answer_of(a_program([0]), np.zeros(1))
    assert answer.status == "optimal"
    assert parameters == ["presolved", "as it is"]


@pytest.mark.parametrize("claim", ["optimal", "limit"])
def test_any_other_answer_is_taken_at_once(
    monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    parameters = asked(monkeypatch, claim)
    assert answer_of(a_program([0]), np.zeros(1)).status == claim
    assert len(parameters) == 1


def test_no_plan_is_said_only_when_it_is_said_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parameters = asked(monkeypatch, "infeasible", "infeasible")
    assert answer_of(a_program([0]), np.zeros(1)).status == "infeasible"
    assert len(parameters) == 2


def test_limits_that_contradict_each_other_are_infeasible() -> None:
    program = a_program([0, 1], [({0: 1.0, 1: 1.0}, 2.0, 1.0)])
    assert answer_of(program, np.zeros(2)) == MipAnswer("infeasible", None, np.inf)


def test_contradiction_is_infeasible() -> None:
    program = a_program([0, 1], [at_least(2, 0, 1), at_most(1, 0, 1)])
    assert answer_of(program, np.zeros(2)) == MipAnswer("infeasible", None, np.inf)


def test_solver_says_nothing_to_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    answer_of(a_program([0, 1], [at_most(1, 0, 1)]), -np.ones(2))
    assert capfd.readouterr() == ("", "")


def test_bounds_of_one_shared_value_are_read_as_such() -> None:
    shared = np.broadcast_to(np.float64(3.0), (4,))
    nothing = np.zeros(0)
    model = Model(-np.ones(4), Matrix.empty(4), nothing, nothing, shared, shared)
    answer = solve_mip(model, 10.0)
    assert answer.x is not None
    assert answer.x.tolist() == [3, 3, 3, 3]


def test_failure_inside_the_solver_is_no_answer() -> None:
    """HiGHS 1.12 ends with an internal error where its presolve has gone before."""
    entries = [
        (0, 2, 1), (0, 4, 7), (0, 6, -1), (1, 0, 2), (1, 4, 1), (1, 7, -2), (2, 0, 1),
        (2, 3, 1), (2, 4, 1), (2, 5, -2), (3, 0, 1), (3, 4, -3), (3, 5, 1),
    ]  # fmt: skip
    row, column, value = np.array(entries).T
    model = Model(
        np.array([4.0, 2.0, 4.0, 2.0, -1.0, 5.0, 4.0, 1.0]),
        Matrix(row, column, value.astype(float), (4, 8)),
        np.array([-np.inf, 1.0, 0.0, -np.inf]),
        np.array([2.0, 1.0, 0.0, 3.0]),
        np.zeros(8),
        np.array([1.0, 1.0, 1.0, 2.0, 1.0, 1.0, 2.0, 2.0]),
    )
    assert solve_mip(model, 100.0).status == "infeasible"
