"""How rows are sorted: caps as one goes, the rest at the end."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.baseline.limits import Limits, limits_of
from matcher.program import Column, Rows, assemble, ints

FREE = float("inf")
OPEN = Column(("open", "s1"), 0, 1)


def sorted_rows(
    lower: float,
    upper: float,
    *values: float,
    columns: tuple[Column, ...] = (),
    aux: tuple[float, ...] = (),
) -> Limits:
    """One row over as many options as there are values, of as many people."""
    count = len(values)
    rows = Rows(
        ("it",),
        np.array([lower]),
        np.array([upper]),
        np.zeros(count, np.int64),
        np.arange(count),
        np.array(values),
        columns,
        np.zeros(len(aux), np.int64),
        np.arange(len(aux)),
        np.array(aux),
    )
    person = np.arange(3)
    return limits_of(
        assemble(person, ints([0, 0, 1]), [("it", rows)], [], []), ints([0, 0, 1])
    )


def test_upper_bound_on_a_sum_is_a_cap() -> None:
    limits = sorted_rows(-FREE, 1, 1, 2)
    assert limits.caps_of == [[(0, 1.0)], [(0, 2.0)], []]
    assert limits.balances == ()
    assert limits.cohorts == ()


def test_lower_bound_of_zero_says_nothing() -> None:
    assert sorted_rows(0, 1, 1, 1).balances == ()


def test_row_with_both_signs_is_a_balance() -> None:
    (balance,) = sorted_rows(-FREE, 0, 1, -4).balances
    assert balance.on_side(1) == {0}
    assert balance.on_side(-1) == {1}
    assert [balance.excess(value) for value in (-4, 0, 1)] == [0, 0, 1]


def test_row_that_must_be_reached_is_a_balance() -> None:
    (balance,) = sorted_rows(2, FREE, 1, 1, 1).balances
    assert [balance.excess(value) for value in (1, 2)] == [-1, 0]


def test_one_option_that_must_be_taken_is_a_pin() -> None:
    assert sorted_rows(1, FREE, 1).pins == [0]
    assert sorted_rows(1, FREE, 1, 1).pins == []


def test_row_that_nobody_can_keep_is_a_balance() -> None:
    for limits in (sorted_rows(-FREE, -1), sorted_rows(1, FREE)):
        (balance,) = limits.balances
        assert balance.excess(0) != 0


def test_row_with_an_auxiliary_column_makes_a_cohort() -> None:
    (cohort,) = sorted_rows(0, FREE, 1, 1, columns=(OPEN,), aux=(-2,)).cohorts
    assert cohort.options == {0, 1}
    assert cohort.people == 2
    assert cohort.may_close


def test_column_that_weighs_nothing_makes_no_cohort() -> None:
    limits = sorted_rows(-FREE, 0, 1, 1, columns=(OPEN,), aux=(0,))
    assert limits.cohorts == ()
    assert limits.caps_of[0] == [(0, 1.0)]


def test_row_with_two_columns_is_left_to_verify() -> None:
    other = Column(("open", "s2"), 0, 1)
    limits = sorted_rows(0, FREE, 1, columns=(OPEN, other), aux=(-1, -1))
    assert limits.cohorts == ()
    assert limits.balances == ()
    assert limits.caps_of == [[], [], []]


@pytest.mark.parametrize(
    ("held", "lawful"),
    [(0, True), (1, False), (2, True), (3, False), (4, True), (6, False)],
)
def test_cohort_is_lawful_when_some_number_of_groups_is(
    held: int, lawful: bool
) -> None:
    """Groups of two, at most two of them; the column counts groups."""
    groups = Column(("groups", "k1"), 0, 2)
    limits = sorted_rows(0, 0, 1, 1, columns=(groups,), aux=(-2,))
    (cohort,) = limits.cohorts
    assert cohort.is_lawful([float(held)]) == lawful


def test_cohort_that_is_always_open_may_not_close() -> None:
    always = Column(("open", "s1"), 1, 1)
    (cohort,) = sorted_rows(0, FREE, 1, 1, columns=(always,), aux=(-2,)).cohorts
    assert not cohort.may_close


def test_only_a_row_of_one_company_and_several_people_tells_that_it_is_full() -> None:
    assert sorted_rows(-FREE, 1, 1, 1).of_company == [True]
    assert sorted_rows(-FREE, 1, 1, 1, 1).of_company == [False]
    assert sorted_rows(-FREE, 1, 1).of_company == [False]
