from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher import solve
from matcher.domain import (
    Apart,
    Commitment,
    Companions,
    Company,
    Decline,
    JointList,
    Problem,
)
from matcher.whatif import Available, Qualified, TravelMinutes, Withdrawn, apply
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.tiny import tiny_problem


def a_crowd() -> Problem:
    """c1 is named wherever a person can be named."""
    return a_problem(
        ["c1", "c2", "c3"],
        [a_slot("s1", places=3, priorities=(("c1",), ("c2", "c3")))],
        companies=(
            Company(id="yard", location="verdal", priorities=(("c3", "c1"),)),
            Company(id="kitchen", location="verdal"),
            Company(id="mill", location="namsos"),
        ),
        companions=(
            Companions(id="two", candidates=("c1", "c2")),
            Companions(id="three", candidates=("c1", "c2", "c3")),
        ),
        apart=(Apart(id="a", candidates=("c1", "c3")),),
        joint_lists=(JointList(id="j", first="c2", second="c1", choices=()),),
        declines=(
            Decline(candidate="c1", slot="s1"),
            Decline(candidate="c2", company="mill"),
        ),
        commitments=(Commitment(kind="pinned", placement=a_placement("c1", "s1")),),
        previous=a_matching(c1="s1", c2="s1"),
    )


def test_nothing_names_a_person_who_withdrew() -> None:
    after = apply(a_crowd(), [Withdrawn(candidates=("c1",))])
    assert '"c1"' in a_crowd().model_dump_json()
    assert '"c1"' not in after.model_dump_json()


def test_what_the_others_said_stays() -> None:
    after = apply(a_crowd(), [Withdrawn(candidates=("c1",))])
    assert [one.id for one in after.candidates] == ["c2", "c3"]
    assert [(g.id, g.candidates) for g in after.companions] == [("three", ("c2", "c3"))]
    assert (after.apart, after.joint_lists, after.commitments) == ((), (), ())
    assert [one.candidate for one in after.declines] == ["c2"]
    assert after.previous == a_matching(c2="s1")
    assert after.slots[0].priorities == (("c2", "c3"),)
    assert after.companies[0].priorities == (("c3",),)


@pytest.mark.parametrize("seed", range(20))
def test_anybody_can_withdraw(seed: int) -> None:
    problem = tiny_problem(seed, pins=True)
    for person in problem.candidates:
        after = apply(problem, [Withdrawn(candidates=(person.id,))])
        assert len(after.candidates) == len(problem.candidates) - 1


def test_somebody_withdraws() -> None:
    with pytest.raises(ValidationError):
        Withdrawn(candidates=())


def minutes(problem: Problem) -> list[int]:
    return [one.max_travel_minutes for one in problem.candidates]


def test_people_travel_longer_or_shorter() -> None:
    problem = a_problem(
        [
            a_candidate("c1", max_travel_minutes=60),
            a_candidate("c2", max_travel_minutes=30, home="namsos"),
        ]
    )
    assert minutes(apply(problem, [TravelMinutes(add=15)])) == [75, 45]
    assert minutes(apply(problem, [TravelMinutes(add=-45)])) == [15, 0]
    assert minutes(apply(problem, [TravelMinutes(add=1440)])) == [1440, 1440]
    only = TravelMinutes(candidates=("c1",), add=15)
    assert minutes(apply(problem, [only])) == [75, 30]
    only = TravelMinutes(regions=("nam",), add=15)
    assert minutes(apply(problem, [only])) == [60, 45]


def test_longer_travel_brings_a_place_within_reach() -> None:
    problem = a_problem(
        [a_candidate("c1", has_car=True, max_travel_minutes=80)],
        [a_slot("s1", company="mill")],
    )
    placed = [
        solve(apply(problem, [TravelMinutes(add=more)])).value("placed")
        for more in (9, 10)
    ]
    assert placed == [0, 1]


def test_people_qualify_once() -> None:
    problem = a_problem([a_candidate("c1", qualifications=("licence_b",)), "c2", "c3"])

    def held(change: Qualified) -> list[tuple[str, ...]]:
        return [one.qualifications for one in apply(problem, [change]).candidates]

    assert held(Qualified(grants="licence_b")) == [("licence_b",)] * 3
    named = Qualified(candidates=("c1", "c2"), grants="cleared:electro")
    assert held(named) == [("licence_b", "cleared:electro"), ("cleared:electro",), ()]


def test_somebody_available_earlier_can_take_an_earlier_start() -> None:
    problem = a_problem([a_candidate("c1", available_from=2)], ["s1"])
    assert solve(problem).value("placed") == 0
    earlier = apply(problem, [Available(candidates=("c1",), add=-2)])
    assert solve(earlier).value("placed") == 1


def test_nobody_is_available_before_the_first_month() -> None:
    problem = a_problem([a_candidate("c1", available_from=2), "c2"])
    after = apply(problem, [Available(add=-5)])
    assert [one.available_from for one in after.candidates] == [0, 0]
    assert apply(problem, [Available(add=3)]).candidates[1].available_from == 3
