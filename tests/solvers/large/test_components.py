"""A program that falls apart is worth what its parts are worth."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Matrix, Program
from matcher.solvers.base.mip import MipAnswer, solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.large import components
from matcher.solvers.large.components import columns_apart, solve_in_parts
from solvers.programs import STEADY, a_program, at_most, random_program, whole_cost


def side_by_side(draw: random.Random) -> Model:
    """One to three random programs in one model, their columns mixed."""
    programs = [random_program(draw) for _ in range(draw.randint(1, 3))]
    models = [model_of(draw, program) for program in programs]
    columns = [len(model.cost) for model in models]
    first = np.cumsum([0, *columns])
    total = int(first[-1])
    place = np.array(draw.sample(range(total), total))
    parts = [
        Matrix(
            model.matrix.row,
            place[model.matrix.column + at],
            model.matrix.value,
            (model.matrix.shape[0], total),
        )
        for model, at in zip(models, first, strict=False)
    ]
    mixed = np.argsort(place)
    return Model(
        np.concatenate([model.cost for model in models])[mixed],
        Matrix.stack(parts, total),
        np.concatenate([model.row_lower for model in models]),
        np.concatenate([model.row_upper for model in models]),
        np.concatenate([model.lower for model in models])[mixed],
        np.concatenate([model.upper for model in models])[mixed],
    )


def model_of(draw: random.Random, program: Program) -> Model:
    rows = program.rows
    return Model(
        whole_cost(draw, program.columns),
        rows.matrix,
        rows.lower,
        rows.upper,
        program.lower,
        program.upper,
    )


@STEADY
@given(draw=st.randoms(use_true_random=False), fewest=st.integers(1, 6))
def test_parts_add_up_to_the_whole(draw: random.Random, fewest: int) -> None:
    model = side_by_side(draw)
    whole = solve_mip(model, 10.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(components, "_FEWEST", fewest)
        apart = solve_in_parts(model, 10.0)
    assert apart.status == whole.status
    if whole.x is not None:
        assert apart.x is not None
        assert model.cost @ apart.x == pytest.approx(model.cost @ whole.x)
        assert apart.bound == pytest.approx(whole.bound)
        held = model.matrix.times(apart.x)
        assert np.all(held <= model.row_upper + 1e-6)
        assert np.all(held >= model.row_lower - 1e-6)


def three_pairs() -> Model:
    """Of two columns one may be taken, three times."""
    rows = a_program([0] * 6, [at_most(1, 0, 3), at_most(1, 1, 4), at_most(1, 2, 5)])
    return Model(
        -np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
        rows.rows.matrix,
        rows.rows.lower,
        rows.rows.upper,
        rows.lower,
        rows.upper,
    )


def test_columns_of_one_row_are_of_one_part() -> None:
    assert columns_apart(three_pairs()).tolist() == [0, 1, 2, 0, 1, 2]


def test_part_at_its_limit_keeps_its_own_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    def tired(model: Model, _seconds: float, **_: bool) -> MipAnswer:
        if model.cost.min() == -5:
            return MipAnswer("limit", np.zeros(2), -6.0)
        return solve_mip(model, 10.0)

    monkeypatch.setattr(components, "solve_mip", tired)
    monkeypatch.setattr(components, "_FEWEST", 1)
    answer = solve_in_parts(three_pairs(), 10.0)
    assert (answer.status, answer.bound) == ("limit", -4 - 6 - 6)
    assert answer.x is not None
    assert answer.x.tolist() == [0, 0, 0, 1, 0, 1]


def test_part_without_a_plan_leaves_no_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(_model: Model, _seconds: float, **_: bool) -> MipAnswer:
        return MipAnswer("limit", None, -7.0)

    monkeypatch.setattr(components, "solve_mip", lost)
    monkeypatch.setattr(components, "_FEWEST", 1)
    assert solve_in_parts(three_pairs(), 10.0) == MipAnswer("limit", None, -21.0)


def test_bounds_within_a_unit_of_each_part_prove_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = Model(
        -np.ones(3),
        Matrix.empty(3),
        np.zeros(0),
        np.zeros(0),
        np.zeros(3),
        np.ones(3),
    )
    monkeypatch.setattr(components, "_FEWEST", 1)
    monkeypatch.setattr(
        components,
        "solve_mip",
        lambda part, _, **__: MipAnswer("optimal", part.upper, part.cost.sum() - 0.9),
    )
    assert solve_in_parts(model, 10.0).bound == -3.0
