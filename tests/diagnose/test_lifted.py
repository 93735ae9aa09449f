"""A rule that leaves subjects alone: arrays and ids agree, rule by rule."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from matcher.diagnose.lifted import Lifted, without
from matcher.diagnose.member import Member, Members
from matcher.domain import Matching
from matcher.policy import default_policy
from matcher.program import Rule
from matcher.rules import Approval, Travel
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.rows import Arrays, options_of, placements_of
from support.tiny import tiny_problem

EVERY = default_policy().rules


def test_lifted_rule_lets_its_subject_alone_and_no_other() -> None:
    far = [a_candidate(c, home="namsos") for c in ("c1", "c2")]
    pins = [{"kind": "pinned", "placement": a_placement(c.id, "s1")} for c in far]
    problem = a_problem(far, [a_slot("s1", places=2)], commitments=tuple(pins))
    hers = Member(rule="travel", of="candidate", subject="c1")
    rule = Lifted(rule="travel", inner=Travel(), members=(hers,))
    options = options_of(problem)
    allowed = rule.eligible(problem, options)
    assert allowed is not None
    assert {problem.candidates[k].id for k in options.candidate[allowed].tolist()} == {
        "c1"
    }
    plan = Matching(placements=(a_placement("c1", "s1"), a_placement("c2", "s1")))
    assert [v.details["candidate"] for v in rule.violations(problem, plan)] == ["c2"]


def test_policy_keeps_every_other_rule_as_it_is() -> None:
    policy = default_policy()
    member = Member(rule="approval", of="slot", subject="s1")
    lifted = without(policy, [member])
    changed = [
        old.rule
        for old, new in zip(policy.rules, lifted.rules, strict=True)
        if old != new
    ]
    assert changed == [Approval().rule]


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.rule)
def test_arrays_and_ids_agree_whoever_is_left_alone(rule: Rule) -> None:
    freed = 0
    for seed in range(400):
        if seed >= 40 and freed:
            break
        problem, draw = tiny_problem(seed, pins=True, joint=True), random.Random(seed)
        owners, options = Members(problem), placements_of(options_of(problem))
        chosen = draw.sample(options, min(5, len(options)))
        plans = [
            Matching(placements=plan)
            for size in range(len(chosen) + 1)
            for plan in combinations(chosen, size)
        ]
        said = {
            owners.of_violation(rule.rule, violation)
            for plan in plans
            for violation in rule.violations(problem, plan)
        }
        some = tuple(draw.sample(sorted(said, key=str), (len(said) + 1) // 2))
        lifted = Lifted(rule=rule.rule, inner=rule, members=some)
        admitted = Arrays(problem, lifted).admit([plan.placements for plan in plans])
        for plan, passes in zip(plans, admitted, strict=True):
            lawful = not list(lifted.violations(problem, plan))
            assert passes == lawful, (seed, plan, some)
            freed += lawful and bool(list(rule.violations(problem, plan)))
    if set(type(rule).model_fields) == set(Rule.model_fields):
        assert freed, "nothing was let alone"
