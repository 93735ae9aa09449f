"""A result hands over its plan as whole columns."""

from __future__ import annotations

import numpy as np

from matcher.domain import Matching
from matcher.engine import solve
from support.build import a_problem
from support.tiny import tiny_problem


def test_columns_of_a_result_are_those_of_its_plan() -> None:
    result = solve(a_problem(["c1", "c2"], ["s1", "s2"]))
    assert result.matching is not None
    assert result.matching.placements
    expected = result.matching.to_columns()
    for name, column in result.to_columns().items():
        np.testing.assert_equal(column, expected[name])


def test_result_without_a_plan_has_empty_columns() -> None:
    result = solve(tiny_problem(3)).model_copy(update={"matching": None})
    for name, column in result.to_columns().items():
        np.testing.assert_equal(column, Matching().to_columns()[name])
