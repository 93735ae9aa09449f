"""The best plan that was passed stands until another one has passed."""

from __future__ import annotations

import numpy as np

from matcher.compile import compile_problem
from matcher.engine.incumbent import Incumbent
from matcher.policy import default_policy
from matcher.solvers import News
from support.build import a_matching, a_problem

PROBLEM = a_problem(["c1", "c2"], ["s1"])


def told(*taken: float) -> News:
    """News of a plan."""
    return News(np.array(taken))


def test_last_plan_stands_while_another_is_judged() -> None:
    policy = default_policy()
    best = Incumbent(PROBLEM, policy, compile_problem(PROBLEM, policy).options)
    assert best.matching is None
    best.hear(told(1.0, 0.0))
    best.finish(60.0)
    assert best.matching == a_matching(c1="s1")
    best.hear(told(0.0, 1.0))
    while best.step():
        assert best.matching == a_matching(c1="s1")
    assert best.matching == a_matching(c2="s1")


def test_plan_that_does_not_pass_changes_nothing() -> None:
    policy = default_policy()
    best = Incumbent(PROBLEM, policy, compile_problem(PROBLEM, policy).options)
    for plan in (told(1.0, 0.0), told(1.0, 1.0)):
        best.hear(plan)
        best.finish(60.0)
        assert best.matching == a_matching(c1="s1")
