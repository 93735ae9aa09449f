"""Like people as one type: the same values, whoever takes what."""

from __future__ import annotations

import os
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.engine import solve
from matcher.program import Floats, Program
from matcher.scenarios import pathways, pathways_policy
from matcher.scenarios.pathways import draw as facts_drawn
from matcher.scenarios.pathways.numbers import SIZES, VARIANTS, Size
from matcher.solvers import Deadline, News, solve_program
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.types import Types, types_in
from matcher.verify import verify
from solvers.cohorts.kinds import like_program
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    best_of,
    every_plan,
    kept,
    most,
    one_each,
    values,
)
from support.tier_value import tier_value

LONG = Deadline(1e6)
YEARS = int(os.environ.get("KULLMATCH_YEARS", "20"))
"""Problems solved by types and with people told apart."""


def types_of(program: Program) -> Types | None:
    """Types that the tiers before a draw do not tell apart."""
    return types_in(program, [tier for tier in program.tiers if not tier.draw])


def told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every solve tell all people apart."""
    monkeypatch.setattr("matcher.solvers.cohorts.by_types.types_in", lambda *_: None)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_plan_has_an_image_with_the_same_values(draw: random.Random) -> None:
    program = like_program(draw)
    types = types_of(program)
    assume(types is not None)
    assert types is not None
    assert types.image.options < program.options
    for plan in every_plan(program)[::7]:
        image = types.image_of(plan)
        assert types.image.keeps_rows(image)
        assert kept(types.image.cuts, image[None]).all()
        for tier, seen in zip(program.tiers, types.image.tiers, strict=True):
            assert tier_value(tier, plan) == tier_value(seen, image)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_image_is_handed_out(draw: random.Random) -> None:
    types = types_of(like_program(draw))
    assume(types is not None)
    assert types is not None
    for image in every_plan(types.image):
        plan = types.plan_of(image)
        assert types.program.keeps_rows(plan)
        assert types.image_of(plan).tolist() == image.tolist()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_image_is_handed_out_for_as_little_as_possible(draw: random.Random) -> None:
    program = like_program(draw)
    types = types_of(program)
    plans = every_plan(program)
    assume(types is not None and len(plans))
    assert types is not None
    image = types.image_of(draw.choice(list(plans)))
    cost = np.array([draw.randint(-3, 9) for _ in range(program.options)], float)
    cost = np.append(cost, np.zeros(program.columns - program.options))
    plan = types.cheapest_plan_of(image, cost)
    assert program.keeps_rows(plan)
    assert types.image_of(plan).tolist() == image.tolist()
    same = [one for one in plans if (types.image_of(one) == image).all()]
    assert cost @ plan == min(cost @ one for one in same)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_counting_says_of_types_what_it_says_of_people(draw: random.Random) -> None:
    types = types_of(like_program(draw))
    assume(types is not None)
    assert types is not None
    cost = np.array([draw.randint(-3, 3) for _ in range(types.image.columns)], float)
    known = types.image.counting_bound(cost)
    assert known == types.program.counting_bound(cost[types.column])
    plans = every_plan(types.image)
    assume(len(plans))
    assert known <= (plans @ cost).min()


@pytest.mark.parametrize("seed", range(200))
def test_types_are_solved_as_every_plan_says(seed: int) -> None:
    program = like_program(random.Random(seed), lottery=seed % 2 == 1)
    best, answer = best_of(program), cohorts.solve(program, LONG)
    if best is None:
        assert answer.status == "infeasible"
        return
    assert answer.status == "optimal"
    assert answer.x is not None
    assert program.keeps_rows(answer.x)
    assert tuple(values(answer)) == best.values
    assert answer.unique == ("yes" if best.choices == 1 else "no")


def test_there_are_types_in_most_of_these_programs() -> None:
    found = [types_of(like_program(random.Random(seed))) for seed in range(200)]
    assert sum(types is not None for types in found) > 100


def test_every_plan_told_is_one_of_people() -> None:
    told: list[Floats] = []

    def listener(news: News) -> None:
        if news.plan is not None:
            told.append(news.plan)

    for seed in range(30):
        program = like_program(random.Random(seed), lottery=True)
        told.clear()
        cohorts.solve(program, replace(LONG, listener=listener))
        for plan in told:
            assert program.keeps_rows(plan)


def test_what_is_answered_stays_so() -> None:
    """A solve that was cut short goes on from its answers."""
    for seed in range(30):
        program = like_program(random.Random(seed))
        whole = cohorts.solve(program, LONG)
        if whole.x is None:
            continue
        rest = cohorts.solve(program, LONG, plan=whole.x, answered=whole.tiers[:1])
        assert rest.tiers[0] is whole.tiers[0]
        assert values(rest) == values(whole)


def test_cut_of_one_person_is_summed_over_her_type() -> None:
    owners, opened = (0, 0, 1, 1, 2, 2), 6
    cuts: list[Row] = [
        ({2 * one: 1.0, opened: -1.0}, -INFINITE, 0.0) for one in range(3)
    ]
    cuts.append((dict.fromkeys((0, 2, 4), 1.0), -INFINITE, 2.0))
    cuts.append((dict.fromkeys((0, 2), 1.0), -INFINITE, 1.0))
    program = a_program(
        owners,
        one_each(owners),
        [most(1, 2, 1, 2, 1, 2)],
        auxiliary=[(0, 1)],
        cuts=cuts,
    )
    types = types_of(program)
    assert types is not None
    matrix = types.image.cuts.matrix
    said = [
        dict(
            zip(
                matrix.column[matrix.row == r],
                matrix.value[matrix.row == r],
                strict=True,
            )
        )
        for r in range(matrix.shape[0])
    ]
    assert said == [{0: 1.0, 2: -3.0}, {0: 1.0}]
    assert types.image.cuts.upper.tolist() == [0.0, 2.0]
    assert types.image.upper.tolist() == [3.0, 3.0, 1.0]
    assert types.image.rows.upper.tolist() == [3.0]


def test_few_like_people_are_not_worth_a_type() -> None:
    owners = range(6)
    rows = [*one_each(owners), at_most(3, *owners)]
    assert types_of(a_program(owners, rows, [most(1, 1, 2, 3, 4, 5)])) is None
    assert types_of(a_program(owners, rows, [most(1, 1, 1, 3, 4, 5)])) is not None


def year_of(seed: int, monkeypatch: pytest.MonkeyPatch) -> Problem:
    """Pathways with resources, classes, credits and a course that costs budget."""
    draw = random.Random(seed)
    size = Size(draw.randint(10, 18), draw.randint(1, 2), 2, 1)
    monkeypatch.setitem(SIZES, "tiny", size)
    first = draw.randint(0, 3)
    monkeypatch.setattr(facts_drawn, "READY", (first, first + 1))
    variant = draw.choice(sorted(VARIANTS))
    return pathways("tiny", variant, seed, every=draw.choice([2, 4]))


@pytest.mark.parametrize("seed", range(YEARS))
def test_types_answer_as_people_told_apart(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem, policy = year_of(seed, monkeypatch), pathways_policy()
    program = compile_problem(problem, policy).program
    by_types = solve(problem, policy)
    told_apart(monkeypatch)
    one_by_one = solve_program(program, LONG)
    assert by_types.status == one_by_one.status == "optimal"
    assert [tier.value for tier in by_types.tiers] == values(one_by_one)
    assert by_types.matching is not None
    assert not list(verify(problem, by_types.matching, policy))


def test_most_of_these_years_have_types(monkeypatch: pytest.MonkeyPatch) -> None:
    policy, found = pathways_policy(), 0
    for seed in range(20):
        program = compile_problem(year_of(seed, monkeypatch), policy).program
        found += types_of(program) is not None
    assert found > 10
