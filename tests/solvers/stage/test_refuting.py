"""That nothing keeps all rows is proven from duals, or not said."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Floats, Program
from matcher.solvers.base.lp import Lp, LpAnswer
from matcher.solvers.base.model import Model
from matcher.solvers.stage.refuting import refuted, refuting_rows
from solvers.programs import (
    STEADY,
    a_program,
    at_least,
    at_most,
    every_plan,
    random_program,
)


def model_of(program: Program, upper: Floats | None = None) -> Model:
    """The rows of a program, without a cost."""
    rows = program.rows
    high = program.upper if upper is None else upper
    nothing = np.zeros(program.columns)
    return Model(nothing, rows.matrix, rows.lower, rows.upper, program.lower, high)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_program_with_a_plan_is_never_refuted(draw: random.Random) -> None:
    program = random_program(draw)
    if len(every_plan(program)):
        assert not refuted(model_of(program), None, 10.0)


def test_rows_that_too_few_are_left_for_are_refuted() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    assert not refuted(model_of(program, np.array([1.0, 1.0, 0.0])), None, 10.0)
    assert refuted(model_of(program, np.array([1.0, 0.0, 0.0])), None, 10.0)


def test_any_basis_will_do_to_begin_from() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    lp = Lp(model_of(program))
    lp.solve(10.0)
    assert refuted(model_of(program, np.array([1.0, 0.0, 0.0])), lp.basis, 10.0)


def test_duals_that_prove_nothing_refute_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    nothing = LpAnswer("optimal", np.zeros(5), np.zeros(1))
    monkeypatch.setattr(Lp, "solve", lambda *_, **__: nothing)
    assert not refuted(model_of(program, np.array([1.0, 0.0, 0.0])), None, 10.0)


def test_rows_that_refute_a_program_are_told_and_others_are_not() -> None:
    rows = [at_least(2, 0, 1), at_least(1, 2, 3), at_most(1, 0, 1)]
    program = a_program([0, 1, 2, 3], rows)
    found = refuting_rows(program, 10.0)
    assert found is not None
    assert found.tolist() == [True, False, True]


def test_rows_that_hold_together_refute_nothing() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    assert refuting_rows(program, 10.0) is None
