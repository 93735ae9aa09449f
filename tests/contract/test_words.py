"""Everything a rule can say has words in both languages."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from matcher import RULES
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Rule
from matcher.texts import LANGUAGES, say
from support.oracle import every_placement, subsets
from support.rows import options_of, placements_of
from support.tiny import tiny_problem

CASES = int(os.environ.get("KULLMATCH_CASES", "250"))

EVERY = [rule.model_validate({}) for rule in RULES]
SUBJECTS = (
    "training_class",
    "companions",
    "apart",
    "share",
    "training_office",
    "company",
    "slot",
    "candidate",
)
"""Details of a violation that name what it is about, the most telling first."""


def said(rule: Rule, problem: Problem) -> Iterator[Violation | Reason]:
    """What a rule says of plans, and when ``explain`` asks it for reasons."""
    for placement in every_placement(problem):
        yield from rule.violations(problem, Matching(placements=(placement,)))
    options = placements_of(options_of(problem, rule))
    for matching in subsets(options[::5], most=3):
        for violation in rule.violations(problem, matching):
            yield violation
            named = [name for name in SUBJECTS if name in violation.details]
            reason = rule.reason(problem, matching, str(violation.details[named[0]]))
            if reason is not None:
                yield reason
    everything = options_of(problem)
    masks = (
        rule.eligible(problem, everything),
        rule.eligible_routes(problem, everything),
    )
    if any(mask is not None for mask in masks):
        for candidate in problem.candidates:
            reason = rule.reason(problem, None, candidate.id)
            if reason is not None:
                yield reason


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.rule)
def test_every_violation_and_reason_can_be_said(rule: Rule) -> None:
    codes = set()
    for seed in range(CASES // 2):
        for one in said(rule, tiny_problem(seed, pins=True)):
            kind = type(one).__name__
            codes.add((kind, one.code))
            for language in LANGUAGES:
                sentence = say(kind, one.code, one.details, language)
                assert sentence
                assert "{" not in sentence
    if set(type(rule).model_fields) == set(Rule.model_fields):
        assert {kind for kind, _ in codes} == {"Violation", "Reason"}
