"""A candidate is placed only where she asked to go."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matcher.domain import Problem, Reason, Slot, Violation
from matcher.program import FactArrays, Pairs, ints
from matcher.rules import Interest
from support.build import a_candidate, a_problem, a_slot, broken
from support.rows import allowed

RULE = Interest()

SLOTS = (
    a_slot("yard-weld"),
    a_slot("yard-cook", trade="cook"),
    a_slot("mill-weld", company="mill"),
    a_slot("yard-job", kind="job"),
    a_slot("course", kind="other_qualification", trade=None, company="mill"),
)


def one_candidate(slots: tuple[Slot, ...] = SLOTS, **facts: Any) -> Problem:
    return a_problem([a_candidate("c1", **facts)], slots)


def taken(problem: Problem) -> set[str]:
    """Slots she may take, by the masks; violations must say the same."""
    slots = {slot for _, slot in allowed(RULE, problem)}
    assert slots == {s.id for s in problem.slots if not broken(RULE, problem, c1=s.id)}
    return slots


@pytest.mark.parametrize(
    ("interests", "slots"),
    [
        ((), set()),
        ((("weld",),), {"yard-weld", "mill-weld", "yard-job"}),
        ((("mech",),), set()),
        ((("mill",),), {"mill-weld", "course"}),
        ((("yard-cook",),), {"yard-cook"}),
        ((("yard-cook",), ("mill", "mech")), {"yard-cook", "mill-weld", "course"}),
    ],
)
def test_she_goes_where_she_asked_by_trade_company_or_slot(
    interests: tuple[tuple[str, ...], ...], slots: set[str]
) -> None:
    assert taken(one_candidate(interests=interests)) == slots


def test_any_job_opens_every_job_and_nothing_else() -> None:
    assert taken(one_candidate(interests=(), any_job=True)) == {"yard-job"}


def test_any_other_opens_every_other_qualification_and_nothing_else() -> None:
    assert taken(one_candidate(interests=(), any_other=True)) == {"course"}


def test_a_slot_she_never_asked_for_is_refused() -> None:
    assert broken(RULE, one_candidate(), c1="yard-cook") == [
        Violation("interest", candidate="c1", slot="yard-cook")
    ]


def test_the_join_offers_each_pair_somebody_asked_for_once() -> None:
    people = [
        a_candidate("c1", interests=(("yard-weld", "yard"), ("weld",))),
        a_candidate("c2", interests=(), any_other=True),
        a_candidate("c3", interests=()),
    ]
    problem = a_problem(people, SLOTS)
    pairs = RULE.join(problem, FactArrays(problem))
    assert list(zip(pairs.candidate.tolist(), pairs.slot.tolist(), strict=True)) == [
        (0, 0), (0, 1), (0, 2), (0, 3), (1, 4),
    ]  # fmt: skip


def test_the_mask_refuses_what_she_never_asked_for_without_the_join() -> None:
    problem = one_candidate()
    slots = ints(range(len(SLOTS)))
    pairs = Pairs(FactArrays(problem), np.zeros_like(slots), slots)
    assert RULE.eligible(problem, pairs).tolist() == [True, False, True, True, False]


def test_the_reason_is_that_nothing_she_asked_for_is_offered() -> None:
    problem = one_candidate(interests=(("mech",),))
    assert RULE.reason(problem, None, "c1") == Reason("interest", candidate="c1")


def test_what_is_offered_is_no_reason() -> None:
    assert RULE.reason(one_candidate(), None, "c1") is None
