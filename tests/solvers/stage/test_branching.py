"""A tree over auxiliary columns keeps every plan as good, and its bound holds."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.solvers import Deadline
from matcher.solvers.base.clock import News
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.stage import branching
from matcher.solvers.stage.branching import Tree, too_deep
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.relaxed import Relaxed
from matcher.solvers.stage.rounding import better, cost_of_plan
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    cohort_program,
    every_plan,
    most,
    one_each,
    random_program,
    whole_cost,
)

LONG = Deadline(1e6)


def grown(
    face: Face, cost: np.ndarray, deadline: Deadline = LONG, narrowing: int = 4
) -> tuple[Face, float]:
    """What a tree says that takes whole relaxations for plans."""
    relaxation = Relaxation(face, cost)
    root = relaxation.solve(LONG)

    def look(at: Face, relaxed: Relaxed, _: Relaxation) -> Face:
        return better(at, cost, relaxed.x)

    return Tree(face, cost, relaxation, look, deadline, narrowing).grow(root)


@pytest.mark.parametrize("kind", [random_program, cohort_program])
@pytest.mark.parametrize("size", [0, 500_000])
@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_tree_keeps_plans_that_are_as_good_and_bounds_all(
    kind: object, size: int, draw: random.Random
) -> None:
    assert callable(kind)
    program = kind(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(branching, "_MOST_COLUMNS", size)
        found, bound = grown(whole_face(program, plans[0]), cost)
    value = cost_of_plan(found, cost)
    assert bound <= (plans @ cost).min() <= value <= cost @ plans[0]
    assert all(found.holds(plan) for plan in plans if plan @ cost <= value)


@STEADY
@given(draw=st.randoms(use_true_random=False), asks=st.integers(0, 6))
def test_tree_that_is_stopped_keeps_and_bounds_them_too(
    draw: random.Random, asks: int
) -> None:
    program = cohort_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    left = [asks]

    def stop() -> bool:
        left[0] -= 1
        return left[0] < 0

    face = whole_face(program, plans[0])
    found, bound = grown(face, cost, Deadline(1000.0, stop=stop))
    value = cost_of_plan(found, cost)
    assert bound <= (plans @ cost).min() <= value
    assert all(found.holds(plan) for plan in plans if plan @ cost <= value)


@pytest.mark.parametrize("size", [0, 500_000])
@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_tree_for_better_plans_alone_bounds_all_and_leaves_the_face(
    size: int, draw: random.Random
) -> None:
    program = cohort_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(branching, "_MOST_COLUMNS", size)
        found, bound = grown(face, cost, narrowing=0)
    value = cost_of_plan(found, cost)
    assert bound <= (plans @ cost).min() <= value <= cost @ plans[0]
    assert found.free.tolist() == face.free.tolist()


def two_cohorts() -> Face:
    """Two people, and two places that open for both of them or not at all."""
    held = [
        ({one: 1.0, one + 2: 1.0, 4 + one: -2.0}, 0.0, INFINITE) for one in range(2)
    ]
    links = [
        ({one + 2 * who: 1.0, 4 + one: -1.0}, -INFINITE, 0.0)
        for one in range(2)
        for who in range(2)
    ]
    candidates = [0, 0, 1, 1]
    rows = [*one_each(candidates), *held, *links]
    return whole_face(a_program(candidates, rows, auxiliary=[(0, 1)] * 2), np.zeros(6))


def test_tree_proves_what_its_root_does_not() -> None:
    cost = np.array([-3.0, -1.0, -1.0, -3.0, 1.0, 1.0])
    root = Relaxation(two_cohorts(), cost).solve(LONG)
    found, bound = grown(two_cohorts(), cost)
    assert root.bound < bound == cost_of_plan(found, cost) == -3
    assert found.plan[:4].sum() == 2


def test_tree_tells_of_better_plans() -> None:
    heard: list[News] = []
    cost = np.array([-3.0, -1.0, -1.0, -3.0, 1.0, 1.0])
    found, _ = grown(two_cohorts(), cost, Deadline(1000.0, listener=heard.append))
    assert heard
    told = heard[-1].plan
    assert told is not None
    assert told.tolist() == found.plan.tolist()


def test_tree_is_too_deep_where_more_is_undecided_than_it_has_levels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opens: list[Row] = [({k: 1.0, 4 + k: -2.0}, -INFINITE, 0.0) for k in range(4)]
    program = a_program(
        range(4), opens, [most(1, 1, 1, 1)], auxiliary=[(0, 1) for _ in range(4)]
    )
    face = whole_face(program, np.zeros(8))
    halves = np.concatenate([np.ones(4), np.full(4, 0.5)])
    root = Relaxed(-4.0, np.zeros(8), halves, face.active)
    monkeypatch.setattr(branching, "_MOST_COLUMNS", 9 * 7)
    assert too_deep(face, root)
    monkeypatch.setattr(branching, "_MOST_COLUMNS", 9 * 8)
    assert not too_deep(face, root)
