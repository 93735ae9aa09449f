"""What a slate promises, sentence by sentence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from interviews.made import crowd, lone
from matcher import slate
from matcher.domain import Company, Decline, OrdinaryUse, TrainingOffice
from matcher.errors import VerificationError
from matcher.interviews import Slate, by_rank
from matcher.policy import default_policy
from matcher.solvers import MipAnswer
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.tiny import tiny_problem


def lists_of(found: Slate) -> dict[str, list[str]]:
    return {
        each.slot: [one.candidate for one in each.interviews] for each in found.lists
    }


def test_nobody_has_more_interviews_than_she_may() -> None:
    found = slate(crowd(4, slots=4), interviews=2)
    assert {one.of_hers for each in found.lists for one in each.interviews} == {2}


def test_place_has_as_many_interviews_as_are_asked_for_and_no_more() -> None:
    found = slate(crowd(9, slots=1, places=2), least=3, most=4, interviews=1)
    [only] = found.lists
    assert (len(only.interviews), only.least, only.most) == (8, 6, 8)
    assert found.missing == only.missing == 0


def test_everybody_has_one_before_anybody_has_more() -> None:
    narrow = a_candidate("c0", interests=(("s0",),))
    others = [a_candidate(f"c{k}", interests=(("s0",), ("s1",))) for k in (1, 2)]
    problem = a_problem([narrow, *others], ["s0", "s1"])
    found = slate(problem, least=0, most=1, interviews=1)
    assert lists_of(found)["s0"] == ["c0"]
    [left] = found.without
    assert left.code == "lists_full"
    assert left.slots == 2


def test_list_short_of_its_least_goes_before_expected_places() -> None:
    people = [a_candidate(f"c{k}", interests=(("s0", "s1"),)) for k in range(4)]
    problem = a_problem(people, ["s0", a_slot("s1", places=3)])
    asked: dict[str, Any] = {"most": 3, "interviews": 1}
    free = slate(problem, least=0, **asked, chance={"s0": 0.1, "s1": 0.9})
    held = slate(problem, least=1, **asked, chance={"s0": 0.1, "s1": 0.9})
    assert [len(one) for one in lists_of(free).values()] == [0, 4]
    assert [len(one) for one in lists_of(held).values()] == [1, 3]
    assert held.value < free.value


def test_interviews_are_spread_where_another_adds_most() -> None:
    found = slate(crowd(6, slots=3), least=0, most=5, interviews=1)
    assert [len(people) for people in lists_of(found).values()] == [2, 2, 2]


def test_among_equals_people_are_seen_where_they_ranked_it_high() -> None:
    people = [
        a_candidate("c0", interests=(("s1",), ("s0",))),
        a_candidate("c1", interests=(("s0",), ("s1",))),
    ]
    found = slate(a_problem(people, ["s0", "s1"]), least=0, interviews=1)
    assert lists_of(found) == {"s0": ["c1"], "s1": ["c0"]}


def test_list_is_in_the_order_of_the_companys_priorities_and_lots_settle_equals() -> (
    None
):
    company = Company(id="yard", location="verdal", priorities=(("c2",), ("c0", "c3")))
    problem = a_problem(
        [f"c{k}" for k in range(5)],
        ["s0"],
        companies=(company,),
    )
    orders = {
        tuple(lists_of(slate(problem, interviews=1, seed=seed))["s0"])
        for seed in range(20)
    }
    assert len(orders) > 1
    for order in orders:
        assert order[0] == "c2"
        assert set(order[1:3]) == {"c0", "c3"}
    [only] = slate(problem, interviews=1).lists
    assert {one.candidate: one.ahead for one in only.interviews} == {
        "c2": 0,
        "c0": 1,
        "c3": 1,
        "c1": 2,
        "c4": 2,
    }


def test_person_without_an_interview_is_told_why() -> None:
    people = [
        a_candidate("c0"),
        a_candidate("c1", interests=(("cook",),)),
        a_candidate("c2", interests=(("mech",),)),
    ]
    slots = [a_slot("s0"), a_slot("s1", trade="mech", reserved=1)]
    found = slate(a_problem(people, slots))
    assert {one.candidate: one.code for one in found.without} == {
        "c1": "nothing_lawful",
        "c2": "no_open_place",
    }


def test_whoever_said_no_is_not_sent_there() -> None:
    problem = a_problem(
        ["c0", "c1"], ["s0"], declines=[Decline(candidate="c0", slot="s0")]
    )
    assert lists_of(slate(problem)) == {"s0": ["c1"]}


def test_soft_interest_sends_nobody_where_she_does_not_want_to_go() -> None:
    policy = default_policy().model_dump()
    for rule in policy["rules"]:
        if rule["rule"] == "interest":
            rule["broken"] = {"tier": 1}
    soft = type(default_policy()).model_validate(policy)
    people = [a_candidate("c0"), a_candidate("c1", interests=(("cook",),))]
    assert lists_of(slate(a_problem(people, ["s0"]), soft)) == {"s0": ["c0"]}


def test_places_are_those_that_nobody_holds_and_that_employers_have_room_for() -> None:
    problem = a_problem(
        ["c0", "c1", "c2", "i", "p"],
        [a_slot("s0", places=6, reserved=1), a_slot("j", kind="job", places=3)],
        companies=(
            Company(
                id="yard", location="verdal", max_apprentices=9, training_office="o"
            ),
        ),
        training_offices=(TrainingOffice(id="o", capacity=7),),
        ordinary_use=[OrdinaryUse(of="training_office", id="o", places=2)],
        commitments=[
            {"kind": "incumbent", "placement": a_placement("i", "s0")},
            {"kind": "pinned", "placement": a_placement("p", "s0")},
        ],
    )
    found = slate(problem)
    assert {each.slot: each.places for each in found.lists} == {"s0": 2, "j": 3}
    assert {who for who, _ in found.pairs} == {"c0", "c1", "c2"}
    assert found.without == ()


def test_probability_may_differ_by_slot_without_leaving_the_flow() -> None:
    found = slate(crowd(4, slots=2), yes={"s0": 0.5, "s1": 0.9})
    assert found.proof == "flow"
    assert {one.yes for one in found.lists[0].interviews} == {0.5}


def test_probability_that_differs_on_a_list_is_solved_as_a_mixed_program() -> None:
    problem = crowd(5, slots=2, ties=False)
    found = slate(problem, chance=by_rank(problem, [0.6, 0.2]), interviews=1)
    assert found.proof == "mip"
    assert found.value == pytest.approx(found.bound, abs=1e-6)


@pytest.mark.parametrize("worse", [None, np.zeros(3 * 3 + 3 + 3)])
def test_slate_that_ran_out_of_time_is_not_called_proven(
    monkeypatch: pytest.MonkeyPatch, worse: np.ndarray | None
) -> None:
    late = MipAnswer("limit", worse, -float("inf"))
    monkeypatch.setattr("matcher.interviews.compose.by_mip", lambda *_: late)
    problem = crowd(3, slots=3, ties=False)
    found = slate(problem, chance=by_rank(problem, [0.6, 0.5, 0.4]))
    assert found.proof == "limit"
    assert found.bound > found.value > 0


def test_same_question_has_the_same_answer() -> None:
    problem = tiny_problem(3)
    assert slate(problem, seed=5) == slate(problem, seed=5)


def test_problem_without_anybody_has_an_empty_slate() -> None:
    found = slate(a_problem())
    assert (found.lists, found.without, found.value) == ((), (), 0.0)
    assert slate(a_problem([], ["s0"])).lists[0].interviews == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("least", -1), ("most", 2), ("interviews", 0), ("draws", 1), ("most", 4.0)],
)
def test_argument_out_of_range_is_refused(name: str, value: int) -> None:
    wrong: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=f"^{name} is a whole number"):
        slate(lone(), **wrong)


def test_slate_that_fails_its_check_does_not_leave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("matcher.interviews.lists.worth", lambda *_: 0.25)
    with pytest.raises(VerificationError, match="slate_worth"):
        slate(lone())
