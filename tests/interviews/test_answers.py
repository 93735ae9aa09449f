"""What came of the interviews becomes facts of the plan."""

from __future__ import annotations

import pytest

from interviews.made import crowd
from matcher import Answers, ProblemError, answers_into, slate, solve, verify
from matcher.domain import Company, Decline
from matcher.interviews import Answer, drawn_answers
from matcher.texts import LANGUAGES, say_fault
from support.build import a_matching, a_problem, a_slot


def yes(candidate: str, slot: str, rank: int | None = None) -> Answer:
    return Answer(candidate=candidate, slot=slot, by="company", says="yes", rank=rank)


def no(candidate: str, slot: str, by: str = "company") -> Answer:
    return Answer.model_validate(
        {"candidate": candidate, "slot": slot, "by": by, "says": "no"}
    )


def these(*answers: Answer) -> Answers:
    return Answers(answers=answers)


def test_yes_with_ranks_becomes_tie_groups_and_one_without_comes_last() -> None:
    said = these(
        yes("c0", "s0"), yes("c1", "s0", 2), yes("c2", "s0", 1), yes("c3", "s0", 2)
    )
    after = answers_into(crowd(5, slots=2), said)
    assert after.slot["s0"].priorities == (("c2",), ("c1", "c3"), ("c0",))
    assert after.slot["s1"].priorities == ()


def test_whoever_was_on_the_list_and_not_answered_about_follows() -> None:
    company = Company(id="yard", location="verdal", priorities=(("c3",), ("c0", "c1")))
    problem = a_problem(
        [f"c{k}" for k in range(4)],
        ["s0", a_slot("s1", priorities=(("c2", "c1"),))],
        companies=(company,),
    )
    after = answers_into(problem, these(yes("c1", "s0", 1), yes("c1", "s1", 1)))
    assert after.slot["s0"].priorities == (("c1",), ("c3",), ("c0",))
    assert after.slot["s1"].priorities == (("c1",), ("c2",))


@pytest.mark.parametrize("by", ["company", "candidate"])
def test_no_of_either_is_a_decline(by: str) -> None:
    problem = crowd(1, slots=1)
    after = answers_into(problem, these(no("c0", "s0", by)))
    assert after.declines == (Decline(candidate="c0", slot="s0"),)
    assert verify(problem, a_matching(c0="s0")) == ()
    assert [one.code for one in verify(after, a_matching(c0="s0"))] == ["declined"]


def test_no_of_both_is_one_decline_and_counts_whatever_the_other_says() -> None:
    problem = crowd(2, slots=1)
    both = answers_into(problem, these(no("c0", "s0"), no("c0", "s0", "candidate")))
    assert len(both.declines) == 1
    mixed = answers_into(
        problem, these(yes("c0", "s0", 1), no("c0", "s0", "candidate"))
    )
    assert mixed.declined == {("c0", "s0")}


def test_candidates_yes_changes_nothing() -> None:
    problem = crowd(1, slots=1)
    said = Answer(candidate="c0", slot="s0", by="candidate", says="yes")
    assert answers_into(problem, these(said)) == problem


def test_plan_follows_the_answers() -> None:
    problem = crowd(3, slots=1)
    said = these(no("c0", "s0"), yes("c1", "s0", 2), yes("c2", "s0", 1))
    plan = solve(answers_into(problem, said)).matching
    assert plan is not None
    assert [one.candidate for one in plan.placements] == ["c2"]


def test_every_fault_is_told_at_once() -> None:
    problem = crowd(2, slots=2)
    found = slate(crowd(2, slots=1), draws=2)
    said = these(
        yes("c0", "s0", 1),
        no("c0", "s0"),
        no("c9", "s9"),
        Answer(candidate="c1", slot="s0", by="candidate", says="yes", rank=1),
        yes("c1", "s1"),
    )
    with pytest.raises(ProblemError) as caught:
        answers_into(problem, said, found)
    faults = caught.value.faults
    assert [(one.column, one.expected) for one in faults] == [
        ("answers[0]", "one_answer"),
        ("answers[1]", "one_answer"),
        ("answers[2].candidate", "known_id"),
        ("answers[2].slot", "known_id"),
        ("answers[3].rank", "rank_of_yes"),
        ("answers[4]", "interviewed"),
    ]
    for fault in faults:
        for language in LANGUAGES:
            assert say_fault(fault, language).endswith(".")


def test_drawn_answers_of_a_slate_fit_it() -> None:
    problem = crowd(4, slots=3)
    found = slate(problem, draws=2)
    said = drawn_answers(found.lists)
    after = answers_into(problem, said, found)
    refused = sum(one.says == "no" for one in said.answers)
    assert len(after.declines) == refused
    assert 0 < refused < len(said.answers)
