"""Like people: of whom everything said is the same."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Linear, Program, ints
from matcher.solvers.cohorts.like_people import least_alike, like_people
from solvers.cohorts.kinds import like_program
from solvers.programs import STEADY, Row, a_program, at_most, most, one_each

TWO_EACH = (0, 0, 1, 1, 2, 2)
"""Three people with two options each."""
PLACES = at_most(2, 0, 2, 4)
POINTS = most(1, 2, 1, 2, 1, 2)


def firsts(*rows: Row, points: Linear = POINTS) -> list[int]:
    """The like option of the first of her kind for each option of three people."""
    program = a_program(TWO_EACH, [*one_each(TWO_EACH), PLACES, *rows], [points])
    return [int(one) for one in like_people(program, program.tiers).first]


def test_people_with_equal_entries_and_points_are_alike() -> None:
    assert firsts() == [0, 1, 0, 1, 0, 1]


def test_order_of_the_options_does_not_matter() -> None:
    rows = [*one_each(TWO_EACH), at_most(1, 0, 3), at_most(2, 1, 2)]
    program = a_program(TWO_EACH, rows, [most(5, 2, 2, 5, 0, 0)])
    assert like_people(program, program.tiers).first.tolist() == [0, 1, 1, 0, 4, 5]


def test_points_tell_people_apart() -> None:
    assert firsts(points=most(1, 2, 1, 3, 1, 2)) == [0, 1, 2, 3, 0, 1]


def test_row_over_some_of_them_tells_people_apart() -> None:
    assert firsts(at_most(1, 0, 2)) == [0, 1, 0, 1, 4, 5]


def test_odd_row_of_her_own_tells_somebody_apart() -> None:
    assert firsts(({2: 2.0, 3: 1.0}, 0.0, 1.0)) == [0, 1, 2, 3, 0, 1]


def test_somebody_who_must_be_placed_is_not_like_who_need_not() -> None:
    assert firsts(({2: 1.0, 3: 1.0}, 1.0, 1.0)) == [0, 1, 2, 3, 0, 1]


def test_people_who_may_take_two_options_are_like_nobody() -> None:
    program = a_program([0, 1], [at_most(1, 0, 1)], [most(1, 1)])
    assert like_people(program, program.tiers).first.tolist() == [0, 1]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_facts_alone_leave_no_more_options_than_rows(draw: random.Random) -> None:
    program = like_program(draw)
    like = like_people(program, program.tiers)
    assert least_alike(program, program.tiers) <= len(np.unique(like.first))


def exactly_alike(program: Program, one: int, other: int) -> bool:
    """Whether two options have equal entries but for rows of one person, and points."""
    rows = program.rows
    table = np.zeros(rows.matrix.shape)
    table[rows.matrix.row, rows.matrix.column] = rows.matrix.value
    shared = [
        row
        for row in table
        if len(set(program.candidate[np.flatnonzero(row[: program.options])])) > 1
    ]
    told = [[row[one], row[other]] for row in shared]
    told += [
        [tier.points[one], tier.points[other]]
        for tier in program.tiers
        if isinstance(tier, Linear)
    ]
    return all(mine == hers for mine, hers in told)


@pytest.mark.parametrize("mixing", [True, False])
def test_equal_numbers_alone_make_nobody_alike(
    mixing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where every mark is equal, as hashes could be."""
    name = "matcher.solvers.cohorts.like_people._mixed"
    if not mixing:
        monkeypatch.setattr(name, lambda marks: np.zeros_like(marks, np.uint64))
    joined = 0
    for seed in range(100):
        program = like_program(random.Random(seed))
        like = like_people(program, program.tiers)
        for option, first in enumerate(like.first.tolist()):
            joined += option != first
            assert exactly_alike(program, option, first)
    assert joined > (300 if mixing else 50)


def test_a_fact_for_each_person_leaves_nobody_alike() -> None:
    program = a_program([0, 1], one_each([0, 1]), [Linear("own", "most", ints([1, 2]))])
    assert least_alike(program, program.tiers) == 2
