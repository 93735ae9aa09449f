"""What a plan breaks: soft rules, and pins that cannot stand."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain import Matching, Problem, Violation
from matcher.engine import Result
from matcher.program import Rule
from matcher.texts import Language, label, say, word

_MOST = 12
"""Sentences for each rule; more are counted."""


def soft_text(
    problem: Problem, matching: Matching, result: Result, language: Language
) -> str:
    """Who and what a plan breaks of the rules that are soft; empty without any."""
    soft = [rule for rule in result.policy.rules if rule.broken is not None]
    return _told("soft_broken", soft, problem, matching, language)


def pins_text(problem: Problem, result: Result, language: Language) -> str:
    """What the pinned placements alone already break, where no plan is lawful."""
    if result.status != "infeasible":
        return ""
    pinned = Matching(placements=problem.pins)
    return _told("pins_broken", result.policy.hard, problem, pinned, language)


def _told(
    title: str,
    rules: Sequence[Rule],
    problem: Problem,
    matching: Matching,
    language: Language,
) -> str:
    lines = []
    for rule in rules:
        found = list(rule.violations(problem, matching))
        if found:
            lines.append(f"  {label('rule', rule.rule, language)}")
            lines += [f"    {_sentence(one, language)}" for one in found[:_MOST]]
        if len(found) > _MOST:
            more = word("and_more", language).format(count=len(found) - _MOST)
            lines.append(f"    {more}")
    return "\n".join([word(title, language), *lines]) if lines else ""


def _sentence(violation: Violation, language: Language) -> str:
    return say("Violation", violation.code, violation.details, language)
