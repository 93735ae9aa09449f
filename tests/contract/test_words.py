"""Everything a rule can say has words in both languages."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from functools import cache
from itertools import chain, combinations

import pytest

from matcher import RULES
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Rule
from matcher.texts import LANGUAGES, say
from matcher.texts.catalogue import EVERY_WORD
from matcher.texts.income_words import INCOME_REASONS, INCOME_VIOLATIONS
from matcher.texts.verdicts import REASONS, VIOLATIONS
from support.oracle import every_placement
from support.rows import options_of, placements_of
from support.tiny import tiny_problem

CASES = max(60, int(os.environ.get("KULLMATCH_CASES", "250")) // 2)
"""Tiny problems each rule speaks of; fewer while mutants are run."""

EVERY = [rule.model_validate({}) for rule in RULES]

TEXTS = {
    "Violation": VIOLATIONS | INCOME_VIOLATIONS,
    "Reason": REASONS | INCOME_REASONS,
}
ELSEWHERE = {
    ("Violation", "unknown"),
    ("Violation", "value"),
    ("Reason", "not_reached"),
}
"""What ``verify`` and ``explain`` say themselves."""


def a_case(seed: int) -> Problem:
    """A tiny problem; in every second one people ask for their first choice only.

    In every third no two places have a way between them.
    """
    problem = tiny_problem(seed, pins=True, joint=True)
    if seed % 3 == 0:
        problem = problem.model_copy(update={"travel_times": ()})
    if seed % 2:
        return problem
    first = [
        person.model_copy(
            update={
                "interests": person.interests[:1],
                "any_job": False,
                "any_other": False,
            }
        )
        for person in problem.candidates
    ]
    return problem.model_copy(update={"candidates": tuple(first)})


def said(rule: Rule, problem: Problem, seed: int) -> Iterator[Violation | Reason]:
    """What a rule says of plans, and when ``explain`` asks it for reasons."""
    for placement in every_placement(problem):
        late = placement.model_copy(update={"start": placement.start + 1})
        for one in (placement, late):
            yield from rule.violations(problem, Matching(placements=(one,)))
    options = placements_of(options_of(problem, rule))
    chosen = random.Random(seed).sample(options, min(5, len(options)))
    for plan in chain(*(combinations(chosen, size) for size in range(6))):
        matching = Matching(placements=plan)
        for violation in rule.violations(problem, matching):
            yield violation
            assert violation.subject is not None
            for before in (matching, Matching()):
                reason = rule.reason(problem, before, violation.subject)
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


@cache
def spoken(rule: Rule) -> frozenset[tuple[str, str]]:
    """Kind and code of all a rule says, each held against the words for it.

    A stranger's rule, which has no name in the catalogue, may speak in codes.
    """
    codes, named = set(), f"rule_{rule.rule}" in EVERY_WORD
    for seed in range(CASES):
        for one in said(rule, a_case(seed), seed):
            kind = type(one).__name__
            if (kind, one.code) not in codes:
                assert one.code in TEXTS[kind] or not named, "there is no sentence"
                for language in LANGUAGES:
                    sentence = say(kind, one.code, one.details, language)
                    assert sentence
                    assert "{" not in sentence
            codes.add((kind, one.code))
    return frozenset(codes)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.rule)
def test_every_violation_and_reason_can_be_said(rule: Rule) -> None:
    kinds = {kind for kind, _ in spoken(rule)}
    if set(type(rule).model_fields) == set(Rule.model_fields):
        assert kinds == {"Violation", "Reason"}


def test_there_are_no_words_for_what_nobody_says() -> None:
    everything = {(kind, code) for kind, texts in TEXTS.items() for code in texts}
    unsaid = everything - ELSEWHERE - set().union(*map(spoken, EVERY))
    assert not unsaid or CASES < 125
