"""Cohorts are found in the rows of a program, and nothing else is taken for one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from matcher.program import Linear, Program, ints
from matcher.solvers.cohorts.cohort_rows import cohorts_of
from solvers.programs import INFINITE, Row, a_program, at_most, most, one_each


def opens(column: int, each: float, *options: int) -> Row:
    """At least so many of these options for each unit of a column."""
    return {**dict.fromkeys(options, 1.0), column: -each}, 0.0, INFINITE


def fills(column: int, each: float, *options: int) -> Row:
    """At most so many of these options for each unit of a column."""
    return {**dict.fromkeys(options, 1.0), column: -each}, -INFINITE, 0.0


def a_class(*rows: Row, groups: tuple[int, int] = (0, 2)) -> Program:
    """Three people, and rows over a column of groups."""
    return a_program(
        [0, 1, 2], [*one_each([0, 1, 2]), *rows], [most(1, 1, 1)], auxiliary=[groups]
    )


ROWS = (opens(3, 2, 0, 1, 2), fills(3, 4, 0, 1, 2))


def test_cohort_holds_its_least_and_most() -> None:
    program = a_class(*ROWS)
    (cohort,) = cohorts_of(program, program.tiers)
    assert cohort.column == 3
    assert cohort.options.tolist() == [0, 1, 2]
    assert (cohort.least, cohort.most) == (2, 8)
    assert cohort.rows == (3, 4)


def test_seats_limit_a_cohort_whatever_its_groups() -> None:
    program = a_class(*ROWS, at_most(5, 0, 1, 2))
    (cohort,) = cohorts_of(program, program.tiers)
    assert (cohort.most, cohort.rows) == (5, (3, 4, 5))


@pytest.mark.parametrize(
    "rows",
    [
        ROWS[:1],
        ROWS[1:],
        (*ROWS, opens(3, 1, 0, 1)),
        (*ROWS, at_most(1, 0, 3)),
        (({0: 2.0, 1: 1.0, 2: 1.0, 3: -2.0}, 0.0, INFINITE), ROWS[1]),
        (({0: 1.0, 1: 1.0, 2: 1.0, 3: -2.0}, 1.0, INFINITE), ROWS[1]),
        (),
    ],
    ids=["no most", "no least", "others", "beside", "weights", "shifted", "no row"],
)
def test_rows_that_say_something_else_make_no_cohort(rows: tuple[Row, ...]) -> None:
    program = a_class(*rows)
    assert cohorts_of(program, program.tiers) == []


def test_column_that_a_tier_counts_is_no_cohort() -> None:
    program = a_class(*ROWS)
    counted = Linear("open", "least", ints([0, 0, 0, 1]))
    assert cohorts_of(program, (counted,)) == []
    assert len(cohorts_of(program, ())) == 1


def test_cohort_that_must_open_is_none() -> None:
    program = a_class(*ROWS, groups=(1, 2))
    assert cohorts_of(program, ()) == []


def test_limit_on_fewer_options_is_no_limit_on_seats() -> None:
    program = a_class(*ROWS, at_most(1, 0, 1))
    (cohort,) = cohorts_of(program, ())
    assert cohort.most == 8
    weighed = replace(
        program,
        rows=replace(
            program.rows,
            matrix=replace(
                program.rows.matrix,
                value=np.where(
                    program.rows.matrix.row == 5, 2.0, program.rows.matrix.value
                ),
            ),
        ),
    )
    (cohort,) = cohorts_of(weighed, ())
    assert cohort.rows == (3, 4)
