"""What is said after the visits reaches the match."""

from __future__ import annotations

import pytest

from matcher import solve
from matcher.domain import Problem
from matcher.errors import ProblemError
from matcher.scenarios import innherred_pilot
from matcher.visits import AfterVisit, CompanyNote, Feedback, feedback_into
from support.build import a_candidate, a_problem, a_slot

PROBLEM = a_problem(["c1", "c2", "c3"], ["s1", a_slot("s2", company="kitchen")])


def company_of(problem: Problem, slot: str) -> str:
    return problem.slot[slot].company


ONE, TWO = company_of(PROBLEM, "s1"), company_of(PROBLEM, "s2")


def said(**points: int) -> Feedback:
    visits = (
        AfterVisit(visitor="c1", company=company, points=given)
        for company, given in points.items()
    )
    return Feedback(visits=tuple(visits))


def test_company_that_is_liked_goes_first_and_its_slots_with_it() -> None:
    old = a_candidate("c1", interests=(("s2",), ("s1", "weld")))
    problem = a_problem([old, "c2"], PROBLEM.slots)
    new = feedback_into(problem, said(**{company_of(problem, "s1"): 70}))
    assert new.candidate["c1"].interests[0] == (company_of(problem, "s1"),)
    assert new.candidate["c1"].interests[1:] == (("s2",), ("weld",))
    assert new.candidate["c2"] == problem.candidate["c2"]


def test_points_order_companies_and_equal_points_tie_them() -> None:
    assert ONE != TWO
    new = feedback_into(PROBLEM, said(**{ONE: 60, TWO: 90}))
    assert new.candidate["c1"].interests[:2] == ((TWO,), (ONE,))
    tied = feedback_into(PROBLEM, said(**{ONE: 60, TWO: 60}))
    assert set(tied.candidate["c1"].interests[0]) == {ONE, TWO}


def test_few_points_go_last_and_none_are_a_no() -> None:
    new = feedback_into(PROBLEM, said(**{ONE: 20, TWO: 0}))
    assert new.candidate["c1"].interests[-1] == (ONE,)
    assert ("c1", TWO) in new.declined


def test_note_goes_ahead_of_old_priorities() -> None:
    first = feedback_into(
        PROBLEM, Feedback(notes=(CompanyNote(company=ONE, groups=(("c1", "c2"),)),))
    )
    assert first.company[ONE].priorities == (("c1", "c2"),)
    note = CompanyNote(company=ONE, groups=(("c3",),), declined=("c1",))
    second = feedback_into(first, Feedback(notes=(note,)))
    assert second.company[ONE].priorities == (("c3",), ("c2",))
    assert ("c1", ONE) in second.declined


def test_everything_unknown_is_told_at_once() -> None:
    feedback = Feedback(
        visits=(
            AfterVisit(visitor="c9", company="nowhere", points=1),
            AfterVisit(visitor="c1", company=ONE, points=1),
            AfterVisit(visitor="c1", company=ONE, points=2),
        ),
        notes=(CompanyNote(company=ONE, groups=(("c9",), ("c1",)), declined=("c1",)),),
    )
    with pytest.raises(ProblemError) as caught:
        feedback_into(PROBLEM, feedback)
    assert [(one.column, one.expected) for one in caught.value.faults] == [
        ("visits[0].visitor", "known_id"),
        ("visits[0].company", "known_id"),
        ("visits[1]", "each_once"),
        ("visits[2]", "each_once"),
        ("notes[0]", "known_id"),
        ("notes[0].declined", "each_once"),
    ]


def test_solve_follows_what_was_said() -> None:
    pilot = innherred_pilot()
    plan = solve(pilot).matching
    assert plan is not None
    one = plan.placements[0]
    company = company_of(pilot, one.slot)
    no = AfterVisit(visitor=one.candidate, company=company, points=0)
    again = solve(feedback_into(pilot, Feedback(visits=(no,)))).matching
    assert again is not None
    now = again.by_candidate.get(one.candidate)
    assert now is None or company_of(pilot, now.slot) != company
