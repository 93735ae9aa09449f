"""The tiles route: part by part, rows kept, bounds that hold, in the end the best."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.program import Floats, Program, WorstRate, ints
from matcher.solvers import Answer, Deadline
from matcher.solvers.base.clock import News
from matcher.solvers.cohorts import cohorts
from matcher.solvers.tiles import tiles
from matcher.solvers.tiles.ground import standing
from solvers.programs import (
    INFINITE,
    STEADY,
    a_program,
    at_least,
    at_most,
    best_of,
    cohort_program,
    every_plan,
    least,
    most,
    one_each,
    random_network,
    random_program,
)
from support.tier_value import tier_value

LONG = Deadline(1e6)
SOME = settings(STEADY, max_examples=20)
"""Fewer examples: each is solved several times over."""
KINDS = [random_program, cohort_program, random_network]


def over_slots(draw: random.Random, program: Program) -> Program:
    """The program with its options spread over a few slots, so that it falls apart."""
    slot = [draw.randint(0, 3) for _ in range(program.options)]
    return replace(program, slot=np.array(slot, dtype=np.int64))


@pytest.mark.parametrize("kind", KINDS)
@SOME
@given(draw=st.randoms(use_true_random=False))
def test_run_to_the_end_it_gets_the_best_of_all_plans(
    kind: Callable[[random.Random], Program], draw: random.Random
) -> None:
    program = over_slots(draw, kind(draw))
    best = best_of(program)
    answer = tiles.solve(program, LONG, people=1)
    assert answer.route == "tiles"
    if best is None:
        assert (answer.status, answer.x) == ("infeasible", None)
        return
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    assert answer.status == "optimal"
    assert tuple(tier.value for tier in answer.tiers) == best.values
    assert answer.unique == ("yes" if best.choices == 1 else "no")


@dataclass(frozen=True)
class Patience(Deadline):
    """A deadline that passes after it has been asked so many times."""

    asks: list[int] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        self.asks[0] -= 1
        return self.asks[0] < 0


@pytest.mark.parametrize("kind", KINDS)
@SOME
@given(draw=st.randoms(use_true_random=False), asks=st.integers(0, 30))
def test_stopped_at_any_moment_it_has_a_plan_and_bounds_that_hold(
    kind: Callable[[random.Random], Program], draw: random.Random, asks: int
) -> None:
    program = over_slots(draw, kind(draw))
    plans = list(every_plan(program))
    answer = tiles.solve(program, Patience(1000.0, asks=[asks]), people=1)
    if answer.x is None:
        assert answer.status == "not_found" or not plans
        return
    assert program.keeps_rows(answer.x)
    check_bounds(program, answer, plans)


def check_bounds(program: Program, answer: Answer, plans: list[Floats]) -> None:
    """Each bound is one over all plans that hold the tiers above."""
    for tier, stated in zip(program.tiers, answer.tiers, strict=True):
        assert answer.x is not None
        assert stated.value == tier_value(tier, answer.x)
        sign = 1 if tier.sense == "most" else -1
        reached: list[Fraction] = [tier_value(tier, plan) for plan in plans]
        assert sign * stated.bound >= max(sign * value for value in reached)
        plans = [plan for plan in plans if tier_value(tier, plan) == stated.value]
    closed = all(tier.closed for tier in answer.tiers)
    assert answer.status == ("optimal" if closed else "feasible")


@pytest.mark.parametrize("kind", KINDS)
@SOME
@given(draw=st.randoms(use_true_random=False))
def test_parts_alone_give_a_plan_and_bounds_that_hold(
    kind: Callable[[random.Random], Program], draw: random.Random
) -> None:
    program = over_slots(draw, kind(draw))
    plans = list(every_plan(program))
    answer = tiles.solve(program, LONG, people=1, to_the_end=False)
    if answer.x is None:
        assert not plans
        return
    assert program.keeps_rows(answer.x)
    check_bounds(program, answer, plans)


def test_news_are_ever_better_plans() -> None:
    draw, heard = random.Random(1), list[News]()
    program = a_region_of(draw, 60)
    answer = tiles.solve(program, Deadline(1000.0, listener=heard.append), people=10)
    assert answer.x is not None
    plans = [one.plan for one in heard if one.plan is not None]
    known = [standing(program, plan) for plan in plans]
    assert len(known) > 1
    assert known == sorted(known, reverse=True)
    assert all(program.keeps_rows(plan) for plan in plans)


def a_region_of(draw: random.Random, people: int) -> Program:
    """People who ask for slots near them; a slot is closed or holds two to three."""
    slots = people // 3
    pairs = sorted(
        {
            (person, min(slots - 1, max(0, person // 3 + draw.randint(-2, 2))))
            for person in range(people)
            for _ in range(4)
        }
    )
    owner = [person for person, _ in pairs]
    rows = one_each(owner)
    for slot in range(slots):
        here = dict.fromkeys((k for k, p in enumerate(pairs) if p[1] == slot), 1.0)
        is_open = len(pairs) + slot
        rows.append(({**here, is_open: -2.0}, 0.0, float("inf")))
        rows.append(({**here, is_open: -3.0}, -float("inf"), 0.0))
    rank = [draw.randint(1, 4) for _ in pairs] + [0] * slots
    placed = [1] * len(pairs) + [0] * slots
    program = a_program(
        owner,
        rows,
        [most(*placed, name="placed"), least(*rank, name="rank_sum")],
        auxiliary=[(0, 1)] * slots,
    )
    return replace(program, slot=np.array([slot for _, slot in pairs], dtype=np.int64))


def test_parts_come_close_to_the_best_plan() -> None:
    program = a_region_of(random.Random(3), 90)
    exact = cohorts.solve(program, LONG)
    parts = tiles.solve(program, LONG, people=30, to_the_end=False)
    assert [tier.closed for tier in exact.tiers] == [True, True]
    assert parts.tiers[0].value == exact.tiers[0].value
    assert parts.tiers[1].value <= exact.tiers[1].value * Fraction(105, 100)


def test_workers_find_what_this_process_finds() -> None:
    program = a_region_of(random.Random(4), 60)
    here = tiles.solve(program, LONG, people=15, to_the_end=False)
    with ProcessPoolExecutor(2) as pool:
        there = tiles.solve(program, LONG, pool, people=15, to_the_end=False)
    assert here.x is not None
    assert there.x is not None
    assert here.x.tolist() == there.x.tolist()


class Killing(Executor):
    """Each errand is lost the first time, and some of them ever again."""

    def __init__(self, ever: bool) -> None:
        self.ever = ever
        self.asked = list[int]()

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        future: Future[Any] = Future()
        again = id(args[0]) in self.asked
        self.asked.append(id(args[0]))
        if again and not self.ever:
            future.set_result(fn(*args, **kwargs))
        else:
            future.set_exception(RuntimeError("the worker is gone"))
        return future


def test_errand_of_a_lost_worker_is_asked_once_more() -> None:
    program = a_region_of(random.Random(5), 60)
    here = tiles.solve(program, LONG, people=15, to_the_end=False)
    there = tiles.solve(program, LONG, Killing(False), people=15, to_the_end=False)
    assert [tier.value for tier in there.tiers] == [tier.value for tier in here.tiers]


def test_plan_at_hand_is_kept_where_workers_are_lost_for_good() -> None:
    program = a_region_of(random.Random(5), 60)
    answer = tiles.solve(program, LONG, Killing(True), people=15, to_the_end=False)
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    assert answer.tiers[0].value > 0


def die() -> None:
    """End this process as a kill would."""
    os._exit(1)


def test_broken_pool_costs_improvement_but_not_the_plan() -> None:
    program = a_region_of(random.Random(5), 60)
    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(die).exception() is not None
        answer = tiles.solve(program, LONG, pool, people=15)
    assert answer.status == "optimal"


def test_nobody_may_be_no_plan() -> None:
    program = a_program([0, 1], [at_least(1, 0, 1), at_most(1, 0, 1)], [least(3, 4)])
    answer = tiles.solve(program, LONG, people=1, to_the_end=False)
    assert answer.x is not None
    assert answer.x.tolist() == [1, 0]


@pytest.mark.parametrize("seed", [34, 38])
def test_moves_do_not_go_in_a_ring(seed: int) -> None:
    draw = random.Random(seed)
    program = over_slots(draw, cohort_program(draw))
    answer = tiles.solve(program, LONG, people=1, to_the_end=False)
    assert answer.x is not None
    assert program.keeps_rows(answer.x)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_no_plan_is_told_that_is_worse_than_one_told_before(
    draw: random.Random,
) -> None:
    program = cohort_program(draw)
    heard: list[News] = []
    tiles.solve(program, replace(LONG, listener=heard.append))
    told = [standing(program, news.plan) for news in heard if news.plan is not None]
    assert told == sorted(told, reverse=True)


def test_two_groups_do_not_take_turns_for_ever() -> None:
    """One seat that no flow can count, and two groups of one person each."""
    asked = [0]

    def stop() -> bool:
        asked[0] += 1
        return asked[0] > 2000

    seat = ({0: 1.0, 1: 1.0, 2: 2.0, 3: 2.0}, -INFINITE, 2.0)
    rate = WorstRate("rate", ("r0", "r1"), (1, 1), ints([0, 0, 1, 1]))
    program = a_program([0, 0, 1, 1], [*one_each([0, 0, 1, 1]), seat], [rate])
    tiles.solve(program, Deadline(1000.0, stop=stop), to_the_end=False)
    assert asked[0] < 2000
