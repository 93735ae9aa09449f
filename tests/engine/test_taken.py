"""The options a plan takes, as far as there are some."""

from __future__ import annotations

from matcher import Matching
from matcher.compile import compile_problem
from matcher.domain import Placement
from matcher.engine.taken import taken_by
from matcher.policy import default_policy
from support.build import a_matching, a_problem, a_slot

PROBLEM = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=2), "s2"])
OPTIONS = compile_problem(PROBLEM, default_policy()).options


def taken(plan: Matching) -> dict[str, str]:
    found = taken_by(OPTIONS, plan)
    return {who: OPTIONS.placement(option).slot for who, option in found.items()}


def test_options_are_found_by_what_they_are() -> None:
    plan = a_matching(c1="s1", c2="s2")
    assert taken(plan) == {"c1": "s1", "c2": "s2"}
    found = sorted(taken_by(OPTIONS, plan).values())
    assert [OPTIONS.placement(option) for option in found] == list(plan.placements)


def test_placements_that_are_no_option_are_left_out() -> None:
    assert taken(a_matching(c1="s9", c9="s1")) == {}
    otherwise = Placement(candidate="c1", slot="s1", pathway="direct", start=5)
    assert taken(Matching(placements=(otherwise,))) == {}
