"""Demands over the options that matter answer as demands over all options do."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from diagnose.brute import stand_together
from matcher.diagnose import universe as universe_of_many
from matcher.diagnose.member import Member, Members
from matcher.diagnose.parts import Parts
from matcher.diagnose.settled import TimeIsUpError
from matcher.diagnose.universe import Universe
from matcher.domain import Violation
from matcher.policy import default_policy
from matcher.solvers import Deadline
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.oracle import every_placement
from support.tiny import tiny_problem

POLICY = default_policy()


def test_any_demands_stand_together_as_trying_every_plan_says() -> None:
    answers = {True: 0, False: 0}
    for seed in range(80):
        problem = tiny_problem(seed, pins=True)
        parts = Parts.of(Universe.of(problem, POLICY), POLICY.hard)
        draw = random.Random(seed)
        for _ in range(4):
            some = [one for one in parts.members if draw.random() < 0.7]
            plan = parts.plan(some, Deadline(60))
            expected = stand_together(problem, POLICY, some)
            if expected is not None:
                assert (plan is not None) == expected, (seed, some)
                answers[expected] += 1
            if plan is not None:
                assert parts.broken(plan, some) == ()
    assert min(answers.values()) > 5


def test_only_options_that_some_row_may_need_matter() -> None:
    pin = {"kind": "pinned", "placement": a_placement("c1", "s1")}
    problem = a_problem(["c1", "c2"], ["s1", "s2"], commitments=(pin,))
    parts = Parts.of(Universe.of(problem, POLICY), POLICY.hard)
    assert parts.options.placements() == (a_placement("c1", "s1"),)
    rules = {member.rule for member in parts.members}
    assert rules == {"commitments", "places"}


def test_nothing_matters_where_nothing_is_demanded() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    parts = Parts.of(Universe.of(problem, POLICY), POLICY.hard)
    assert len(parts.options) == 0
    assert parts.members == ()


def test_pin_without_a_route_is_an_option_that_its_rules_forbid() -> None:
    late = a_placement("c1", "s1", start=3)
    pin = {"kind": "pinned", "placement": late}
    problem = a_problem(["c1"], ["s1"], commitments=(pin,))
    universe = Universe.of(problem, POLICY)
    assert universe.strange == (late,)
    forbid = {r.rule for r in POLICY.hard if universe.forbidden(r)[-1]}
    assert forbid == {"start"}


def test_very_many_pairs_are_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where people asked to go is then taken for granted, but for pins."""
    people = [a_candidate("c1"), a_candidate("c2", interests=())]
    pin = {"kind": "pinned", "placement": a_placement("c2", "s1")}
    problem = a_problem(people, ["s1", "s2"], commitments=(pin,))
    monkeypatch.setattr(universe_of_many, "_MOST_PAIRS", 0)
    universe = Universe.of(problem, POLICY)
    assert set(universe.options.placements()) < set(every_placement(problem))
    assert universe.strange == (a_placement("c2", "s1"),)
    parts = Parts.of(universe, POLICY.hard)
    assert {member.rule for member in parts.members} >= {"commitments", "interest"}
    assert parts.plan(parts.members, Deadline(60)) is None


def test_no_time_is_no_answer() -> None:
    slot = a_slot("s1", places=3, min_cohort=2, may_close=False)
    problem = a_problem(["c1", "c2", "c3"], [slot])
    parts = Parts.of(Universe.of(problem, POLICY), POLICY.hard)
    with pytest.raises(TimeIsUpError):
        parts.plan(parts.members, replace(Deadline(0.0), stop=lambda: True))


def test_options_are_about_people_with_pins_and_else_about_slots() -> None:
    pin = {"kind": "pinned", "placement": a_placement("c1", "s1")}
    group = {"id": "g1", "candidates": ("c1", "c2")}
    problem = a_problem(
        ["c1", "c2", a_candidate("c3")],
        ["s1"],
        commitments=(pin,),
        companions=(group,),
    )
    owners = Members(problem)
    subjects = [
        owners.of_option(rule, who, "s1").subject
        for rule, who in [
            ("travel", "c1"),
            ("travel", "c2"),
            ("travel", "c3"),
            ("approval", "c1"),
        ]
    ]
    assert subjects == ["c1", "c2", "s1", "s1"]


def test_rule_from_outside_is_one_member() -> None:
    owners = Members(a_problem(["c1"], ["s1"]))
    whole = Member(rule="buses", of="rule", subject="buses")
    assert owners.of_row("buses", "yard") == whole
    assert owners.of_option("buses", "c1", "s1") == whole
    assert owners.of_violation("buses", Violation("late", candidate="c1")) == whole
