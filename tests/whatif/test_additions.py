from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher import solve
from matcher.domain import Company
from matcher.errors import ProblemError
from matcher.whatif import Declined, NewCandidates, NewSlots, Pinned, Withdrawn, apply
from support.build import a_candidate, a_placement, a_problem, a_slot

PROBLEM = a_problem(["c1"], [a_slot("s1", places=1)])
NEWCOMER = NewCandidates(candidates=(a_candidate("c9"),))
BAKERY = NewSlots(
    slots=(a_slot("s9", company="bakery"),),
    companies=(Company(id="bakery", location="verdal"),),
)


def test_new_people_and_places_stand_behind_the_others() -> None:
    after = apply(PROBLEM, [NEWCOMER, BAKERY])
    assert [one.id for one in after.candidates] == ["c1", "c9"]
    assert [one.id for one in after.slots] == ["s1", "s9"]
    assert after.companies == (*PROBLEM.companies, *BAKERY.companies)


def test_new_person_takes_a_new_place() -> None:
    assert solve(apply(PROBLEM, [NEWCOMER])).value("placed") == 1
    assert solve(apply(PROBLEM, [NEWCOMER, BAKERY])).value("placed") == 2


def test_later_changes_may_name_those_who_are_new() -> None:
    pin = Pinned(placements=(a_placement("c9", "s9"),))
    no = Declined(candidates=("c9",), companies=("yard",))
    after = apply(PROBLEM, [NEWCOMER, BAKERY, pin, no])
    plan = solve(after).matching
    assert plan is not None
    assert pin.placements[0] in plan.placements
    assert after.declines[0].candidate == "c9"


def test_earlier_changes_may_not() -> None:
    with pytest.raises(ProblemError) as refused:
        apply(PROBLEM, [Withdrawn(candidates=("c9",)), NEWCOMER])
    assert [fault.column for fault in refused.value.faults] == ["changes[0].candidates"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (NewCandidates(candidates=(a_candidate("C1"),)), "candidates[0].id"),
        (
            NewCandidates(candidates=(a_candidate("c9", home="x"),)),
            "candidates[1].home",
        ),
        (NewSlots(slots=(a_slot("s9", company="x"),)), "slots[1].company"),
    ],
)
def test_new_facts_are_judged_like_any_other(change: NewSlots, place: str) -> None:
    with pytest.raises(ProblemError) as refused:
        apply(PROBLEM, [change])
    assert place in [fault.column for fault in refused.value.faults]


def test_something_is_new() -> None:
    with pytest.raises(ValidationError):
        NewCandidates(candidates=())
    with pytest.raises(ValidationError):
        NewSlots(slots=())
