"""A candidate has at most one placement, and an incumbent needs no new one."""

from __future__ import annotations

from matcher.domain import Commitment, Problem, Reason, Violation
from matcher.rules import OnePlacement
from support.build import a_placement, a_problem, broken
from support.rows import admitted, allowed, options_of, written

RULE = OnePlacement()


def two_slots(*commitments: Commitment) -> Problem:
    return a_problem(["c1", "c2"], ["s1", "s2"], commitments=commitments)


def incumbent() -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement("c1", "s1"))


def test_each_candidate_may_have_one_placement() -> None:
    assert broken(RULE, two_slots(), c1="s1", c2="s1") == []
    assert admitted(RULE, two_slots(), c1="s1", c2="s1")


def test_a_candidate_cannot_have_two_placements() -> None:
    twice = (a_placement("c1", "s1"), a_placement("c1", "s2"))
    assert broken(RULE, two_slots(), *twice, c2="s2") == [
        Violation("one_placement", candidate="c1", held=2, most=1)
    ]
    assert not admitted(RULE, two_slots(), *twice, c2="s2")


def test_every_candidate_placed_twice_is_named_in_order_of_ids() -> None:
    twice = [a_placement(c, s) for c in ("c2", "c1") for s in ("s1", "s2")]
    found = broken(RULE, two_slots(), *twice)
    assert [violation.details["candidate"] for violation in found] == ["c1", "c2"]


def test_an_incumbent_gets_no_new_placement() -> None:
    problem = two_slots(incumbent())
    assert broken(RULE, problem, c1="s1") == [
        Violation("one_placement", candidate="c1", held=1, most=0)
    ]
    assert allowed(RULE, problem) == {("c2", "s1"), ("c2", "s2")}


def test_a_pinned_candidate_is_placed_like_any_other() -> None:
    problem = two_slots(Commitment(kind="pinned", placement=a_placement("c1", "s1")))
    assert broken(RULE, problem, c1="s1") == []
    assert admitted(RULE, problem, c1="s1")


def test_there_is_one_row_for_each_candidate_with_options() -> None:
    options = options_of(two_slots(incumbent()), RULE)
    assert written(RULE.rows(options.facts.problem, options), options) == [
        "c2: c2>s1 + c2>s2 <= 1"
    ]


def test_the_reason_is_that_she_is_an_incumbent() -> None:
    problem = two_slots(incumbent())
    assert RULE.reason(problem, None, "c1") == Reason("incumbent", candidate="c1")
    assert RULE.reason(problem, None, "c2") is None
