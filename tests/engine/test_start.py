from __future__ import annotations

import pytest

from matcher import solve
from matcher.compile import compile_problem
from matcher.domain import Matching, Problem
from matcher.engine.start import start_of
from matcher.policy import Policy, default_policy
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.tiny import tiny_problem

TWO = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=2), "s2"])


def begun(problem: Problem, plan: Matching | None, policy: Policy | None = None) -> int:
    """How many placements of a plan a solve begins from, -1 for none."""
    compiled = compile_problem(problem, policy or default_policy())
    x = start_of(compiled, plan)
    if x is None:
        return -1
    assert compiled.program.keeps_rows(x)
    return int(x[: compiled.program.options].sum())


def test_lawful_plan_is_begun_from_as_it_is() -> None:
    assert begun(TWO, a_matching(c1="s1", c2="s1", c3="s2")) == 3


def test_only_as_much_as_is_lawful() -> None:
    assert begun(TWO, a_matching(c1="s1", c2="s1", c3="s1")) == 2
    assert begun(TWO, a_matching(c1="s1", c9="s1", c2="s9")) == 1
    assert begun(TWO, Matching()) == 0


def test_without_a_plan_there_is_no_start() -> None:
    assert begun(TWO, None) == -1


def test_plan_is_begun_from_whole_where_rules_are_soft() -> None:
    rules = [
        rule.model_validate({"broken": {"tier": 1}}) if rule.rule == "places" else rule
        for rule in default_policy().rules
    ]
    policy = Policy(rules=tuple(rules), tiers=default_policy().tiers)
    assert begun(TWO, a_matching(c1="s1"), policy) == 1
    assert solve(TWO, policy, start=a_matching(c1="s1")).status == "optimal"


@pytest.mark.parametrize("seed", range(30))
def test_what_is_found_does_not_depend_on_the_start(seed: int) -> None:
    problem = tiny_problem(seed)
    without = solve(problem, seed=seed)
    people = [one.id for one in problem.candidates]
    slots = [one.id for one in problem.slots]
    somewhere = a_matching(**dict(zip(people, slots, strict=False)))
    for start in (somewhere, without.matching):
        begun_there = solve(problem, seed=seed, route="cohorts", start=start)
        assert begun_there.values == without.values
        assert begun_there.status == without.status


def test_child_process_begins_there_too() -> None:
    people = [a_candidate(f"c{nth}") for nth in range(9)]
    problem = a_problem(people, [a_slot("s1", places=5)])
    start = solve(problem).matching
    again = solve(problem, start=start, route="cohorts", memory_limit=4000)
    assert again.matching == start
