"""The worst rate is raised as far as it goes, exactly, by both routes."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Floats, Program, WorstRate, ints
from matcher.solvers import Answer, Deadline, Way, solve_program
from matcher.solvers.base.face import Face, whole_face
from matcher.solvers.base.lp import Lp, LpAnswer
from matcher.solvers.cohorts import worst_rate
from matcher.solvers.flow.network import network_of
from matcher.solvers.stage.rounding import cost_of_plan
from matcher.solvers.stage.stage import Stage, improve
from solvers.programs import (
    INFINITE,
    STEADY,
    Row,
    a_program,
    at_most,
    best_of,
    claims,
    least,
    most,
    one_each,
    random_network,
    random_program,
)

LONG = Deadline(1e6)
ROUTES: tuple[Way, ...] = ("flow", "cohorts")


def a_rate(*group: int, sizes: tuple[int, ...]) -> WorstRate:
    """A worst rate of groups of so many people each."""
    return WorstRate(
        "rate", tuple(f"r{nth}" for nth in range(len(sizes))), sizes, ints(group)
    )


def of_regions(program: Program, draw: random.Random) -> Program:
    """The program with a worst rate over its people first, and its tiers after it."""
    people = sorted(set(program.candidate.tolist()))
    home = {person: draw.randint(-1, 1) for person in people}
    group = [home[person] for person in program.candidate.tolist()]
    sizes = [max(1, sum(h == nth for h in home.values())) for nth in range(2)]
    rate = a_rate(*group, sizes=(sizes[0] + draw.randint(0, 1), sizes[1]))
    return replace(program, tiers=(rate, *program.tiers[:1]))


def bounds(answer: Answer) -> list[tuple[object, ...]]:
    """Value and bound of each tier."""
    return [claim[:2] for claim in claims(answer)]


def agrees(program: Program, answer: Answer) -> bool:
    """Whether an answer is what trying everything finds."""
    best = best_of(program)
    if best is None:
        return answer.status == "infeasible"
    values = tuple(tier.value for tier in answer.tiers)
    unique = "yes" if best.choices == 1 else "no"
    found = (answer.status, values, answer.unique)
    return found == ("optimal", best.values, unique)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_rate_over_people_nested_in_caps_is_the_best_of_all_plans(
    draw: random.Random,
) -> None:
    program = of_regions(random_network(draw), draw)
    assert agrees(program, solve_program(program, LONG, route="cohorts"))
    if network_of(program) is not None:
        assert agrees(program, solve_program(program, LONG, route="flow"))


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_rate_under_rows_of_any_kind_is_the_best_of_all_plans(
    draw: random.Random,
) -> None:
    program = of_regions(random_program(draw), draw)
    assert agrees(program, solve_program(program, LONG, route="cohorts"))


@pytest.mark.parametrize("route", ROUTES)
def test_worst_region_decides_between_plans_of_equally_many(route: Way) -> None:
    people = [0, 1, 2, 3]
    rate = a_rate(0, 0, 0, 1, sizes=(3, 1))
    rows = [*one_each(people), at_most(2, *people)]
    program = a_program(people, rows, [most(1, 1, 1, 1), rate])
    answer = solve_program(program, LONG, route=route)
    assert bounds(answer) == [(2, 2), (Fraction(1, 3), Fraction(1, 3))]
    assert answer.unique == "no"


def test_rate_that_only_half_placements_reach_is_refuted() -> None:
    triangles = [(0, 1, 2), (3, 4, 5)]
    pairs = [at_most(1, a, b) for three in triangles for a, b in combinations(three, 2)]
    opens: list[Row] = [({k: 1.0, 6: -1.0}, -np.inf, 0.0) for k in range(6)]
    rate = a_rate(*[0] * 6, sizes=(6,))
    program = a_program(range(6), [*pairs, *opens], [rate], auxiliary=[(0, 1)])
    answer = solve_program(program, LONG)
    assert claims(answer) == [(Fraction(1, 3), Fraction(1, 3), "mip")]


def test_rate_is_bounded_by_everybody_where_the_relaxation_says_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silence = LpAnswer("unknown", np.zeros(0), np.zeros(0))
    monkeypatch.setattr(Lp, "solve", lambda *_, **__: silence)
    rate = a_rate(0, 1, sizes=(1, 1))
    program = a_program([0, 1], [at_most(1, 0, 1)], [rate])
    answer = solve_program(program, LONG, route="cohorts")
    assert claims(answer) == [(0, 1, "counting")]


@pytest.mark.parametrize("route", ROUTES)
def test_later_tiers_hold_the_rate(route: Way) -> None:
    people = [0, 1]
    rate = a_rate(0, 1, sizes=(1, 1))
    program = a_program(people, one_each(people), [rate, least(7, 8)])
    answer = solve_program(program, LONG, route=route)
    assert bounds(answer) == [(1, 1), (15, 15)]


@pytest.mark.parametrize("route", ROUTES)
def test_group_without_options_keeps_the_rate_at_zero(route: Way) -> None:
    rate = a_rate(0, sizes=(1, 4))
    answer = solve_program(a_program([0], one_each([0]), [rate]), LONG, route=route)
    assert bounds(answer) == [(0, 0)]


@pytest.mark.parametrize("route", ROUTES)
def test_rate_without_groups_is_one(route: Way) -> None:
    program = a_program([0], one_each([0]), [a_rate(-1, sizes=())])
    answer = solve_program(program, LONG, route=route)
    assert bounds(answer) == [(1, 1)]
    assert answer.status == "optimal"


@pytest.mark.parametrize("route", ROUTES)
def test_passed_deadline_claims_no_more_than_everybody(route: Way) -> None:
    people = [0, 1]
    rate = a_rate(0, 1, sizes=(1, 1))
    program = a_program(people, [at_most(1, 0, 1)], [rate])
    answer = solve_program(program, Deadline(0.0), route=route)
    assert answer.status == "feasible"
    assert bounds(answer) == [(0, 1)]


def test_needed_people_are_rounded_up() -> None:
    rate = a_rate(0, sizes=(3, 4, 1))
    assert rate.needed(Fraction(1, 3)).tolist() == [1, 2, 1]
    assert rate.needed(Fraction(0)).tolist() == [0, 0, 0]
    assert np.array_equal(rate.needed(Fraction(1)), rate.sizes)


def test_rate_refuted_leaves_the_next_lower_one_possible() -> None:
    """What only a higher rate rules out is open again at a lower one."""
    together = ({0: 1.0, 1: 1.0, 2: 1.0, 4: 1.0, 5: 1.0, 6: -4.0}, -INFINITE, 0.0)
    weighed = ({1: -2.0, 3: -2.0, 4: 3.0}, 0.0, 0.0)
    program = a_program(
        [0, 1, 2, 3, 3, 4],
        [together, weighed],
        [a_rate(1, 1, 0, 1, 1, 1, sizes=(1, 5))],
        auxiliary=[(0, 1)],
    )
    answer = solve_program(program, LONG, route="cohorts")
    best = best_of(program)
    assert best is not None
    assert [tier.value for tier in answer.tiers] == [*best.values] == [Fraction(2, 5)]
    assert answer.status == "optimal"


def test_lower_rate_is_reached_where_the_highest_is_left_undecided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rate = a_rate(0, 0, 0, 0, sizes=(4,))
    program = a_program([0, 1, 2, 3], one_each([0, 1, 2, 3]), [rate])
    asked: list[float] = []

    def undecided_once(face: Face, cost: Floats, *others: Any) -> Stage:
        short = cost_of_plan(face, cost)
        asked.append(short)
        if len(asked) == 1:
            return Stage(face, short, 0.0, "duals")
        return improve(face, cost, *others)

    monkeypatch.setattr(worst_rate, "improve", undecided_once)
    face = whole_face(program, np.zeros(4))
    face, answer = worst_rate.raise_worst_rate(face, rate, LONG)
    assert asked[0] == 4
    assert answer.value >= Fraction(3, 4)
    assert answer.bound == 1
    assert rate.worth(face.plan) == answer.value
