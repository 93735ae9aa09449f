"""Plans found on the way to an answer are judged before anything rests on them."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from matcher import Matching, VerificationError
from matcher.compile import compile_problem
from matcher.engine.judged import judged_plan, taken_options
from matcher.policy import default_policy
from matcher.solvers import TierAnswer
from support.build import a_matching, a_problem

PROBLEM, POLICY = a_problem(["c1", "c2"], ["s1"]), default_policy()
OPTIONS = compile_problem(PROBLEM, POLICY).options


def judged(*x: float, placed: int = 1) -> Matching:
    """The plan of these columns, if it is lawful and places so many."""
    tier = TierAnswer("placed", Fraction(placed), Fraction(placed), "duals", 0.0)
    return judged_plan(PROBLEM, POLICY, OPTIONS, np.array(x), (tier,))


def test_plan_holds_the_options_that_are_taken() -> None:
    assert taken_options(OPTIONS, np.array([0.0, 1.0])) == a_matching(c2="s1")
    assert judged(0.0, 1.0) == a_matching(c2="s1")


def test_columns_behind_the_options_are_passed_over() -> None:
    assert taken_options(OPTIONS, np.array([1.0, 0.0, 1.0])) == a_matching(c1="s1")


def test_plan_that_breaks_a_rule_is_refused() -> None:
    with pytest.raises(VerificationError, match="not lawful"):
        judged(1.0, 1.0, placed=2)


def test_plan_that_is_worth_something_else_is_refused() -> None:
    with pytest.raises(VerificationError, match="not worth"):
        judged(1.0, 0.0, placed=2)
