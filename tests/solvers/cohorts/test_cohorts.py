"""The cohorts route: any program, tier by tier, with proofs that hold."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Linear, Program, WorstRate
from matcher.solvers import Answer, Deadline, solve_program
from matcher.solvers.base.answer import TierAnswer
from matcher.solvers.base.clock import News
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.cohorts import cohorts
from solvers.programs import (
    STEADY,
    Row,
    a_program,
    at_least,
    at_most,
    best_of,
    claims,
    cohort_program,
    every_plan,
    least,
    most,
    one_each,
    random_network,
    random_program,
    values,
)
from support.tier_value import tier_value

LONG = Deadline(1e6)


def by_cohorts(program: Program, deadline: Deadline = LONG) -> Answer:
    """What the cohorts route answers."""
    return solve_program(program, deadline, route="cohorts")


def matches(program: Program, answer: Answer) -> bool:
    """Whether status, values, proof and uniqueness are those of all plans."""
    best = best_of(program)
    if best is None:
        return answer == Answer("cohorts", "infeasible", None, (), "unknown")
    assert answer.x is not None
    return (
        program.keeps_rows(answer.x)
        and answer.status == "optimal"
        and tuple(tier.value for tier in answer.tiers) == best.values
        and all(tier.closed for tier in answer.tiers)
        and answer.unique == ("yes" if best.choices == 1 else "no")
    )


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_any_program_gets_the_best_of_all_plans(draw: random.Random) -> None:
    program = random_program(draw)
    assert matches(program, by_cohorts(program))


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_cohorts_get_the_best_of_all_plans(draw: random.Random) -> None:
    program = cohort_program(draw)
    assert matches(program, by_cohorts(program))


@pytest.mark.parametrize("seed", [13223, 13338, 14189, 14865])
def test_a_loose_gap_of_the_mixed_program_proves_nothing(seed: int) -> None:
    program = cohort_program(random.Random(seed))
    assert matches(program, by_cohorts(program))


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_network_gets_the_best_of_all_plans_this_way_too(draw: random.Random) -> None:
    program = random_network(draw)
    assert matches(program, by_cohorts(program))


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_bounds_after_a_passed_deadline_are_on_the_right_side(
    draw: random.Random,
) -> None:
    program = random_program(draw)
    answer = by_cohorts(program, Deadline(0.0))
    plans = every_plan(program)
    if answer.status == "infeasible":
        assert not len(plans)
    if answer.x is None:
        return
    assert program.keeps_rows(answer.x)
    for tier, claim in zip(program.tiers, answer.tiers, strict=True):
        assert claim.value == tier_value(tier, answer.x)
        assert claim.bound is not None
        holding = [tier_value(tier, plan) for plan in plans]
        if tier.sense == "most":
            assert claim.bound >= max(holding)
        else:
            assert claim.bound <= min(holding)
        plans = plans[[value == claim.value for value in holding]]


def test_first_plan_is_returned_with_counted_bounds_when_no_time_is_left() -> None:
    program = a_program([0, 1], one_each([0, 1]), [most(1, 1), least(3, 4)])
    answer = by_cohorts(program, Deadline(0.0))
    assert answer.status == "feasible"
    assert claims(answer) == [(2, 2, "counting"), (7, 0, "counting")]


def test_plan_is_looked_for_where_nobody_is_no_plan() -> None:
    program = a_program([0, 1], [at_least(1, 0, 1)], [least(3, 4)])
    answer = by_cohorts(program)
    assert answer.x is not None
    assert answer.x.tolist() == [1, 0]


def test_no_plan_in_time_is_not_infeasible(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> MipAnswer:
        return MipAnswer("limit", None, -np.inf)

    monkeypatch.setattr(cohorts, "solve_mip", late)
    answer = by_cohorts(a_program([0], [at_least(1, 0)], [most(1)]))
    assert answer == Answer("cohorts", "not_found", None, (), "unknown")


def test_plan_that_breaks_a_row_is_not_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    def lie(*_: object) -> MipAnswer:
        return MipAnswer("optimal", np.zeros(1), 0.0)

    monkeypatch.setattr(cohorts, "solve_mip", lie)
    answer = by_cohorts(a_program([0], [at_least(1, 0)], [most(1)]))
    assert answer.status == "not_found"


def a_cohort(fewest: int) -> Program:
    """Three people in one slot that opens for no fewer than so many."""
    people = [0, 1, 2]
    opens: Row = ({0: 1.0, 1: 1.0, 2: 1.0, 3: -float(fewest)}, 0.0, float("inf"))
    full: Row = ({0: 1.0, 1: 1.0, 2: 1.0, 3: -2.0}, -float("inf"), 0.0)
    tiers: list[Linear] = [most(1, 1, 1, name="placed"), least(1, 2, 3)]
    return a_program(
        people, [*one_each(people), opens, full], tiers, auxiliary=[(0, 1)]
    )


@pytest.mark.parametrize(
    ("fewest", "expected", "unique"),
    [(1, [2, 3], "yes"), (2, [2, 3], "yes"), (3, [0, 0], "yes")],
)
def test_cohort_is_closed_or_holds_its_fewest(
    fewest: int, expected: list[int], unique: str
) -> None:
    answer = by_cohorts(a_cohort(fewest))
    assert values(answer) == expected
    assert answer.unique == unique


def test_auxiliary_columns_do_not_make_a_second_plan() -> None:
    idle = a_program([0], one_each([0]), [most(1)], auxiliary=[(0, 5)])
    assert by_cohorts(idle).unique == "yes"


def test_every_tier_in_a_pack_is_proven_with_it() -> None:
    people = [0, 0, 1, 1]
    rows = [*one_each(people), at_most(1, 0, 2), at_most(1, 1, 3)]
    tiers = [most(1, 1, 1, 1, name="placed"), least(1, 2, 1, 2), most(0, 3, 0, 2)]
    answer = by_cohorts(a_program(people, rows, tiers))
    assert [claim[:2] for claim in claims(answer)] == [(2, 2), (3, 3), (3, 3)]


def test_stopped_pack_bounds_its_first_tier_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pairs = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    tiers = [most(2, 2, 2, name="first"), least(1, 1, 1, name="second")]
    monkeypatch.setattr(
        "matcher.solvers.stage.core.solve_mip",
        lambda *_: MipAnswer("limit", None, -np.inf),
    )
    answer = by_cohorts(a_program([0, 1, 2], [*one_each([0, 1, 2]), *pairs], tiers))
    assert claims(answer) == [(2, 3, "duals"), (1, 0, "counting")]
    assert answer.status == "feasible"


def test_program_without_columns_has_one_plan() -> None:
    answer = by_cohorts(a_program([], tiers=[most(name="placed")]))
    assert (answer.status, answer.unique) == ("optimal", "yes")
    assert [claim[:2] for claim in claims(answer)] == [(0, 0)]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_news_tells_of_plans_and_bounds_that_hold(draw: random.Random) -> None:
    program = cohort_program(draw)
    heard: list[News] = []
    by_cohorts(program, Deadline(1000.0, listener=heard.append))
    plans = every_plan(program)
    for news in heard:
        holding = [
            plan
            for plan in plans
            if all(
                tier_value(tier, plan) >= one.value
                if isinstance(tier, WorstRate)
                else tier_value(tier, plan) == one.value
                for tier in program.tiers
                for one in news.answers
                if one.name == tier.name and one.proof != "nothing"
            )
        ]
        if news.plan is not None:
            assert news.plan.tolist() in [plan.tolist() for plan in holding]
        if news.bound is not None:
            (tier,) = [one for one in program.tiers if one.name == news.stage]
            assert isinstance(tier, Linear)
            costs = [plan[: len(tier.cost)] @ tier.cost for plan in holding]
            assert news.bound <= min(costs)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_solve_is_taken_up_after_any_tier(draw: random.Random) -> None:
    program = cohort_program(draw)
    whole = by_cohorts(program)
    if whole.x is None:
        return
    for done in range(len(whole.tiers) + 1):
        again = cohorts.solve(program, LONG, plan=whole.x, answered=whole.tiers[:done])
        assert values(again) == values(whole)
        assert again.unique == whole.unique
        assert again.tiers[:done] == whole.tiers[:done]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_tier_that_was_given_up_stands_and_the_next_go_on(draw: random.Random) -> None:
    program = cohort_program(draw)
    plans, first = every_plan(program), program.tiers[0]
    if not len(plans) or isinstance(first, WorstRate) or first.idle:
        return
    plan = plans[draw.randrange(len(plans))]
    bound = Fraction(100 if first.sense == "most" else -100)
    given_up = TierAnswer(first.name, first.worth(plan), bound, "mip", 1.0)
    answer = cohorts.solve(program, LONG, plan=plan, answered=(given_up,))
    assert answer.tiers[0] == given_up
    assert answer.status == "feasible"
    same = [one for one in plans if tier_value(first, one) == given_up.value]
    for tier, claim in zip(program.tiers[1:], answer.tiers[1:], strict=True):
        reached = [tier_value(tier, one) for one in same]
        best = max(reached) if tier.sense == "most" else min(reached)
        assert claim.value == claim.bound == best
        same = [one for one in same if tier_value(tier, one) == best]
