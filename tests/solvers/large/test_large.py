"""Large faces: the least cost, proven; two costs at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Floats, Program
from matcher.solvers import Deadline
from matcher.solvers.base.clock import News
from matcher.solvers.base.face import whole_face
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.cohorts import ahead, turns
from matcher.solvers.cohorts.ahead import look_ahead
from matcher.solvers.large import block_cuts, large
from matcher.solvers.large.guide import flow_of
from matcher.solvers.large.large import minimise_large
from matcher.solvers.large.nest import all_nested, nest_of
from matcher.solvers.large.pricing import Strong
from matcher.solvers.route import solve_program
from matcher.solvers.stage.rounding import held
from solvers.programs import (
    INFINITE,
    STEADY,
    a_block,
    best_of,
    cohort_program,
    every_plan,
    random_network,
    random_program,
    values,
    whole_cost,
)
from solvers.stage.test_relaxation import LONG, a_face, with_cuts
from solvers.stage.test_stage import odd_cycle
from support.large import closed_or_full, every_side


def any_program(draw: random.Random) -> Program:
    return draw.choice([random_program, cohort_program, random_network])(draw)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_least_cost_is_found_and_proven(draw: random.Random) -> None:
    program = with_cuts(draw, any_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    plans = every_plan(program)
    found = minimise_large(face, cost, LONG)
    least = (plans @ cost).min()
    assert (found.cost, found.bound) == (least, least)
    assert cost @ found.face.plan == least
    held = found.face.with_row(cost, least, least)
    assert [held.holds(plan) for plan in plans] == (plans @ cost == least).tolist()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_flow_is_the_best_plan_of_what_is_open(draw: random.Random) -> None:
    program = draw.choice([cohort_program, random_network])(draw)
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    assume(all_nested(face))
    plans = every_plan(program)
    opened = draw.choice(plans.tolist())
    box = held(face, face.auxiliary, np.array(opened))
    taken = flow_of(nest_of(box), cost, np.zeros(program.columns, bool))
    assert taken is not None
    plan = np.where(box.free, taken, box.lower)
    alike = np.all((plans == opened) | ~face.auxiliary, axis=1)
    assert face.holds(plan)
    assert cost @ plan == (plans[alike] @ cost).min()


def test_large_program_is_proven_by_a_flow_of_what_its_relaxation_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "LARGE", 0)
    monkeypatch.setattr(turns, "WORTHWHILE", 0)
    monkeypatch.setattr(large, "_searched", never)
    monkeypatch.setattr(large, "_grown", never)
    answer = solve_program(closed_or_full(200, 3), LONG, route="cohorts")
    assert answer.status == "optimal"


def never(*_: object) -> MipAnswer:
    raise AssertionError("no other program is needed")


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_block_cuts_lift_the_bound_and_lose_no_plan(draw: random.Random) -> None:
    program = with_cuts(draw, any_program(draw))
    face, cost = a_face(draw, program), whole_cost(draw, program.columns)
    plans = every_plan(program)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(block_cuts, "_LARGEST_SHARE", 1.0)
        strong = Strong(face, cost, LONG)
        before = strong.relaxed.bound
        strong.cut(LONG)
    after = strong.relaxed
    assert before - 1e-6 <= after.bound <= (plans @ cost).min() + 1e-6
    rest = np.where(after.reduced < 0, face.upper, face.lower)
    moved = (plans - rest) @ after.reduced
    assert np.all(plans @ cost >= after.bound + moved - 1e-5)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_what_is_claimed_of_two_costs_is_so(draw: random.Random) -> None:
    program = any_program(draw)
    face = a_face(draw, program)
    first, second = (whole_cost(draw, program.columns) for _ in range(2))
    plans = every_plan(program)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead, "_WEIGHT", draw.choice([1, 100]))
        heard: list[News] = []
        proven: list[tuple[float, News]] = []

        def beyond(plan: Floats) -> Deadline:
            least = float(first @ plan)
            return Deadline(1000.0, listener=lambda news: note((least, news)))

        def note(news: tuple[float, News]) -> None:
            proven.append(news)
            heard.append(replace(news[1], bound=None))

        listening = Deadline(1000.0, listener=heard.append)
        found = look_ahead(face, first, second, listening, beyond)
    told = [news.plan for news in heard if news.plan is not None]
    least = (plans @ first).min()
    best = plans[plans @ first == least]
    for value, news in proven:
        assert value == least
        assert news.bound is not None
        assert news.bound <= (best @ second).min() + 1e-6
    worth = [(first @ plan, second @ plan) for plan in [face.plan, *told]]
    assert worth == sorted(set(worth), reverse=True)
    assert all(face.holds(plan) for plan in told)
    assert all(news.bound is None for news in heard)
    plan = found.face.plan
    assert face.holds(plan)
    before = first @ face.plan, second @ face.plan
    assert (first @ plan, second @ plan) <= before
    if found.stages:
        assert [stage.cost for stage in found.stages] == [least, second @ plan]
        assert found.stages[0].bound == least
        assert found.stages[1].bound <= (best @ second).min() + 1e-6
        cheapest = best[best @ second <= second @ plan]
        assert all(found.face.holds(one) for one in cheapest)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_route_for_large_programs_agrees_with_every_plan(draw: random.Random) -> None:
    program = draw.choice([random_program, cohort_program])(draw)
    best = best_of(program)
    assume(best is not None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(turns, "LARGE", 0)
        patch.setattr(turns, "WORTHWHILE", 0)
        answer = solve_program(program, LONG, route="cohorts")
    assert best is not None
    assert answer.status == "optimal"
    assert values(answer) == list(best.values)


@pytest.mark.parametrize("build", [closed_or_full, every_side])
def test_large_route_proves_what_the_small_one_proves(
    build: Callable[[int, int], Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = build(60, 1)
    small = solve_program(program, LONG, route="cohorts")
    monkeypatch.setattr(turns, "LARGE", 0)
    monkeypatch.setattr(turns, "WORTHWHILE", 0)
    answer = solve_program(program, LONG, route="cohorts")
    assert small.status == answer.status == "optimal"
    assert values(answer) == values(small)


def test_passed_deadline_keeps_the_plan_and_claims_nothing() -> None:
    program = closed_or_full(20, 1)
    face = whole_face(program, np.zeros(program.columns))
    found = minimise_large(face, np.ones(program.columns), Deadline(0.0))
    assert (found.cost, found.bound, found.proof) == (0, -np.inf, "counting")


def test_what_the_solver_cannot_do_is_not_claimed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(large, "solve_in_parts", _nothing)
    found = minimise_large(odd_cycle(), np.array([-3.0, -3.0, -3.0]), LONG)
    assert (found.cost, found.bound, found.proof) == (0, -4, "duals")


def _nothing(*_: object, **__: object) -> MipAnswer:
    return MipAnswer("limit", None, -np.inf)


def test_row_whose_parts_may_hold_more_is_not_charged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two options of which one may be taken if a third column is open."""
    monkeypatch.setattr(block_cuts, "_LARGEST_SHARE", 1.0)
    rows = a_block([({0: 1.0, 1: 1.0, 2: -1.0}, -INFINITE, 0.0)], 3)
    relief = block_cuts.Relief(
        cost=np.array([-3.0, -3.0, 1.0]),
        lower=np.zeros(3),
        upper=np.ones(3),
        x=np.array([0.5, 0.5, 1.0]),
        rows=rows.matrix,
        low=rows.lower,
        high=rows.upper,
        duals=np.array([-2.0]),
        charged=np.array([True]),
    )
    cuts, low = block_cuts.block_cuts(relief, LONG)
    plan = np.array([1.0, 0.0, 1.0])
    assert np.all(cuts.times(plan) >= low)
