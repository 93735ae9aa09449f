"""What would help: the smallest changes after which somebody has a place."""

from __future__ import annotations

import pytest

import matcher
from matcher import Problem
from matcher.domain import (
    Commitment,
    Companions,
    Company,
    Measure,
    Pathway,
    Resource,
    ResourceUse,
    Stage,
    TrainingOffice,
)
from matcher.explain import Unlock, unlocks
from matcher.texts import LANGUAGES, Language
from matcher.whatif import (
    Available,
    ClassSeats,
    Fewest,
    MeasureBudget,
    OfficeCapacity,
    Places,
    Qualified,
    ResourceCapacity,
    TravelMinutes,
)
from support.build import (
    PACK,
    a_candidate,
    a_class,
    a_placement,
    a_problem,
    a_slot,
)


def helping(problem: Problem, who: str = "c1") -> tuple[Unlock, ...]:
    return unlocks(problem, matcher.solve(problem), [who])[who]


def test_one_more_place_where_she_could_go() -> None:
    high = a_candidate("c2", need_level=2)
    assert helping(a_problem(["c1", high], ["s1"])) == (
        Unlock("c1", (Places(slots=("s1",), add=1),), "s1"),
    )


def test_longer_journey_in_quarters_of_an_hour_is_certain() -> None:
    driver = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=60)
    assert helping(a_problem([driver], ["s1"])) == (
        Unlock("c1", (TravelMinutes(candidates=("c1",), add=30),), "s1", certain=True),
    )


def test_journey_that_is_too_far_to_ask_for_is_not_asked_for() -> None:
    assert helping(a_problem([a_candidate("c1", home="namsos")], ["s1"])) == ()


def test_missing_qualification_is_named() -> None:
    slot = a_slot("s1", required_qualifications=("licence_b",))
    lacking = Qualified(candidates=("c1",), grants="licence_b")
    assert helping(a_problem(["c1"], [slot])) == (
        Unlock("c1", (lacking,), "s1", certain=True),
    )


def test_two_missing_qualifications_are_no_single_change() -> None:
    slot = a_slot("s1", required_qualifications=("licence_b", "cert"))
    assert helping(a_problem(["c1"], [slot])) == ()


def test_earlier_start_is_counted_in_months() -> None:
    late = a_candidate("c1", available_from=2)
    earlier = Available(candidates=("c1",), add=-2)
    assert helping(a_problem([late], ["s1"])) == (
        Unlock("c1", (earlier,), "s1", certain=True),
    )


def test_people_missing_in_a_cohort_are_counted() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)])
    assert helping(problem) == (Unlock("c1", (Fewest(slots=("s1",), add=-1),), "s1"),)


def test_people_missing_in_a_class_are_counted() -> None:
    new = a_candidate("c1", schooling="none", schooling_family=None)
    problem = a_problem([new], ["s1"], training_classes=(a_class("k1", min=3),))
    (one,) = helping(problem)
    assert one.changes == (Fewest(training_classes=("k1",), add=-2),)
    assert one.sentence("en").startswith("This would help: 2 more in the cohort of k1.")


def test_one_more_seat_in_a_full_class() -> None:
    new = {"schooling": "none", "schooling_family": None}
    people = [a_candidate("c1", **new), a_candidate("c2", need_level=2, **new)]
    slot = a_slot("s1", places=2)
    problem = a_problem(people, [slot], training_classes=(a_class("k1", max=1),))
    (one,) = helping(problem)
    assert one.changes == (ClassSeats(training_classes=("k1",), add=1),)


def test_two_full_things_are_one_unlock_together() -> None:
    yard = Company(id="yard", location="verdal", training_office="metal")
    problem = a_problem(
        ["c1", a_candidate("c2", need_level=2)],
        ["s1"],
        companies=(yard,),
        training_offices=(TrainingOffice(id="metal", capacity=1),),
    )
    (one,) = helping(problem)
    assert one.changes == (
        Places(slots=("s1",), add=1),
        OfficeCapacity(training_offices=("metal",), add=1),
    )


def test_longer_journey_and_a_place_are_told_together_if_one_is_not_enough() -> None:
    driver = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=75)
    (one,) = helping(a_problem([driver, "c2"], ["s1"]))
    assert one.changes == (
        TravelMinutes(candidates=("c1",), add=15),
        Places(slots=("s1",), add=1),
    )


