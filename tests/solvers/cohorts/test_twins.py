"""Options that differ only in their cohort are one until a tier tells them apart."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher.program import Linear, Program, ints
from matcher.solvers import Deadline, solve_program
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.twins import Twins, twins_in
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
)
from support.tier_value import tier_value

LONG = Deadline(1e6)


def a_family(draw: random.Random) -> Program:
    """People who may choose between two classes for the same places, and a lottery."""
    people = draw.randint(2, 3)
    candidates: list[int] = []
    slots: list[int] = []
    members: tuple[list[int], list[int]] = ([], [])
    for person in range(people):
        for slot in some_of(draw, 2):
            for nth in some_of(draw, 2):
                members[nth].append(len(candidates))
                candidates.append(person)
                slots.append(slot)
    options = list(range(len(candidates)))
    rows = one_each(candidates)
    rows += [
        at_most(draw.randint(1, 2), *at)
        for slot in range(2)
        if (at := [o for o in options if slots[o] == slot])
    ]
    for nth, held in enumerate(members):
        least = draw.randint(1, 2)
        room = least + draw.randint(0, 2)
        column = len(options) + nth
        each = dict.fromkeys(held, 1.0)
        rows.append(({**each, column: -float(least)}, 0.0, INFINITE))
        rows.append(({**each, column: -float(room)}, -INFINITE, 0.0))
    by_place = {
        (person, slot): draw.randint(-2, 3)
        for person in range(people)
        for slot in range(2)
    }
    alike = [by_place[pair] for pair in zip(candidates, slots, strict=True)]
    tiers = [
        Linear("alike", draw.choice(["most", "least"]), ints(alike)),
        Linear("draw", "least", ints([draw.randint(0, 7) for _ in options]), draw=True),
    ]
    program = a_program(
        candidates, rows, tiers, auxiliary=[(0, draw.randint(1, 2))] * 2
    )
    return replace(program, slot=ints(slots))


def some_of(draw: random.Random, count: int) -> list[int]:
    """One or more of the first whole numbers."""
    return sorted(draw.sample(range(count), draw.randint(1, count)))


def twins_of(program: Program) -> Twins | None:
    """Twins that the tiers before the draw do not tell apart."""
    return twins_in(program, program.tiers[:1])


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_plan_has_an_image_with_the_same_values(draw: random.Random) -> None:
    program = a_family(draw)
    twins = twins_of(program)
    assume(twins is not None)
    assert twins is not None
    assert twins.image.options < program.options
    for plan in every_plan(program):
        image = twins.image_of(plan)
        assert twins.image.keeps_rows(image)
        assert kept(twins.image.cuts, image[None]).all()
        for tier, seen in zip(program.tiers, twins.image.tiers, strict=False):
            assert tier_value(tier, plan) == tier_value(seen, image)


def test_cut_that_tells_twins_apart_is_left_out() -> None:
    """Two people, a choice of classes each, at a slot that is open or closed."""
    first, second, opened = 4, 5, 6
    rows = one_each((0, 0, 1, 1))
    for column, held, room in (
        (first, (0, 2), 2.0),
        (second, (1, 3), 2.0),
        (opened, (0, 1, 2, 3), 3.0),
    ):
        each = dict.fromkeys(held, 1.0)
        rows.append(({**each, column: -1.0}, 0.0, INFINITE))
        rows.append(({**each, column: -room}, -INFINITE, 0.0))
    cuts: list[Row] = [
        ({0: 1.0, 2: 1.0, opened: -2.0}, -INFINITE, 0.0),
        ({0: 1.0, 1: 1.0, 2: 1.0, 3: 1.0, opened: -2.0}, -INFINITE, 0.0),
        ({0: 1.0, 1: 2.0, 2: 1.0, 3: 1.0, opened: -3.0}, -INFINITE, 0.0),
    ]
    program = a_program(
        (0, 0, 1, 1), rows, [most(1, 1, 1, 1)], auxiliary=[(0, 1)] * 3, cuts=cuts
    )
    twins = twins_of(program)
    assert twins is not None
    common = twins.column[opened]
    from_program = twins.image.cuts.matrix.column == common
    assert from_program.sum() == 1


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_plan_is_found_for_every_image_that_has_one(draw: random.Random) -> None:
    program = a_family(draw)
    twins = twins_of(program)
    assume(twins is not None)
    assert twins is not None
    for plan in every_plan(program)[:10]:
        image = twins.image_of(plan)
        found = twins.plan_of(image, 10.0)
        assert found is not None
        assert program.keeps_rows(found)
        taken = twins.image_of(found)[: twins.image.options]
        assert taken.tolist() == image[: twins.image.options].tolist()


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_program_with_twins_gets_the_best_of_all_plans(draw: random.Random) -> None:
    program = a_family(draw)
    answer = solve_program(program, LONG, route="cohorts")
    best = best_of(program)
    assert best is not None
    assert answer.status == "optimal"
    assert tuple(tier.value for tier in answer.tiers) == best.values
    assert answer.unique == ("yes" if best.choices == 1 else "no")


def two_classes(*points: int, room: float = 2.0, together: float = 2.0) -> Program:
    """Three people at one slot, each through either of two classes."""
    candidates = [0, 0, 1, 1, 2, 2]
    held: tuple[Row, ...] = tuple(
        (
            {**dict.fromkeys(range(nth, 6, 2), 1.0), 6 + nth: -each},
            0.0 if least else -INFINITE,
            INFINITE if least else 0.0,
        )
        for nth in range(2)
        for least, each in ((True, together), (False, room))
    )
    tiers = [Linear("points", "most", ints(points))]
    return a_program(
        candidates, [*one_each(candidates), *held], tiers, auxiliary=[(0, 1)] * 2
    )


def test_twins_are_one_option_and_their_classes_one_cohort() -> None:
    twins = twins_in(two_classes(1, 1, 1, 1, 1, 1), ())
    assert twins is not None
    assert twins.column.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    assert twins.image.upper.tolist() == [1, 1, 1, 1]
    held = every_plan(twins.image)[:, :3].sum(axis=1)
    assert sorted(set(held.tolist())) == [0, 2, 3]


def test_tier_that_tells_options_apart_leaves_them_apart() -> None:
    program = two_classes(1, 2, 1, 1, 1, 1)
    twins = twins_in(program, program.tiers)
    assert twins is not None
    assert twins.column.tolist() == [0, 1, 2, 2, 3, 3, 4, 4]
    told = two_classes(1, 2, 3, 4, 5, 6)
    assert twins_in(told, told.tiers) is None


def test_options_that_one_person_may_take_together_are_no_twins() -> None:
    program = two_classes(1, 1, 1, 1, 1, 1)
    upper = program.rows.upper.copy()
    upper[:3] = 2.0
    assert (
        twins_in(replace(program, rows=replace(program.rows, upper=upper)), ()) is None
    )


def test_row_that_tells_options_apart_leaves_them_apart() -> None:
    program = two_classes(1, 1, 1, 1, 1, 1)
    apart = a_program([0, 0, 1, 1, 2, 2], [at_most(1, 0, 2)], auxiliary=[(0, 1)] * 2)
    twins = twins_in(replace(program, cuts=apart.rows), ())
    assert twins is not None
    assert twins.column.tolist() == [0, 1, 2, 3, 4, 4, 5, 5]


def test_image_that_is_too_roomy_is_solved_without_twins_as_one() -> None:
    program = two_classes(1, 1, 1, 1, 1, 1)
    twins = twins_in(program, program.tiers)
    assert twins is not None
    assert twins.plan_of(np.array([1.0, 1.0, 1.0, 1.0]), 10.0) is None
    answer = solve_program(program, LONG, route="cohorts")
    assert [tier.value for tier in answer.tiers] == [2]
    assert answer.status == "optimal"


def test_plan_that_breaks_a_row_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    twins = twins_in(two_classes(1, 1, 1, 1, 1, 1), ())
    assert twins is not None
    monkeypatch.setattr(
        "matcher.solvers.cohorts.twins.solve_mip",
        lambda model, _: MipAnswer("optimal", np.ones(len(model.cost)), 0.0),
    )
    assert twins.plan_of(np.array([1.0, 1.0, 0.0, 1.0]), 10.0) is None


def test_answered_tiers_are_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    program = two_classes(1, 1, 1, 1, 1, 1)
    whole = solve_program(program, LONG, route="cohorts")
    monkeypatch.setattr(cohorts, "twins_in", None)
    again = cohorts.solve(program, LONG, plan=whole.x, answered=whole.tiers)
    assert again.tiers == whole.tiers
