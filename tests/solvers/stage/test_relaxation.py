"""The relaxation of a face bounds every plan on it."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Program, ints
from matcher.solvers import Deadline
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.base.lp import Lp, LpAnswer
from matcher.solvers.stage.relaxation import Relaxation, relax
from matcher.solvers.stage.relaxed import tightened
from solvers.programs import (
    STEADY,
    a_program,
    at_least,
    at_most,
    every_plan,
    random_program,
    whole_cost,
)

LONG = Deadline(1e6)


def a_face(draw: random.Random, program: Program) -> Face:
    """The face of a program with any plan known."""
    plans = every_plan(program)
    assume(len(plans))
    return whole_face(program, plans[draw.randrange(len(plans))])


def with_cuts(draw: random.Random, program: Program) -> Program:
    """The program with rows as cuts that every plan keeps."""
    plans = every_plan(program)
    assume(len(plans))
    cuts = []
    for _ in range(3):
        weights = whole_cost(draw, program.columns)
        row = {k: value for k, value in enumerate(weights.tolist()) if value}
        cuts.append((row, float((plans @ weights).min()), float("inf")))
    other = a_program(
        program.candidate.tolist(),
        cuts=cuts,
        auxiliary=[(0, 0)] * len(program.keys),
    )
    return replace(program, cuts=other.cuts)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_no_plan_costs_less_than_the_relaxation(draw: random.Random) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    relaxed = relax(face, cost, LONG)
    assert relaxed.bound <= (every_plan(program) @ cost).min() + 1e-6


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_cuts_lift_the_bound_as_if_they_were_rows(draw: random.Random) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    plain = replace(face, cuts=face.cuts.take_rows(face.active))
    plain = replace(plain, cut_lower=face.cut_lower[:0], cut_upper=face.cut_upper[:0])
    plain = replace(plain, active=face.active[:0])
    as_rows = plain.with_rows(face.cuts, face.cut_lower, face.cut_upper)
    bound = relax(face, cost, LONG).bound
    assert bound == pytest.approx(relax(as_rows, cost, LONG).bound, abs=1e-6)
    assert bound >= relax(plain, cost, LONG).bound - 1e-6


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_tightened_face_holds_every_plan_of_at_most_the_cost(
    draw: random.Random,
) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    plans = every_plan(program)
    value = float((plans @ cost).min()) + draw.randint(0, 2)
    smaller = tightened(face, relax(face, cost, LONG), value)
    assert all(smaller.holds(plan) for plan in plans if cost @ plan <= value)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_relaxation_of_a_box_with_decided_columns_is_still_a_bound(
    draw: random.Random,
) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    decided = np.array([draw.random() < 0.5 for _ in face.lower])
    face = replace(
        face,
        lower=np.where(decided, face.plan, face.lower),
        upper=np.where(decided, face.plan, face.upper),
    )
    plans = every_plan(program)
    inside = plans[[face.holds(plan) for plan in plans]]
    relaxed = relax(face, cost, LONG)
    assert relaxed.bound <= (inside @ cost).min() + 1e-6
    smaller = tightened(face, relaxed, float((inside @ cost).min()))
    best = inside[inside @ cost == (inside @ cost).min()]
    assert all(smaller.holds(plan) for plan in best)


def odd_cycle() -> Face:
    """Three options, any two of which exclude each other; nobody is placed yet."""
    pairs = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    program = a_program([0, 1, 2], pairs, cuts=[at_most(1, 0, 1, 2)])
    return whole_face(program, np.zeros(3))


def test_violated_cut_is_added_and_remembered() -> None:
    relaxed = relax(odd_cycle(), -np.ones(3), LONG)
    assert relaxed.bound == pytest.approx(-1)
    assert relaxed.active.tolist() == [True]


def test_cut_that_is_kept_anyway_is_not_added() -> None:
    relaxed = relax(odd_cycle(), np.ones(3), LONG)
    assert relaxed.bound == pytest.approx(0)
    assert relaxed.active.tolist() == [False]


def test_row_bounds_change_between_solves() -> None:
    program = a_program([0, 1, 2], [at_least(0, 0, 1, 2)])
    face = whole_face(program, np.ones(3))
    relaxation = Relaxation(face, np.array([1.0, 2.0, 3.0]), keep=ints([0]))
    for needed, cost in ((2, 3), (3, 6), (1, 1), (0, 0)):
        relaxation.row_lower(ints([0]), np.array([float(needed)]))
        assert relaxation.solve(LONG).bound == pytest.approx(cost)


def test_decided_face_costs_what_its_plan_costs() -> None:
    plan = np.array([1.0, 0.0])
    face = replace(whole_face(a_program([0, 1]), plan), lower=plan, upper=plan)
    relaxed = relax(face, np.array([4.0, 9.0]), LONG)
    assert relaxed.bound == 4
    assert relaxed.x is not None
    assert relaxed.x.tolist() == plan.tolist()


def test_passed_deadline_gives_no_bound() -> None:
    relaxed = relax(odd_cycle(), -np.ones(3), Deadline(0.0))
    assert relaxed.bound == -np.inf
    assert tightened(odd_cycle(), relaxed, 0.0).free.all()


@pytest.mark.parametrize("claim", ["infeasible", "unknown"])
def test_claim_that_a_face_with_a_plan_is_empty_is_no_bound(
    monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    def lie(self: Lp, seconds: float, **primal: bool) -> LpAnswer:  # noqa: ARG001
        return LpAnswer(claim, np.zeros(0), np.zeros(0))  # type: ignore[arg-type]

    monkeypatch.setattr(Lp, "solve", lie)
    assert relax(odd_cycle(), -np.ones(3), LONG).bound == -np.inf


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_bound_within_a_box_is_below_every_plan_in_it(draw: random.Random) -> None:
    program = random_program(draw)
    plans, cost = every_plan(program), whole_cost(draw, program.columns)
    assume(len(plans))
    face = whole_face(program, plans[0])
    relaxation = Relaxation(face, cost)
    for _ in range(3):
        ends = [
            sorted(draw.randint(int(low), int(high)) for _ in range(2))
            for low, high in zip(face.lower, face.upper, strict=True)
        ]
        lower, upper = np.array(ends, float).T
        inside = plans[((plans >= lower) & (plans <= upper)).all(axis=1)]
        relaxed = relaxation.solve(LONG, replace(face, lower=lower, upper=upper))
        assert relaxed.bound <= (inside @ cost).min(initial=np.inf) + 1e-6


def test_box_without_any_x_is_refuted_by_duals() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    face = whole_face(program, np.ones(3))
    relaxation = Relaxation(face, np.ones(3))
    assert relaxation.solve(LONG).bound == pytest.approx(2)
    one, two = (
        replace(face, upper=np.where(np.arange(3) < some, 1.0, 0.0)) for some in (1, 2)
    )
    assert relaxation.solve(LONG, one).bound == np.inf
    assert relaxation.solve(LONG, two).bound == pytest.approx(2)
    assert relaxation.solve(LONG).bound == pytest.approx(2)


def test_claim_that_a_box_is_empty_is_not_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    relaxation = Relaxation(whole_face(program, np.ones(3)), np.ones(3))
    ask = Lp.solve

    def lie(self: Lp, seconds: float, *, primal: bool = False) -> LpAnswer:
        answer = ask(self, seconds, primal=primal)
        if len(answer.x) == 3:  # the elastic program has more columns
            return LpAnswer("infeasible", np.zeros(0), np.zeros(0))
        return answer

    monkeypatch.setattr(Lp, "solve", lie)
    assert relaxation.solve(LONG).bound == -np.inf


def test_costs_change_between_solves() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    relaxation = Relaxation(whole_face(program, np.ones(3)), np.ones(3))
    for cost in ([1.0, 2.0, 3.0], [3.0, 2.0, 1.0], [0.0, 0.0, 5.0]):
        relaxation.cost(np.array(cost))
        assert relaxation.solve(LONG).bound == pytest.approx(sum(sorted(cost)[:2]))


def test_cost_beside_is_minimised_once() -> None:
    program = a_program([0, 1, 2], [at_least(2, 0, 1, 2)])
    relaxation = Relaxation(whole_face(program, np.ones(3)), np.array([1.0, 2.0, 3.0]))
    beside = np.array([3.0, 2.0, 1.0])
    found = [relaxation.solve(LONG, beside=given) for given in (None, beside, None)]
    assert [one.bound for one in found] == pytest.approx([3, 3, 3])
    assert [one.x.tolist() for one in found if one.x is not None] == [
        [1, 1, 0],
        [0, 1, 1],
        [1, 1, 0],
    ]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_relaxation_that_begins_where_another_stood_says_the_same(
    draw: random.Random,
) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    first = relax(face, whole_cost(draw, program.columns), LONG)
    best = float((every_plan(program) @ cost).min())
    cold = relax(face, cost, LONG)
    smaller = tightened(face, cold, best).with_row(cost, best, best)
    for one in (face, smaller, smaller.with_columns(np.ones(1), np.ones(1))):
        wide = np.append(cost, np.ones(len(one.lower) - len(cost)))
        warm = relax(replace(one, basis=first.basis), wide, LONG)
        assert warm.bound == pytest.approx(relax(one, wide, LONG).bound, abs=1e-6)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_narrowed_relaxation_says_what_the_smaller_face_says(
    draw: random.Random,
) -> None:
    program = with_cuts(draw, random_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    relaxation = Relaxation(face, cost)
    root = relaxation.solve(LONG)
    smaller = tightened(face, root, float((every_plan(program) @ cost).min()))
    bound = relaxation.narrowed(smaller).solve(LONG, smaller).bound
    assert bound == pytest.approx(relax(smaller, cost, LONG).bound, abs=1e-6)


def test_relaxation_is_narrowed_only_where_that_saves_columns() -> None:
    face = whole_face(a_program([0, 1, 2], [at_least(1, 0, 1, 2)]), np.ones(3))
    relaxation = Relaxation(face, np.ones(3))
    one = replace(face, upper=np.array([1.0, 1.0, 0.0]), plan=np.array([1.0, 1.0, 0.0]))
    assert relaxation.narrowed(face) is relaxation
    assert relaxation.narrowed(one) is not relaxation


def test_narrowed_relaxation_keeps_rows_as_they_were_changed() -> None:
    face = whole_face(a_program([0, 1, 2], [at_least(0, 0, 1, 2)]), np.ones(3))
    relaxation = Relaxation(face, np.array([1.0, 2.0, 3.0]), keep=ints([0]))
    relaxation.row_lower(ints([0]), np.array([2.0]))
    smaller = replace(face, lower=np.array([0.0, 0.0, 1.0]))
    assert relaxation.narrowed(smaller).solve(LONG).bound == pytest.approx(4)
