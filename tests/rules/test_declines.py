"""Nobody is placed where she or the company said no."""

from __future__ import annotations

import numpy as np

from matcher.domain import Candidate, Decline, Problem, Reason, Violation
from matcher.program import FactArrays, Pairs, ints
from matcher.rules import Declines
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import allowed, how_far

RULE = Declines()

SLOTS = (
    a_slot("yard-weld"),
    a_slot("yard-cook", trade="cook"),
    a_slot("mill-weld", company="mill"),
    a_slot("yard-job", kind="job"),
)


def declined(*declines: Decline, person: Candidate | None = None) -> Problem:
    return a_problem([person or "c1"], SLOTS, declines=declines)


def taken(problem: Problem) -> set[str]:
    """Slots she may take, by the masks; violations must say the same."""
    slots = {slot for _, slot in allowed(RULE, problem)}
    assert slots == {s.id for s in problem.slots if not broken(RULE, problem, c1=s.id)}
    return slots


def test_while_nobody_said_no_everything_is_open() -> None:
    assert taken(declined()) == {"yard-weld", "yard-cook", "mill-weld", "yard-job"}


def test_a_declined_slot_is_closed_and_its_neighbours_are_not() -> None:
    problem = declined(Decline(candidate="c1", slot="yard-weld"))
    assert taken(problem) == {"yard-cook", "mill-weld", "yard-job"}
    assert broken(RULE, problem, c1="yard-weld") == [
        Violation("declined", candidate="c1", slot="yard-weld")
    ]


def test_a_declined_company_is_closed_with_all_its_slots() -> None:
    problem = declined(Decline(candidate="c1", company="yard"))
    assert taken(problem) == {"mill-weld"}
    assert broken(RULE, problem, c1="yard-job") == [
        Violation("declined", candidate="c1", slot="yard-job")
    ]


def test_a_slot_declined_alone_and_with_its_company_is_refused_once() -> None:
    problem = declined(
        Decline(candidate="c1", company="yard"),
        Decline(candidate="c1", slot="yard-weld"),
    )
    assert len(broken(RULE, problem, c1="yard-weld")) == 1
    assert how_far(RULE, problem, c1="yard-weld") == 1


def test_every_placement_somebody_said_no_to_counts() -> None:
    problem = declined(Decline(candidate="c1", company="yard"))
    two = (a_placement("c1", "yard-weld"), a_placement("c1", "yard-cook"))
    assert how_far(RULE, problem, *two) == 2
    assert how_far(RULE, problem, c1="mill-weld") == 0


def test_a_decline_binds_one_candidate_only() -> None:
    declines = (
        Decline(candidate="c1", slot="s2"),
        Decline(candidate="c2", company="yard"),
        Decline(candidate="c3", slot="s1"),
    )
    slots = [a_slot("s1"), a_slot("s2", company="mill")]
    problem = a_problem(["c1", "c2", "c3"], slots, declines=declines)
    assert allowed(RULE, problem) == {("c1", "s1"), ("c2", "s2"), ("c3", "s2")}
    assert broken(RULE, problem, c1="s1", c2="s2", c3="s2") == []


def test_the_mask_finds_each_decline_among_many_pairs() -> None:
    people = [f"c{nth}" for nth in range(4)]
    slots = [
        a_slot(f"s{nth}", company="mill" if nth == 3 else "yard") for nth in range(5)
    ]
    declines = (
        Decline(candidate="c0", slot="s4"),
        Decline(candidate="c1", slot="s0"),
        Decline(candidate="c2", company="mill"),
        Decline(candidate="c3", slot="s3"),
    )
    problem = a_problem(people, slots, declines=declines)
    candidate, slot = np.divmod(np.arange(20), 5)
    pairs = Pairs(FactArrays(problem), ints(candidate), ints(slot))
    closed = np.flatnonzero(~RULE.eligible(problem, pairs)).tolist()
    assert closed == [4, 5, 13, 18]


def test_the_reason_counts_declined_slots_among_those_she_asked_for() -> None:
    problem = declined(
        Decline(candidate="c1", company="yard"),
        Decline(candidate="c1", slot="yard-weld"),
        Decline(candidate="c1", slot="yard-cook"),
    )
    assert RULE.reason(problem, None, "c1") == Reason(
        "declined", candidate="c1", declined=2, slots=3
    )


def test_there_is_no_reason_while_nobody_declined_what_she_asked_for() -> None:
    problem = declined(Decline(candidate="c1", slot="yard-cook"))
    assert RULE.reason(problem, None, "c1") is None


def test_what_others_declined_is_no_reason() -> None:
    problem = a_problem(
        ["c1", a_candidate("c2")],
        SLOTS,
        declines=(Decline(candidate="c2", company="yard"),),
    )
    assert RULE.reason(problem, None, "c1") is None
