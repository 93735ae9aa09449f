from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher import solve
from matcher.domain import Commitment, Decline, Placement, Problem
from matcher.errors import ProblemError
from matcher.whatif import Change, Declined, Pinned, Reconsidered, Released, apply
from support.build import a_placement, a_problem, a_slot
from whatif.difference import difference

PROBLEM = a_problem(["c1", "c2"], ["s1", a_slot("s2", company="kitchen")])
AT_S1 = a_placement("c1", "s1")


def with_commitment(kind: str) -> Problem:
    one = Commitment.model_validate({"kind": kind, "placement": AT_S1})
    return PROBLEM.model_copy(update={"commitments": (one,)})


def goes_to(problem: Problem, who: str) -> list[str]:
    plan = solve(problem).matching
    assert plan is not None
    return [one.slot for one in plan.placements if one.candidate == who]


def pinned(problem: Problem) -> list[Placement]:
    return [c.placement for c in problem.commitments if c.kind == "pinned"]


def test_nobody_goes_where_one_of_the_two_said_no() -> None:
    by_slot = Declined(candidates=("c1",), slots=("s1",))
    assert goes_to(apply(PROBLEM, [by_slot]), "c1") == ["s2"]
    by_company = Declined(candidates=("c1", "c2"), companies=("kitchen",))
    after = apply(PROBLEM, [by_company])
    assert goes_to(after, "c1") + goes_to(after, "c2") == ["s1"]


def test_each_said_no_to_each_and_is_told_once() -> None:
    no = Declined(candidates=("c1", "c2"), slots=("s1",), companies=("kitchen",))
    after = apply(PROBLEM, [no, no])
    assert after.declines == (
        Decline(candidate="c1", slot="s1"),
        Decline(candidate="c2", slot="s1"),
        Decline(candidate="c1", company="kitchen"),
        Decline(candidate="c2", company="kitchen"),
    )


@pytest.mark.parametrize(
    ("no", "stands"),
    [
        (Declined(candidates=("c1",), slots=("s1",)), False),
        (Declined(candidates=("c1",), companies=("yard",)), False),
        (Declined(candidates=("c1",), slots=("s2",)), True),
        (Declined(candidates=("c2",), slots=("s1",)), True),
    ],
)
def test_pin_falls_away_where_somebody_said_no(no: Declined, stands: bool) -> None:
    assert bool(pinned(apply(with_commitment("pinned"), [no]))) == stands
    incumbent = with_commitment("incumbent")
    assert apply(incumbent, [no]).commitments == incumbent.commitments


def test_pinned_placement_stands_in_place_of_her_last_pin() -> None:
    there = a_placement("c1", "s2")
    after = apply(with_commitment("pinned"), [Pinned(placements=(there,))])
    assert pinned(after) == [there]
    assert goes_to(after, "c1") == ["s2"]


def test_an_incumbent_cannot_be_pinned() -> None:
    with pytest.raises(ProblemError, match="commitments"):
        apply(with_commitment("incumbent"), [Pinned(placements=(AT_S1,))])


def test_released_people_have_no_pin_and_incumbents_stay() -> None:
    let_go = Released(candidates=("c1",))
    assert apply(with_commitment("pinned"), [let_go]).commitments == ()
    assert len(apply(with_commitment("incumbent"), [let_go]).commitments) == 1
    other = Released(candidates=("c2",))
    assert pinned(apply(with_commitment("pinned"), [other])) == [AT_S1]


def test_no_between_two_is_taken_back_whoever_said_it() -> None:
    change = Reconsidered(candidates=("c1",), slots=("s1",))
    assert difference(change) == {"declines": {"left": 2}}


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (Declined(candidates=("c7",), slots=("s7",)), ["candidates", "slots"]),
        (Declined(candidates=("c1",), companies=("none",)), ["companies"]),
        (
            Pinned(placements=(a_placement("c1", "s7", classes=("k7",)),)),
            ["slots", "training_classes"],
        ),
        (Released(candidates=("c7",)), ["candidates"]),
    ],
)
def test_unknown_ids_are_named_by_their_place(
    change: Change, faults: list[str]
) -> None:
    with pytest.raises(ProblemError) as refused:
        apply(PROBLEM, [change])
    assert [fault.column for fault in refused.value.faults] == [
        f"changes[0].{field}" for field in faults
    ]


def test_changes_that_say_nothing_are_refused() -> None:
    with pytest.raises(ValidationError):
        Declined(candidates=("c1",))
    with pytest.raises(ValidationError):
        Released(candidates=())
    with pytest.raises(ValidationError):
        Pinned(placements=())


def test_a_person_is_pinned_once() -> None:
    with pytest.raises(ValidationError, match="only once"):
        Pinned(placements=(AT_S1, a_placement("c1", "s2")))
