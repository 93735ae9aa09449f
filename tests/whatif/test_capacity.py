from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from matcher import solve
from matcher.domain import (
    Commitment,
    Company,
    OrdinaryDemand,
    Problem,
    TrainingOffice,
)
from matcher.errors import ProblemError
from matcher.whatif import (
    ClassSeats,
    Closed,
    CompanyCapacity,
    Fewest,
    OfficeCapacity,
    Places,
    apply,
)
from support.build import a_class, a_placement, a_problem, a_slot


def a_town(**facts: Any) -> Problem:
    """Welding in Verdal and Namsos, cooking in Verdal; two places each."""
    return a_problem(
        ["c1", "c2"],
        [
            a_slot("s1", places=2),
            a_slot("s2", places=2, trade="cook", company="kitchen"),
            a_slot("s3", places=2, company="mill"),
        ],
        **facts,
    )


def places(problem: Problem) -> list[int]:
    return [slot.places for slot in problem.slots]


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (Places(add=1), [3, 3, 3]),
        (Places(slots=("s1", "s3"), add=1), [3, 2, 3]),
        (Places(trades=("weld",), to=5), [5, 2, 5]),
        (Places(regions=("inn",), add=-1), [1, 1, 2]),
        (Places(trades=("weld",), regions=("nam",), add=4), [2, 2, 6]),
        (Places(add=-3), [0, 0, 0]),
        (Places(add=1_000_000), [1_000_000] * 3),
    ],
)
def test_places_change_where_all_that_is_named_fits(
    change: Places, after: list[int]
) -> None:
    assert places(apply(a_town(), [change])) == after


@pytest.mark.parametrize("given", [{}, {"add": 1, "to": 1}])
def test_either_so_many_more_or_a_number_is_given(given: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="exactly one of add and to"):
        Places.model_validate(given)


def test_changes_are_made_in_order() -> None:
    more, set_to = Places(add=1), Places(slots=("s1",), to=7)
    assert places(apply(a_town(), [more, set_to])) == [7, 3, 3]
    assert places(apply(a_town(), [set_to, more])) == [8, 3, 3]


def test_fewer_places_than_are_reserved_contradict() -> None:
    problem = a_problem(
        ["c1"],
        [a_slot("s1", places=2, reserved=2)],
        ordinary_demand=(OrdinaryDemand(trade="weld", region="inn", applicants=2),),
    )
    with pytest.raises(ProblemError) as refused:
        apply(problem, [Places(add=-1)])
    (fault,) = refused.value.faults
    assert (fault.column, fault.expected) == ("slots[0].reserved", "at_most_places")


def test_closed_slot_takes_nobody_new() -> None:
    closed = apply(a_town(), [Closed(slots=("s1",))])
    assert places(closed) == [0, 2, 2]
    matching = solve(closed).matching
    assert matching is not None
    assert "s1" not in [one.slot for one in matching.placements]


def test_closing_a_company_closes_all_its_slots() -> None:
    assert places(apply(a_town(), [Closed(companies=("mill", "kitchen"))])) == [2, 0, 0]


def test_closed_slot_lets_incumbents_stay_and_keeps_nothing() -> None:
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=4, reserved=1, min_cohort=2)],
        commitments=(Commitment(kind="incumbent", placement=a_placement("c1", "s1")),),
    )
    (slot,) = apply(problem, [Closed(slots=("s1",))]).slots
    assert (slot.places, slot.reserved, slot.min_cohort) == (1, 0, 0)


def test_closing_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="slots or companies"):
        Closed()


def test_offices_follow_up_more_or_fewer() -> None:
    problem = a_problem(
        training_offices=(
            TrainingOffice(id="north", capacity=10),
            TrainingOffice(id="south", capacity=20),
        ),
        companies=(Company(id="yard", location="verdal", training_office="north"),),
    )

    def capacities(change: OfficeCapacity) -> list[int]:
        return [one.capacity for one in apply(problem, [change]).training_offices]

    assert capacities(OfficeCapacity(add=-12)) == [0, 8]
    assert capacities(OfficeCapacity(training_offices=("south",), to=3)) == [10, 3]


def test_classes_hold_more_or_fewer_but_never_nobody() -> None:
    problem = a_problem(training_classes=(a_class("k1", max=9), a_class("k2", max=5)))

    def seats(change: ClassSeats) -> list[int]:
        return [one.max for one in apply(problem, [change]).training_classes]

    assert seats(ClassSeats(add=1)) == [10, 6]
    assert seats(ClassSeats(training_classes=("k2",), add=-7)) == [9, 1]
    assert seats(ClassSeats(to=5_000)) == [1_000, 1_000]


def test_facts_that_are_not_named_stay_the_same_objects() -> None:
    problem = a_town()
    after = apply(problem, [Places(slots=("s1",), add=1)])
    assert after.candidates[0] is problem.candidates[0]
    assert after.slots[1] is problem.slots[1]
    assert places(problem) == [2, 2, 2]


def test_cohort_that_needs_fewer_people_opens() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)])
    assert solve(problem).value("placed") == 0
    fewer = apply(problem, [Fewest(slots=("s1",), add=-1)])
    assert solve(fewer).value("placed") == 1


def test_class_needs_at_least_one_and_no_more_than_it_has_seats_for() -> None:
    problem = a_town(training_classes=(a_class("k1", min=2, max=4), a_class("k2")))
    fewest = Fewest(training_classes=("k1",), add=-9)
    assert [one.min for one in apply(problem, [fewest]).training_classes] == [1, 1]
    most = Fewest(training_classes=("k1",), add=9)
    assert [one.min for one in apply(problem, [most]).training_classes] == [4, 1]


def test_fewest_people_of_nothing_in_particular_are_refused() -> None:
    with pytest.raises(ValidationError):
        Fewest(add=-1)


def test_company_trains_more_where_it_states_a_most() -> None:
    yard = Company(id="yard", location="verdal", max_apprentices=2)
    mill, kitchen = (
        Company(id="mill", location="namsos"),
        Company(id="kitchen", location="verdal", max_apprentices=2),
    )
    problem = a_town(companies=(yard, kitchen, mill))
    one_more = CompanyCapacity(companies=("yard", "mill"), add=1)
    after = apply(problem, [one_more]).companies
    assert [one.max_apprentices for one in after] == [3, 2, None]
