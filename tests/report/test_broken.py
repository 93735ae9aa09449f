"""A report says who breaks a soft rule, and which pins cannot stand."""

from __future__ import annotations

from matcher.domain import Commitment, Problem
from matcher.engine import Result, solve
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from matcher.report import text_report
from matcher.report.broken import pins_text, soft_text
from support.build import a_candidate, a_placement, a_problem, a_slot

FAR = a_problem(
    [a_candidate(f"c{k:02}", max_travel_minutes=30) for k in range(15)],
    [a_slot("far", company="mill", places=15)],
)


def with_soft_travel() -> Policy:
    default = default_policy()
    rules = tuple(
        rule.model_copy(update={"broken": Broken(tier=3)})
        if rule.rule == "travel"
        else rule
        for rule in default.rules
    )
    return Policy(rules=rules, tiers=default.tiers)


def two_pins_for_one_place() -> Problem:
    pins = [Commitment(kind="pinned", placement=a_placement(c, "s1")) for c in "ab"]
    return a_problem(["a", "b"], ["s1"], commitments=tuple(pins))


def test_soft_rule_that_is_broken_is_told_with_everybody_it_concerns() -> None:
    result = solve(FAR, with_soft_travel())
    assert result.matching is not None
    title, rule, *people, more = soft_text(FAR, result.matching, result, "en").split(
        "\n"
    )
    assert title == "Soft rules that the plan breaks"
    assert rule == "  travel limits"
    assert people[0] == "    c00 has 150 minutes to far; the limit is 30."
    assert (len(people), more) == (12, "    and 3 more")
    assert title in text_report(FAR, result, "en")


def test_nothing_is_told_where_no_rule_is_soft() -> None:
    result: Result = solve(FAR)
    assert result.matching is not None
    assert soft_text(FAR, result.matching, result, "nb") == ""


def test_pins_that_cannot_stand_are_told_where_no_plan_is_lawful() -> None:
    problem = two_pins_for_one_place()
    result = solve(problem)
    assert result.status == "infeasible"
    text = pins_text(problem, result, "en")
    assert text.startswith("Pinned placements alone break\n")
    assert "s1 has 1" in text
    assert text in text_report(problem, result, "en")


def test_pins_are_no_matter_where_a_plan_stands() -> None:
    assert pins_text(FAR, solve(FAR), "en") == ""