def test_chain_of_moves_makes_room_and_nobody_loses_a_place() -> None:
    """c1 needs the licence for s1, whose holder can move to s2."""
    one = a_candidate("c1", interests=(("s1",),))
    other = a_candidate("c2", interests=(("s1",), ("s2",)), qualifications=("cert",))
    slots = [a_slot("s1", required_qualifications=("cert",)), a_slot("s2")]
    lacking = Qualified(candidates=("c1",), grants="cert")
    assert helping(a_problem([one, other], slots)) == (
        Unlock("c1", (lacking,), "s1", moved=("c2",), certain=True),
    )


def test_no_more_than_three_are_told() -> None:
    high = [a_candidate(f"c{k}", need_level=2) for k in range(2, 7)]
    slots = [f"s{k}" for k in range(5)]
    assert len(helping(a_problem(["c1", *high], slots))) == 3


def test_companions_who_find_no_places_together_are_promised_nothing() -> None:
    two = Companions(id="g1", candidates=("c1", "c2"), same="slot")
    assert helping(a_problem(["c1", "c2"], ["s1"], companions=(two,))) == ()


def test_people_with_a_place_are_not_asked_about() -> None:
    problem = a_problem(["c1"], ["s1"])
    assert unlocks(problem, matcher.solve(problem)) == {}
    assert unlocks(problem, matcher.solve(problem), ["c1"]) == {}


def test_without_time_nothing_is_promised() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    found = unlocks(problem, matcher.solve(problem), time_limit=0)
    assert list(found.values()) == [()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_moves_and_rivals_are_told(language: Language) -> None:
    longer = TravelMinutes(candidates=("c1",), add=15)
    sure = Unlock("c1", (longer,), "s1", moved=("c2",), certain=True)
    assert sure.sentence(language).endswith(" c2.")
    rivals = Unlock("c1", (Places(slots=("s1",), add=1),), "s1")
    assert len(rivals.sentence(language).split(". ")) == 3


LICENCE = Measure(id="m1", grants="licence_b", cost=20_000)


def asking(*people: str, budget: int) -> Problem:
    slot = a_slot("s1", places=2, required_qualifications=("licence_b",))
    return a_problem(people, [slot], measures=(LICENCE,), measure_budget=budget)


def test_money_for_a_course_would_help() -> None:
    problem = asking("c1", budget=5_000)
    assert [one.changes for one in helping(problem)] == [
        (MeasureBudget(add=15_000),),
        (Qualified(candidates=("c1",), grants="licence_b"),),
    ]
    assert problem.measure_budget == 5_000


def test_what_others_were_given_is_spent() -> None:
    problem = asking("c1", "c2", budget=30_000)
    result = matcher.solve(problem)
    [left] = {"c1", "c2"} - {one.candidate for one in result.matching.placements}  # type: ignore[union-attr]
    reason = matcher.why_unplaced(problem, result.matching, result.policy)[left]  # type: ignore[arg-type]
    assert (reason.code, reason.details["left"]) == ("measures_budget", 10_000)
    found = unlocks(problem, result, [left])[left]
    assert (MeasureBudget(add=10_000),) in [one.changes for one in found]
    assert "10000 kroner more for measures" in found[0].sentence("en")


def advised(*standing: str) -> Problem:
    """Room with an adviser for one; she and those standing want all of it."""
    stage = Stage(
        kind="apprenticeship", months=2, uses=(ResourceUse(resource="adviser"),)
    )
    way = Pathway(id="direct", outcome="apprenticeship", stages=(stage,))
    return a_problem(
        ["c1", *standing],
        [a_slot("s1", places=9)],
        rule_pack=PACK.model_copy(update={"pathways": (way,)}),
        resources=(Resource(id="adviser", capacity=(1, 1)),),
        commitments=tuple(
            Commitment(kind="incumbent", placement=a_placement(who, "s1"))
            for who in standing
        ),
    )


@pytest.mark.parametrize(("standing", "add"), [(["c2"], 1), (["c2", "c3"], 2)])
def test_what_incumbents_use_beyond_the_capacity_comes_on_top(
    standing: list[str], add: int
) -> None:
    more = ResourceCapacity(
        resources=("adviser",), months=("2022-08", "2022-09"), add=add
    )
    assert [one.changes for one in helping(advised(*standing))] == [(more,)]
