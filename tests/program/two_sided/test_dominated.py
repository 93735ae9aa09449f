"""Options that fall away are in no stable plan, whichever there are."""

from __future__ import annotations

import pytest

from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.program.two_sided import dominated
from matcher.rules import JointLists
from matcher.verify import verify
from support.rows import options_of
from support.two_sided import a_market, as_matching, stable_plans, tiny_market, ways_of

POLICY = default_policy()
HARD = [rule for rule in POLICY.hard if not isinstance(rule, JointLists)]
SEEDS = 300


def fallen(problem: Problem) -> set[tuple[str, str]]:
    """Candidate and slot of every option that falls away."""
    options = options_of(problem, *HARD)
    cut = dominated(problem, options, "stable")
    if cut is None:
        return set()
    placements = [options.placement(one) for one in cut.rows.option.tolist()]
    return {(one.candidate, one.slot) for one in placements}


def test_those_who_want_nothing_as_much_keep_out_whoever_stands_behind() -> None:
    problem = a_market(
        {"a": "s > t", "b": "s", "c": "s > t"},
        {"s": "a = b > c", "t": ""},
        places={"s": 2, "t": 1},
    )
    assert fallen(problem) == {("a", "t"), ("c", "s")}


def test_what_falls_away_settles_more() -> None:
    problem = a_market(
        {"a": "s", "b": "s > t", "c": "t > u"},
        {"s": "a > b", "t": "b > c", "u": ""},
    )
    assert fallen(problem) == {("b", "s"), ("c", "t")}


def test_a_company_that_states_its_most_is_left_alone() -> None:
    problem = a_market({"a": "s", "b": "s"}, {"s": "a > b"}, most={"at-s": 1})
    assert fallen(problem) == set()


@pytest.mark.parametrize("closing", [False, True])
def test_no_stable_plan_of_a_tiny_market_holds_what_falls_away(closing: bool) -> None:
    seen = 0
    for seed in range(SEEDS):
        problem = tiny_market(seed, couples=False, closing=closing)
        gone = fallen(problem)
        if not gone:
            continue
        ways = ways_of(problem)
        for plan in stable_plans(problem):
            if not verify(problem, as_matching(problem, ways, plan), POLICY):
                assert not gone & set(plan.items()), seed
                seen += 1
    assert seen > SEEDS // 3
